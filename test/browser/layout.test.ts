import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/eleventy/build.ts";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { builtSite, openSite, realSite } from "../support/realSite.ts";

const browser = await openBrowser();
const sites = {
  real: await realSite(),
  features: await openSite(builtSite(join(root, "test/sites/features"))),
  second: await openSite(builtSite(join(root, "test/sites/second"))),
};
const layout = suite("layout");

/** What a reader may set without losing anything (WCAG 1.4.12). */
const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

layout.after(async () => {
  await browser.close();
  for (const site of Object.values(sites)) site.close();
});

for (const name of ["real", "features", "second"] as const) {
  layout(`${name}: nothing is wider than a small screen, nor than a large one at 400 %, nor with wider spacing`, async () => {
    // 1280 × 1024 at 400 %: 320 × 256 CSS pixels of four device pixels each.
    const visits = await onEachPage(browser, sites[name], { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page, address) => {
      const zoomed = await tooWide(page);
      await page.setViewportSize({ width: 320, height: 640 });
      const small = await tooWide(page);
      const targets = await tooSmall(page);
      await page.addStyleTag({ content: SPACED });
      const spaced = await tooWide(page);
      await page.setViewportSize({ width: 320, height: 256 });
      return { address, found: { zoomed, small, spaced, targets } };
    });
    for (const { address, found } of visits) assert.equal(found, { zoomed: [], small: [], spaced: [], targets: [] }, address);
  });
}

layout("a text keeps its own direction where it stands in for another", async () => {
  const [directions] = await onEachPage(browser, sites.second, { addresses: ["/ar/books/trees/"] }, (page) => page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    const list = style(".text ul");
    const callout = style(".text .callout");
    const cell = style("td");
    return [
      style("body").direction, style("article").direction,
      parseFloat(list.paddingLeft) > parseFloat(list.paddingRight),
      parseFloat(callout.borderLeftWidth) > parseFloat(callout.borderRightWidth),
      cell.textAlign === "left" || cell.textAlign === "start",
      getComputedStyle(document.querySelector(".menu [lang=en]") ?? document.body).direction,
    ];
  }));
  assert.equal(directions, ["rtl", "ltr", true, true, true, "ltr"]);
});

layout("a page that is written from right to left is laid out so", async () => {
  const [mirrored] = await onEachPage(browser, sites.second, { addresses: ["/ar/about/"], viewport: { width: 1000, height: 800 } }, (page) => page.evaluate(() => {
    const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
    return left("header .name") > left(".editions") && left(".menu li:first-child") > left(".menu li:last-child");
  }));
  assert.ok(mirrored);
});

layout("the text of a callout is set like any other text", async () => {
  const [sizes] = await onEachPage(browser, sites.features, { addresses: ["/en/everything/"] }, (page) => page.evaluate(() => {
    const size = (element: Element) => [getComputedStyle(element).fontSize, getComputedStyle(element).lineHeight].join();
    const paragraph = document.querySelector(".text > p");
    return [...document.querySelectorAll(".callout p:not(.callout-label)")].map((element) => size(element) === size(paragraph ?? document.body));
  }));
  assert.equal(sizes, [true, true, true, true, true]);
});

layout("light and dark differ in every colour, and only in colours", async () => {
  const look = (page: Page) => page.evaluate(() => ["body", "h1", "a", ".callout", ".menu", "p"].map((selector) => {
    const element = document.querySelector(selector) ?? document.body;
    const { color, backgroundColor } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return { color, backgroundColor, box: `${width} × ${height}` };
  }));
  const seenIn = (colorScheme: "light" | "dark") => onEachPage(browser, sites.features, { addresses: ["/en/everything/"], colorScheme }, look);
  const [[light = []], [dark = []]] = await Promise.all([seenIn("light"), seenIn("dark")]);
  for (const [at, one] of light.entries()) {
    assert.is.not(one.color, dark[at]?.color);
    assert.is(one.box, dark[at]?.box);
  }
  const sum = (color = "") => (color.match(/\d+/g) ?? []).map(Number).reduce((total, part) => total + part, 0);
  assert.ok(sum(light[0]?.backgroundColor) > 600 && sum(dark[0]?.backgroundColor) < 165, "paper is light, night is dark");
});

layout("print has the text in black on white, with the addresses of its links, and no navigation", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const [printed] = await onEachPage(browser, sites.features, { addresses: ["/en/everything/"], colorScheme }, async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() => {
        const isShown = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.getClientRects().length > 0);
        const { color, backgroundColor } = getComputedStyle(document.body);
        const link = document.querySelector(".text a[rel~=external]") ?? document.body;
        return {
          hidden: isShown(".skip, nav, .invite, footer.site").some(Boolean),
          shown: isShown("h1, .text p, .text table, header.site .name").every(Boolean),
          colors: [color, backgroundColor],
          link: getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "?"),
        };
      });
    });
    assert.equal(printed, { hidden: false, shown: true, colors: ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], link: true }, colorScheme);
  }
});

/** What reaches beyond the screen on either side; what scrolls in a frame of its own may. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 0.5 || left < -0.5) && element.closest(".wide > *") === null;
    });
    return [...(scrollWidth > clientWidth ? [`scrolls to ${scrollWidth}`] : []), ...wide.map((element) => element.outerHTML.slice(0, 80))];
  });
}

/** Targets outside of running text that are smaller than 24 × 24 (WCAG 2.5.8). */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("nav a, header.site a, footer.site a, .button, .cards a, .titles a, .tree a, .choose a, button, input, summary")]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ element, box }) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 80)}`));
}

layout.run();
