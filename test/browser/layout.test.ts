import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { NO_PAPER, notInFirefox, openBrowser } from "../support/browser.ts";
import { lookAt } from "../support/lookAt.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { builtSite, openSite } from "../support/realSite.ts";

const browser = await openBrowser();
const sites = {
  features: await openSite(builtSite(join(root, "test/sites/features"))),
  second: await openSite(builtSite(join(root, "test/sites/second"))),
};
const layout = suite("layout");

layout.after(async () => {
  await browser.close();
  for (const site of Object.values(sites)) site.close();
});

for (const name of ["features", "second"] as const) {
  layout(
    `${name}: nothing is wider than a small screen, also with wider spacing, and no target is too small`,
    async () => {
      for (const { address, tooWide, tooWideSpaced, tooSmall } of await onEachPage(
        browser,
        sites[name],
        { viewport: { width: 320, height: 640 } },
        lookAt,
      )) {
        assert.equal({ tooWide, tooWideSpaced, tooSmall }, { tooWide: [], tooWideSpaced: [], tooSmall: [] }, address);
      }
    },
  );
}

layout("a text keeps its own direction where it stands in for another", async () => {
  const [directions] = await onEachPage(browser, sites.second, { addresses: ["/ar/books/trees/"] }, (page) =>
    page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const list = style(".text ul");
      const callout = style(".text .callout");
      const cell = style("td");
      return [
        style("body").direction,
        style("article").direction,
        parseFloat(list.paddingLeft) > parseFloat(list.paddingRight),
        parseFloat(callout.borderLeftWidth) > parseFloat(callout.borderRightWidth),
        cell.textAlign === "left" || cell.textAlign === "start",
        getComputedStyle(document.querySelector(".menu [lang=en]") ?? document.body).direction,
      ];
    }),
  );
  assert.equal(directions, ["rtl", "ltr", true, true, true, "ltr"]);
});

layout("a page that is written from right to left is laid out so", async () => {
  const [mirrored] = await onEachPage(
    browser,
    sites.second,
    { addresses: ["/ar/about/"], viewport: { width: 1000, height: 800 } },
    (page) =>
      page.evaluate(() => {
        const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
        return left("header .name") > left(".editions") && left(".menu li:first-child") > left(".menu li:last-child");
      }),
  );
  assert.ok(mirrored);
});

layout("the text of a callout is set like any other text", async () => {
  const [sizes] = await onEachPage(browser, sites.features, { addresses: ["/en/everything/"] }, (page) =>
    page.evaluate(() => {
      const size = (element: Element) =>
        [getComputedStyle(element).fontSize, getComputedStyle(element).lineHeight].join();
      const paragraph = document.querySelector(".text > p");
      return [...document.querySelectorAll(".callout p:not(.callout-label)")].map(
        (element) => size(element) === size(paragraph ?? document.body),
      );
    }),
  );
  assert.equal(sizes, [true, true, true, true, true]);
});

layout("light and dark differ in every colour, and only in colours", async () => {
  const look = (page: Page) =>
    page.evaluate(() =>
      ["body", "h1", "a", ".callout", ".menu", "p"].map((selector) => {
        const element = document.querySelector(selector) ?? document.body;
        const { color, backgroundColor } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { color, backgroundColor, box: `${width} × ${height}` };
      }),
    );
  const seenIn = (colorScheme: "light" | "dark") =>
    onEachPage(browser, sites.features, { addresses: ["/en/everything/"], colorScheme }, look);
  const [[light = []], [dark = []]] = await Promise.all([seenIn("light"), seenIn("dark")]);
  for (const [at, one] of light.entries()) {
    assert.is.not(one.color, dark[at]?.color);
    assert.is(one.box, dark[at]?.box);
  }
  const sum = (color = "") => (color.match(/\d+/g) ?? []).map(Number).reduce((total, part) => total + part, 0);
  assert.ok(
    sum(light[0]?.backgroundColor) > 600 && sum(dark[0]?.backgroundColor) < 165,
    "paper is light, night is dark",
  );
});

notInFirefox(layout, NO_PAPER)(
  "print has the text in black on white, with the addresses of its links, and no navigation",
  async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const [printed] = await onEachPage(
        browser,
        sites.features,
        { addresses: ["/en/everything/"], colorScheme },
        async (page) => {
          await page.emulateMedia({ media: "print" });
          return page.evaluate(() => {
            const isShown = (selector: string) =>
              [...document.querySelectorAll(selector)].map((element) => element.getClientRects().length > 0);
            const { color, backgroundColor } = getComputedStyle(document.body);
            const link = document.querySelector(".text a[rel~=external]") ?? document.body;
            return {
              hidden: isShown(".skip, nav, .invite, footer.site").some(Boolean),
              shown: isShown("h1, .text p, .text table, header.site .name").every(Boolean),
              colors: [color, backgroundColor],
              link: getComputedStyle(link, "::after").content.includes(link.getAttribute("href") ?? "?"),
            };
          });
        },
      );
      assert.equal(
        printed,
        { hidden: false, shown: true, colors: ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], link: true },
        colorScheme,
      );
    }
  },
);

layout.run();
