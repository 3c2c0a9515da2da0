import type { Browser, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { accepted, readBy } from "../support/ledger.ts";
import { isSound, type OpenPreview, openPreview } from "../support/previewSite.ts";
import { type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";

const bar = suite<{ browser: Browser }>("the bar");

bar.before(async (context) => {
  context.browser = await openBrowser();
});
bar.after(({ browser }) => browser.close());

const files: Files = {
  ...twoEditions,
  "content/en/about.md": page("About", "Words.", "updated: 2026-11-20\n"),
  "content/ko/about.md": page("소개", "글.", "updated: 2026-10-01\nreview: pending\n"),
  "content/en/alone.md": page("Alone", "Words.", "draft: true\n"),
  "content/en/news/later.md": page("Later", "Words.", "date: 2027-01-01\n"),
  "content/en/heavy.md": page("Heavy", Array.from({ length: 9000 }, (_, at) => (at * 7919) % 100_003).join(" ")),
};

async function barOf(browser: Browser, preview: OpenPreview, address: string): Promise<{ tab: Page; text: string }> {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(preview.origin + address);
  await tab.locator("dari-preview .weight").waitFor();
  return { tab, text: await tab.locator("dari-preview .bar").innerText() };
}

bar("tells what an editor wants to know of a page", async ({ browser }) => {
  const folder = tinySite(files);
  readBy(folder, "en", "about", "A Person", "2026-11-21");
  const preview = await openPreview(folder);
  try {
    await preview.until(isSound);
    const sound = await barOf(browser, preview, "/en/about/");
    assert.match(sound.text, "content/en/about.md");
    assert.match(sound.text, /\d+ of 14000 bytes/);
    assert.not.match(sound.text, /review|draft|older|dated|fallback/);
    const { text: behind } = await barOf(browser, preview, "/ko/about/");
    assert.match(behind, "older than English");
    assert.match(behind, "not reviewed yet");
    const { text: draft, tab } = await barOf(browser, preview, "/ko/alone/");
    for (const part of [
      "content/en/alone.md",
      "draft: not in a build",
      "text of English; 한국어 has none",
      "no review given",
      "한국어 (fallback)",
    ])
      assert.match(draft, part);
    await tab.locator("dari-preview").getByRole("link", { name: "English" }).click();
    await tab.waitForURL("**/en/alone/");
    assert.match((await barOf(browser, preview, "/en/news/later/")).text, "dated 2027-01-01, in the future");
    assert.match((await barOf(browser, preview, "/en/heavy/")).text, /too heavy for a build: \d+ of 14000 bytes/);
    assert.match((await barOf(browser, preview, "/en/all-pages/")).text, "made by Dari");
    assert.match((await barOf(browser, preview, "/")).text, "made by Dari");
  } finally {
    preview.close();
  }
});

bar("tells what has changed since a page was translated or reviewed, as soon as it changes", async ({ browser }) => {
  const folder = tinySite(files);
  readBy(folder, "en", "about", "A Person", "2026-11-21");
  accepted(folder, "ko", "about");
  const preview = await openPreview(folder);
  try {
    await preview.until(isSound);
    const [{ tab: source, text }, { tab: translation, text: before }] = [
      await barOf(browser, preview, "/en/about/"),
      await barOf(browser, preview, "/ko/about/"),
    ];
    assert.not.match(text + before, "changed");
    preview.write("content/en/about.md", page("About", "Other words, and more.", "updated: 2026-11-20\n"));
    await source.locator("dari-preview").getByText("1 section changed or added since it was reviewed").waitFor();
    await translation.locator("dari-preview").getByText("1 section of English has changed since").waitFor();
    accepted(folder, "ko", "about");
    await translation
      .locator("dari-preview")
      .getByText("1 section of English has changed since")
      .waitFor({ state: "detached" });
  } finally {
    preview.close();
  }
});

bar("can be folded away, in all tabs and on the next page, and is not printed", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const [{ tab }, { tab: other }] = [
      await barOf(browser, preview, "/en/about/"),
      await barOf(browser, preview, "/en/"),
    ];
    await tab.locator("dari-preview").getByRole("button", { name: "Fold the bar away" }).click();
    for (const one of [tab, other]) await one.locator("dari-preview .folded").waitFor();
    await tab.reload();
    await tab.locator("dari-preview .folded").waitFor();
    await tab.locator("dari-preview").getByRole("button", { name: "Show the bar" }).click();
    await tab.locator("dari-preview .weight").waitFor();
    await tab.emulateMedia({ media: "print" });
    assert.is(await tab.locator("dari-preview").isVisible(), false);
  } finally {
    preview.close();
  }
});

bar("covers nothing at the end of a page, and leaves the page's own layout as it is", async ({ browser }) => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const { tab } = await barOf(browser, preview, "/en/heavy/");
    const gap = await tab.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return (
        (document.querySelector("dari-preview")?.getBoundingClientRect().top ?? 0) -
        document.body.getBoundingClientRect().bottom
      );
    });
    assert.ok(Math.abs(gap) < 1, String(gap));
    assert.is(
      await tab.evaluate(() => document.body.children[document.body.children.length - 1]?.tagName === "DARI-PREVIEW"),
      false,
    );
  } finally {
    preview.close();
  }
});

bar.run();
