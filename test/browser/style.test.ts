import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { stylePages } from "../../docs/style/stylePages.tsx";
import { root } from "../../src/base/root.ts";
import { colourRules, everyRule, inLines, violationsOn } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { lookAt } from "../support/lookAt.ts";
import { emptyFolder, load } from "../support/tinySite.ts";

/** The style pages (docs/style.ts): every part in every state, in the words of each edition. */
const style = suite("style pages");
const browser = await openBrowser();
style.after(() => browser.close());

const folder = emptyFolder();
const pages = await stylePages(await load(root), join(root, ".cache"));
for (const [file, html] of pages) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html);
}
const files = [...pages.keys()].filter((file) => file !== "index.html");

/** A style page shows a part many times, one below the other: what is so of a page as a whole is tested on real pages. */
const ofWholePages = Object.fromEntries(
  ["landmark-unique", "landmark-no-duplicate-contentinfo", "heading-order", "region"].map((id) => [
    id,
    { enabled: false },
  ]),
);

async function onEach(options: BrowserContextOptions, look: (page: Page, file: string) => Promise<void>) {
  const context = await browser.newContext(options);
  // tsx calls this helper in every function that a test hands over to the browser.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  for (const file of files) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    await look(page, file);
  }
  await context.close();
}

style("every part is shown", () => {
  const parts = ["parts", "law", "forms"]
    .flatMap((name) => readdirSync(join(root, "layouts", name)))
    .filter((file) => /^[A-Z]\w+\.tsx$/.test(file))
    .map((file) => basename(file, ".tsx"));
  const sources = ["docs/style", "layouts"].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => [basename(file, ".tsx"), readFileSync(join(root, place, file), "utf8")] as const),
  );
  const reached = new Set(["states", "stylePages"]);
  for (const name of reached)
    for (const [own, source] of sources)
      if (own === name) for (const [, used] of source.matchAll(/\/([A-Z]\w+)\.tsx"/g)) reached.add(used ?? "");
  // The document of a whole law is a page of its own.
  assert.equal(parts.filter((part) => !reached.has(part)).sort(), ["LawDocument"]);
});

for (const width of [320, 1280])
  style(`no part in any state is against the rules, ${width} wide, light and dark`, async () => {
    for (const [colorScheme, rules] of [
      ["light", everyRule],
      ["dark", colourRules],
    ] as const)
      await onEach({ colorScheme, viewport: { width, height: 740 } }, async (page, file) =>
        assert.equal(inLines(await violationsOn(page, rules, ofWholePages)), [], `${file} (${colorScheme})`),
      );
  });

style("no part in any state is wider than a small screen, also with wider spacing, and no target is too small", () =>
  onEach({ viewport: { width: 320, height: 640 } }, async (page, file) => {
    const { tooWide, tooWideSpaced, tooSmall } = await lookAt(page, file);
    assert.equal({ tooWide, tooWideSpaced, tooSmall }, { tooWide: [], tooWideSpaced: [], tooSmall: [] }, file);
  }),
);

style("in forced colours lines show what a ground showed", () =>
  onEach({ forcedColors: "active" }, async (page, file) => {
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll(".callout, .contents, .button, textarea, input:not([type=checkbox], [type=radio])")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => parseFloat(getComputedStyle(element).borderLeftWidth) === 0)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.equal(bare, [], file);
    const current = page.locator("header.site li [aria-current]").first();
    assert.match(await current.evaluate((link) => getComputedStyle(link).textDecorationLine), "underline", file);
  }),
);

style.run();
