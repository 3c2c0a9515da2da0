import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { evaluateAsync } from "../support/evaluateAsync.ts";
import { isSound, type OpenPreview, openPreview } from "../support/previewSite.ts";
import { noise } from "../support/published.ts";
import { type Files, page, twoEditions } from "../support/tinySite.ts";

const follow = suite<{ browser: Browser }>("an open tab follows");

follow.before(async (context) => {
  context.browser = await openBrowser();
});
follow.after(({ browser }) => browser.close());

const long = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of a text that is longer than any screen.`).join(
  "\n\n",
);
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><path d="M0 0h40v20H0z" fill="${colour}"/></svg>\n`;
const photo = (seed: number) =>
  sharp(noise(400, 300, seed), { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer();

const files: Files = {
  ...twoEditions,
  "content/en/about.md": page("About", long),
  "content/en/fair.md": page("Fair", "Come to the fair."),
  "content/events.yml": "fair:\n  page: fair\n  on: [2026-12-05]\n",
  "i18n/en.json": '{ "site": { "home": "Home page" } }\n',
  "static/drawings/boat.svg": drawing("#111"),
};

/** The browser's complaints about the pages of a test. */
const complaints: string[] = [];
follow.after.each(() => assert.equal(complaints.splice(0), []));

/** A tab with a page of a preview; its complaints fail the test, but for those of an icon that Chromium asks for too late. */
async function openTab(browser: Browser, preview: OpenPreview, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const tab = await context.newPage();
  tab.on("console", (line) => {
    const text = `${line.text()} ${line.location().url}`;
    if (line.type() === "error" && !/status of (404|500)|WebSocket|ERR_CONNECTION_REFUSED|favicon/.test(text))
      complaints.push(text);
  });
  tab.on("pageerror", ({ message }) => complaints.push(message));
  await tab.goto(preview.origin + address);
  return tab;
}

follow("a saved paragraph is there by itself, and the tab stays where it was scrolled to", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const tab = await openTab(browser, preview, "/en/about/");
    await tab.getByText("Paragraph 30 of").scrollIntoViewIfNeeded();
    await tab.evaluate(() => scrollTo(0, 1500));
    // The browser itself restores the place when it loads the page anew: to less than a line.
    const place = async () => (await tab.getByText("Paragraph 30 of").boundingBox())?.y ?? Number.NaN;
    const before = await place();
    const assertStays = async () => {
      const now = await place();
      assert.ok(Math.abs(now - before) < 24, `${before} → ${now}`);
    };
    preview.write("content/en/about.md", page("About", long.replace("Paragraph 55", "Changed words, paragraph 55,")));
    await tab.getByText("Changed words, paragraph 55,").waitFor();
    await assertStays();
    preview.write("content/en/about.md", page("About", long.replace("Paragraph 55", "Again, paragraph 55,")));
    await tab.getByText("Again, paragraph 55,").waitFor();
    await assertStays();
  } finally {
    preview.close();
  }
});

follow("everything that a page is made of is followed, also what stands on other pages", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const tab = await openTab(browser, preview, "/en/fair/");
    const menu = tab.locator("header");
    preview.write("content/en/about.md", page("Who we are"));
    await menu.getByText("Who we are").waitFor();
    preview.write("content/en/new.md", page("A new page"));
    await menu.getByText("A new page").waitFor();
    preview.rename("content/en/new.md", "content/en/newer.md");
    await menu.locator('a[href="/en/newer/"]').waitFor();
    preview.remove("content/en/newer.md");
    await menu.getByText("A new page").waitFor({ state: "detached" });
    preview.write("content/events.yml", "fair:\n  page: fair\n  on: [2026-12-24]\n");
    await tab.locator('time[datetime="2026-12-24"]').waitFor();
    preview.write("i18n/en.json", '{ "calendar": { "heading": "Days of the fair" } }\n');
    await tab.getByText("Days of the fair").waitFor();
    preview.write("content/site.yml", String(twoEditions["content/site.yml"]).replace("name: Tiny", "name: Small"));
    await tab.getByText("Small", { exact: true }).first().waitFor();
    preview.write("layouts/styles/9-own.css", "h1 { letter-spacing: 7px }\n");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector("h1") as Element).letterSpacing === "7px");
    const layout = (words: string) =>
      `import { Page } from "dari/layouts/parts/Page.tsx";\nexport default (view) => <Page view={view}><h1>{view.title}</h1><p>${words}</p></Page>;\n`;
    preview.write("layouts/page.tsx", layout("From a layout of the site"));
    await tab.getByText("From a layout of the site").waitFor();
    preview.write("layouts/page.tsx", layout("From the same, changed"));
    await tab.getByText("From the same, changed").waitFor();
    preview.remove("layouts/page.tsx");
    await tab.getByText("Come to the fair.").waitFor();
  } finally {
    preview.close();
  }
});

follow("pictures and drawings are followed", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const tab = await openTab(browser, preview, "/en/fair/");
    preview.write("content/en/crowd.jpg", await photo(1));
    preview.write(
      "content/en/fair.md",
      page("Fair", "![A crowd](crowd.jpg)", "drawing: { name: boat, shows: A boat }\n"),
    );
    const picture = tab.getByRole("img", { name: "A crowd" });
    await picture.waitFor();
    const isLoaded = () =>
      tab.waitForFunction(
        () => (document.querySelector("main img[alt='A crowd']") as HTMLImageElement | null)?.naturalWidth,
      );
    await isLoaded();
    const first = await picture.getAttribute("src");
    preview.write("content/en/crowd.jpg", await photo(2));
    await tab.waitForFunction(
      (src) => document.querySelector("main img[alt='A crowd']")?.getAttribute("src") !== src,
      first,
    );
    await isLoaded();
    preview.write("static/drawings/boat.svg", drawing("#222"));
    await preview.until(async () => (await preview.get("/drawings/boat.svg")).text.includes("#222"));
  } finally {
    preview.close();
  }
});

follow("a page that is taken away says so, and is there again when it comes back", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const tab = await openTab(browser, preview, "/en/about/");
    preview.rename("content/en/about.md", "content/en/elsewhere.md");
    await tab.waitForFunction(
      () => document.title.startsWith("Page not found") || !document.body.textContent?.includes("Paragraph 30"),
    );
    preview.rename("content/en/elsewhere.md", "content/en/about.md");
    await tab.getByText("Paragraph 30 of").waitFor();
  } finally {
    preview.close();
  }
});

follow("a tab that was open when the preview ended goes on when another one begins", async ({ browser }) => {
  const preview = await openPreview(files);
  const port = Number(new URL(preview.origin).port);
  await preview.until(isSound);
  const tab = await openTab(browser, preview, "/en/fair/");
  await tab.locator("dari-preview .weight").waitFor();
  preview.close();
  await tab.locator("dari-preview").getByText("The preview has ended").waitFor();
  preview.write("content/en/fair.md", page("Fair", "Written while nobody looked."));
  const second = await openPreview(preview.folder, { port });
  try {
    await tab.getByText("Written while nobody looked.").waitFor();
  } finally {
    second.close();
  }
});

follow("the page's own policy holds for everything but the preview's script and socket", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const { text } = await preview.get("/en/about/");
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
    const host = new URL(preview.origin).host;
    assert.match(policy, new RegExp(`connect-src ws://${host}/\\.dari-preview(;|$)`));
    assert.match(policy, /script-src 'self' 'sha256-[^']+'(;|$)/);
    // In a tab of which nobody says that nothing may be refused.
    const tab = await (await browser.newContext()).newPage();
    await tab.goto(`${preview.origin}/en/about/`);
    await tab.locator("dari-preview .weight").waitFor();
    const refused = await evaluateAsync(tab, async () => {
      const seen: string[] = [];
      const both = new Promise<void>((done) =>
        document.addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective }) => void (seen.push(effectiveDirective) === 2 && done()),
        ),
      );
      await fetch("/en/").catch(() => {});
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
      await both;
      return { seen, hasRun: "ran" in window };
    });
    assert.equal(refused, { seen: ["connect-src", "script-src-elem"], hasRun: false });
  } finally {
    preview.close();
  }
});

follow.run();
