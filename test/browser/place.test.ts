import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serve } from "../../src/publish/serve.ts";
import { openBrowser } from "../support/browser.ts";
import { hosts, isThere, run } from "../support/hosts.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const place = suite("the place on a page");
const long = (head: string) => `## ${head}\n\n${"Text. ".repeat(900)}\n\n`;
const built = buildTiny({
  ...twoEditions,
  "content/en/about.md": page("About", long("Story") + long("Work") + long("Money"), "moved: /us/\n"),
  "content/ko/about.md": page("소개", long("걸어온 길") + long("하는 일") + long("살림")),
});
const browser = await openBrowser();

/** A browser tells of scrolling before it draws. */
const drawn = (reader: Page) =>
  reader.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

place("the language menu leads to where the reader is; without script to the page", async () => {
  const { addresses, close } = await serve(built.output, { port: 0, base: "/" });
  const root = (addresses[0] ?? "").replace(/\/$/, "");
  try {
    const reader = await browser.newPage({ viewport: { width: 400, height: 700 } });
    await reader.goto(`${root}/ko/about/#하는-일`);
    await drawn(reader);
    await reader.click("nav.editions a[hreflang=en]");
    await reader.waitForURL("**/en/about/#work");
    await drawn(reader);
    await reader.evaluate(() => document.getElementById("money")?.scrollIntoView());
    await drawn(reader);
    await reader.click("nav.editions a[hreflang=ko]");
    await reader.waitForURL("**/ko/about/#money");
    assert.is(await reader.evaluate(() => document.querySelector(":target")?.parentElement?.id), "살림");
    // Who has not gone down is led to the beginning.
    await reader.goto(`${root}/ko/about/`);
    await reader.click("nav.editions a[hreflang=en]");
    await reader.waitForURL("**/en/about/");
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await still.goto(`${root}/ko/about/#하는-일`);
    await still.click("nav.editions a[hreflang=en]");
    await still.waitForURL("**/en/about/");
  } finally {
    close();
  }
});

place(
  "#section survives where a host leads on and on a disk; without script the small page there leads to the page",
  async () => {
    const reader = await browser.newPage();
    for (const host of hosts.filter(isThere)) {
      const { address, stop } = await run(host, built.output, "/");
      try {
        await reader.goto(`${address}en/us/#work`);
        assert.is(reader.url(), `${address}en/about/#work`, host.name);
      } finally {
        stop();
      }
    }
    const { output } = buildTiny(
      { ...twoEditions, "content/en/about.md": page("About", long("Story") + long("Work"), "moved: /us/\n") },
      { SITE_BASE: "./" },
    );
    await reader.goto(`file://${output}/en/us/index.html#work`).catch(() => null);
    await reader.waitForURL("**/en/about/index.html#work");
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await still.goto(`file://${output}/en/us/index.html`);
    await still.waitForURL("**/en/about/index.html");
  },
);

place.after(() => browser.close());
place.run();
