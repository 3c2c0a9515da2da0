import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { colourRules, everyRule, inLines, layoutRules, violationsOn } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { builtSite, type OpenSite, openSite, realSite } from "../support/realSite.ts";
import { answered } from "../support/searchPage.ts";

const rules = { light: everyRule, dark: colourRules };
/** All is looked at on a usual telephone; on a narrow one and at a desk, what may be another way there. */
const LOOKS = [
  { width: 360, colorScheme: "light", runOnly: rules.light },
  { width: 360, colorScheme: "dark", runOnly: rules.dark },
  { width: 320, colorScheme: "light", runOnly: layoutRules },
  { width: 1280, colorScheme: "light", runOnly: layoutRules },
] as const;

/** A page of each kind, below the folder of every edition; what both sites have is looked at in the smaller one. */
const kinds = {
  real: [
    "",
    "about/",
    "calendar/",
    "campaigns/street/",
    "education/leadership/",
    "education/",
    "convention/",
    "convention/preamble/",
    "convention/article-12/",
    "convention/article-40/",
    "convention/article-43/",
    "convention/full/",
    "convention/terms/",
    "news/this-site/",
    "search/",
    "search/subjects/",
  ],
  features: [
    "",
    "everything/",
    "work/",
    "work/bridge/",
    "news/",
    "news/launch/",
    "newsletter/",
    "river/",
    "all-pages/",
    "404.html",
  ],
};
const ofAll = ["/", "/404.html"];
const editions = ["ko", "en", "ko-kp"];
/** Two editions side by side. */
const pairs = editions.flatMap((edition) =>
  editions.filter((other) => other !== edition).map((other) => `/${edition}/convention/full/${other}/`),
);

const browser = await openBrowser();
const sites = { real: await realSite(), features: await openSite(builtSite(join(root, "test/sites/features"))) };
const axeTests = suite("axe");

axeTests.after(async () => {
  await browser.close();
  for (const site of Object.values(sites)) site.close();
});

for (const name of Object.keys(kinds) as Array<keyof typeof kinds>) {
  const addresses = [
    ...ofAll,
    ...(name === "real" ? pairs : []),
    ...editions.flatMap((edition) => kinds[name].map((path) => `/${edition}/${path}`)),
  ];
  axeTests(`no violation on any kind of page of the ${name} site, light and dark, narrow and wide`, async () => {
    const missing = addresses.filter((address) => !sites[name].pages.includes(address));
    assert.equal(missing, [], "every kind is there");
    assert.equal(await violations(sites[name], addresses), []);
  });
}

axeTests(
  "no violation on the search page with results, with those of another edition, with none, and when its index cannot be fetched",
  async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      for (const [state, query] of [
        ["results", "교육"],
        ["nothing", "뷁뷁뷁"],
        ["failed", "권리"],
      ] as const) {
        if (state === "failed") await context.route("**/assets/find-*", (route) => route.abort());
        await page.goto("about:blank");
        await page.goto(`${sites.real.origin}/ko/search/#q=${encodeURIComponent(query)}`);
        await answered(page);
        if (state === "results") {
          await page.locator("#search-more > div > a").first().click();
          await page.locator("#search-more h3").waitFor();
        }
        assert.equal(inLines(await violationsOn(page, rules[colorScheme])), [], `${state} (${colorScheme})`);
      }
      await context.close();
    }
  },
);

axeTests("what axe should find it does find", async () => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${sites.real.origin}/en/`);
  // No style element: the page's policy would refuse it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("h2 { color: #222 !important }");
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  assert.ok((await violationsOn(page, rules.light)).some(({ id }) => id === "image-alt"));
  assert.ok((await violationsOn(page, rules.dark)).some(({ id }) => id === "color-contrast"));
  await context.close();
});

/** The violations of some pages, each opened once and looked at in every way. */
async function violations(site: OpenSite, addresses: readonly string[]): Promise<string[]> {
  const found = await onEachPage(browser, site, { addresses }, async (page, address) => {
    const all: string[] = [];
    const look = async () => {
      for (const { width, colorScheme, runOnly } of LOOKS) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        for (const line of inLines(await violationsOn(page, runOnly)))
          all.push(`${address} (${colorScheme}, ${width}): ${line}`);
      }
    };
    await look();
    // A box that is ticked shows more.
    const labels = await page.locator("main label").all();
    for (const label of labels) await label.click();
    if (labels.length > 0) await look();
    return all;
  });
  return found.flat();
}

axeTests.run();
