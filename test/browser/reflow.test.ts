import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { lookAt } from "../support/lookAt.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { fileAt, realSite } from "../support/realSite.ts";

/** Settings of readers: zoom, spacing, colours, stillness; on the ten kinds of page, in each edition. */
const reflow = suite("reflow");
const browser = await openBrowser();
const site = await realSite();
reflow.after(async () => {
  await browser.close();
  site.close();
});

const editions = ["ko", "en", "ko-kp"];
const kinds = [
  "",
  "about/",
  "campaigns/",
  "convention/",
  "convention/article-40/",
  "convention/full/",
  "convention/terms/",
  "calendar/",
  "search/",
  "newsletter/",
];
const addresses = editions.flatMap((edition) => kinds.map((kind) => `/${edition}/${kind}`));

/** A window of 1280 × 1024 at a zoom has so many CSS pixels. */
for (const [zoom, width, height] of [
  ["200 %", 640, 512],
  ["400 %", 320, 256],
] as const)
  reflow(
    `at ${zoom} all is there in one column, also with wider spacing, and what stays in sight leaves room`,
    async () => {
      for (const { address, tooWide, tooWideSpaced, cut, sticky } of await onEachPage(
        browser,
        site,
        { addresses, viewport: { width, height } },
        async (page, at) => ({ ...(await lookAt(page, at)), ...(await page.evaluate(lost)) }),
      ))
        assert.equal(
          { tooWide, tooWideSpaced, cut, isInTheWay: sticky > height / 4 },
          { tooWide: [], tooWideSpaced: [], cut: [], isInTheWay: false },
          address,
        );
    },
  );

/** Runs in the page, where spacing is still widened: texts that are cut off, and the height of what does not scroll away. */
function lost(): { cut: string[]; sticky: number } {
  const all = [...document.body.querySelectorAll<HTMLElement>("*")];
  const styles = new Map(all.map((element) => [element, getComputedStyle(element)]));
  const isCut = (element: HTMLElement) => {
    const overflow = styles.get(element)?.overflowY;
    return overflow !== "visible" && overflow !== undefined && element.scrollHeight > element.clientHeight + 1;
  };
  return {
    cut: all
      .filter(
        (element) => !/^(?:svg|textarea|select|progress)$/i.test(element.tagName) && !(element instanceof SVGElement),
      )
      .filter((element) => element.clientHeight > 0 && isCut(element))
      .map((element) => element.outerHTML.slice(0, 100)),
    sticky: all
      .filter((element) => /sticky|fixed/.test(styles.get(element)?.position ?? ""))
      // What stays in sight only sideways scrolls away with its row.
      .filter((element) => styles.get(element)?.top !== "auto")
      .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
  };
}

reflow("the chief targets are as high as a finger", async () => {
  for (const small of await onEachPage(browser, site, { addresses, viewport: { width: 360, height: 740 } }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll(".leave, .button, .quick a, .toc a, .law label, main button, #q, .neighbours a")]
        .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 44)
        .map((target) => `${location.pathname} ${target.outerHTML.slice(0, 80)}`),
    ),
  ))
    assert.equal(small, []);
});

reflow("in forced colours lines show what a ground showed", async () => {
  for (const bare of await onEachPage(browser, site, { addresses, forcedColors: "active" }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll(".callout, .contents, .intro, .button, .law label, #q")]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) === 0)
        .map((element) => `${location.pathname} ${element.outerHTML.slice(0, 80)}`),
    ),
  ))
    assert.equal(bare, []);
  const [outlined] = await onEachPage(
    browser,
    site,
    { addresses: ["/en/convention/article-12/#art-12-1"], forcedColors: "active" },
    (page) => page.locator(":target").evaluate((unit) => getComputedStyle(unit).outlineStyle),
  );
  assert.is(outlined, "solid");
});

reflow("nothing moves, whatever a reader has asked for", async () => {
  for (const reducedMotion of ["reduce", "no-preference"] as const)
    for (const moving of await onEachPage(browser, site, { addresses, reducedMotion }, (page: Page) =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("*")]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return animationName !== "none" || parseFloat(transitionDuration) > 0 || scrollBehavior !== "auto";
          })
          .map((element) => `${location.pathname} ${element.outerHTML.slice(0, 80)}`),
      ),
    ))
      assert.equal(moving, []);
});

reflow("every right is two taps from the first page", () => {
  for (const edition of editions) {
    const from = (address: string) =>
      new Set(
        [...site.read(fileAt(address).replace(/^\//, "")).matchAll(/href="?(\/[^"#\s>]*)/g)].map(([, to]) => to ?? ""),
      );
    const reached = new Set([...from(`/${edition}/`)].filter((to) => to.endsWith("/")).flatMap((to) => [...from(to)]));
    const articles = site.pages.filter((page) => page.startsWith(`/${edition}/convention/article-`));
    const rights = articles.filter((page) => !page.endsWith("/share/"));
    assert.ok(rights.length >= 54, String(rights.length));
    assert.equal(
      rights.filter((page) => !reached.has(page)),
      [],
    );
  }
});

reflow.run();
