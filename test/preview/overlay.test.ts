import type { Browser, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { isSound, openPreview } from "../support/previewSite.ts";
import { type Files, page, twoEditions } from "../support/tinySite.ts";

const overlay = suite<{ browser: Browser }>("errors are where the eyes are");

overlay.before(async (context) => {
  context.browser = await openBrowser();
});
overlay.after(({ browser }) => browser.close());

const files: Files = {
  ...twoEditions,
  "content/en/about.md": page("About", "Sound words."),
  "content/en/other.md": page("Other", "[About](about.md)"),
};

async function openTab(browser: Browser, address: string): Promise<Page> {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(address);
  return tab;
}

const shown = (tab: Page) => tab.locator("dari-preview .overlay");

overlay(
  "a mistake is told with file, line and remedy over the page as it was, and goes when it is mended",
  async ({ browser }) => {
    const preview = await openPreview(files);
    try {
      await preview.until(isSound);
      const tab = await openTab(browser, `${preview.origin}/en/about/`);
      await tab.getByText("Sound words.").waitFor();
      preview.write("content/en/about.md", page("About", "Unsound words, and a [link](nowhere.md)."));
      await shown(tab).waitFor();
      const text = await shown(tab).innerText();
      assert.match(text, "content/en/about.md:6");
      assert.match(text, "nowhere.md leads nowhere");
      assert.match(text, "→ Write the path of a page");
      assert.match(text, "as it was before");
      assert.is(await tab.getByText("Sound words.").count(), 1);
      assert.is(await tab.getByText("Unsound words").count(), 0);
      await tab.reload();
      await shown(tab).waitFor();
      assert.is(await tab.getByText("Sound words.").count(), 1, "also when the page is loaded again");
      preview.write("content/en/about.md", page("About", "Mended words."));
      await tab.getByText("Mended words.").waitFor();
      await shown(tab).waitFor({ state: "detached" });
    } finally {
      preview.close();
    }
  },
);

overlay("mistakes anywhere in the site are told on every page, in the editor's language", async ({ browser }) => {
  const preview = await openPreview(files, { language: "ko" });
  try {
    await preview.until(isSound);
    const tab = await openTab(browser, `${preview.origin}/en/`);
    for (const [file, broken, told] of [
      ["content/en/about.md", "---\ntitle: [\n---\n", "content/en/about.md:2"],
      ["content/site.yml", "name: Tiny\norigin: tiny\n", "content/site.yml:2"],
      ["i18n/en.json", '{ "site": ', "i18n/en.json:1"],
      ["content/en/Bad Name.md", page("Bad"), "content/en/Bad Name.md"],
      ["layouts/home.tsx", "export default () => <p>;\n", "layouts/home.tsx:2"],
    ] as const) {
      preview.write(file, broken);
      await shown(tab).getByText(told).first().waitFor();
      assert.match(await shown(tab).innerText(), /[가-힣]/);
      if (Object.hasOwn(files, file)) preview.write(file, String(files[file]));
      else preview.remove(file);
      await shown(tab).waitFor({ state: "detached" });
    }
  } finally {
    preview.close();
  }
});

overlay(
  "where one page is broken, changes of others are shown; a link to a heading that is gone is told",
  async ({ browser }) => {
    const preview = await openPreview({
      ...files,
      "content/en/about.md": page("About", "## Part\n\nWords."),
      "content/en/other.md": page("Other", "[Part](about.md#part)"),
    });
    try {
      await preview.until(isSound);
      const tab = await openTab(browser, `${preview.origin}/en/about/`);
      preview.write("content/en/about.md", page("About", "## Another part\n\nWords."));
      await shown(tab).getByText("content/en/other.md:6").waitFor();
      await tab.getByRole("heading", { name: "Another part" }).waitFor();
      preview.write("content/en/about.md", page("About us", "## Another part\n\nMore words."));
      await tab.getByRole("heading", { name: "About us" }).waitFor();
      assert.is(await shown(tab).count(), 1);
      await shown(tab).getByRole("button", { name: "Show the page" }).click();
      await shown(tab).waitFor({ state: "detached" });
      await tab
        .locator("dari-preview")
        .getByRole("button", { name: /Show the errors/ })
        .click();
      await shown(tab).waitFor();
      preview.write("content/en/other.md", page("Other", "[Part](about.md#another-part)"));
      await shown(tab).waitFor({ state: "detached" });
    } finally {
      preview.close();
    }
  },
);

overlay("a preview that begins on a broken site tells what is wrong, and lives", async ({ browser }) => {
  const preview = await openPreview({ ...files, "content/site.yml": "name: [\n" });
  try {
    await preview.until(({ problems }) => problems.length > 0);
    const bare = await preview.get("/en/about/");
    assert.is(bare.status, 500);
    assert.match(bare.text, "<code>content/site.yml:");
    const tab = await openTab(browser, `${preview.origin}/en/about/`);
    await shown(tab)
      .getByText(/content\/site\.yml/)
      .first()
      .waitFor();
    preview.write("content/site.yml", String(twoEditions["content/site.yml"]));
    await tab.getByText("Sound words.").waitFor();
    await shown(tab).waitFor({ state: "detached" });
  } finally {
    preview.close();
  }
});

overlay(
  "a broken page of a site that begins is shown as far as it goes; the others are as they are",
  async ({ browser }) => {
    const preview = await openPreview({
      ...files,
      "content/en/about.md": page("About", "Words with a [link](nowhere.md) and ![no picture](no.jpg)."),
    });
    try {
      await preview.until(({ isRead }) => isRead);
      const tab = await openTab(browser, `${preview.origin}/en/about/`);
      await shown(tab).getByText("content/en/about.md:6").first().waitFor();
      await tab.getByText("Words with a").waitFor();
      assert.match((await preview.get("/en/other/")).text, "<h1>Other</h1>");
    } finally {
      preview.close();
    }
  },
);

overlay.run();
