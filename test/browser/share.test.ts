import { suite } from "uvu";
import * as assert from "uvu/assert";
import { qrSvg } from "../../src/sharing/qrSvg.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { load, page as pageFile, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const share = suite("sharing");
const files = {
  ...twoEditions,
  "content/site.yml": `${String(twoEditions["content/site.yml"])}share: true\n`,
  "content/en/about.md": pageFile("About “us” & <b>"),
  "content/en/only/en.md": pageFile("Only"),
};
const browser = await openBrowser();
const site = await openSite(builtSite(tinySite(files)));

share.after(async () => {
  await browser.close();
  site.close();
});

share("a page leads to its address, written out and as a QR code, without any script", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/about/`);
  await page.getByRole("link", { name: "Share this page" }).click();
  assert.is(page.url(), `${site.origin}/en/about/share/`);
  assert.is(await page.inputValue("#address"), "https://tiny.example/en/about/");
  assert.ok(site.read("en/about/share/index.html").includes(qrSvg("https://tiny.example/en/about/")));
  assert.is(await page.locator("main button").count(), 0, "no button that does nothing");
  await page.getByRole("link", { name: "Back to" }).click();
  assert.is(page.url(), `${site.origin}/en/about/`);
  await context.close();
});

share("the address is copied, and the reader is told", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${site.origin}/ko/share/`);
  await page.getByRole("button", { name: "주소 복사" }).press("Enter");
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
  assert.is(await page.getByRole("status").innerText(), "주소를 복사했습니다.");
  assert.is(await page.evaluate(() => navigator.clipboard.readText()), "https://tiny.example/ko/");
  await context.close();
});

share("a browser without a clipboard copies in the old way, or says that it cannot", async () => {
  const page = await browser.newPage();
  await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await page.goto(`${site.origin}/en/share/`);
  await page.getByRole("button", { name: "Copy the address" }).click();
  assert.match(await page.getByRole("status").innerText(), /has been copied/);
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await page.getByRole("button", { name: "Copy the address" }).click();
  assert.match(await page.getByRole("status").innerText(), /could not be copied/);
  assert.is(
    await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionEnd),
    "https://tiny.example/en/".length,
  );
  await page.close();
});

share("where the browser can hand it to another app, there is a button for that", async () => {
  const page = await browser.newPage();
  await page.addInitScript(
    "navigator.share = (what) => { window.shared = what; return Promise.reject(new Error('cancelled')) }",
  );
  await page.goto(`${site.origin}/en/about/share/`);
  await page.getByRole("button", { name: "Send with another app" }).click();
  assert.equal(await page.evaluate(() => (window as unknown as { shared: unknown }).shared), {
    title: "About “us” & <b>",
    url: "https://tiny.example/en/about/",
  });
  await page.close();
});

share("only a site that wants it has such pages, and only for its own pages", async () => {
  assert.ok(site.files.includes("en/about/share/index.html"));
  assert.not(site.files.includes("ko/about/share/index.html"), "a text that stands in is shared where it is at home");
  assert.match(site.read("en/about/share/index.html"), /<meta name="robots" content="noindex"/);
  assert.not.match(site.read("sitemap.xml"), /share/);
  assert.is((await load(twoEditions)).isShared, false);
  assert.equal(
    (await problemsOf({ ...files, "content/en/only/share.md": pageFile("Share") })).map(({ file, code }) => [
      file,
      code,
    ]),
    [["content/en/only/share.md", "page/reserved"]],
  );
  assert.equal(
    await problemsOf({
      ...files,
      "content/site.yml": String(twoEditions["content/site.yml"]),
      "content/en/only/share.md": pageFile("Share"),
    }),
    [],
  );
});

share.run();
