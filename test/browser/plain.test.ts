import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const plain = suite("plain");
const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const editions = ["ko", "en", "ko-kp"];
/** One page of each kind; where a search page or a calendar is there, those too. */
const paths = [
  "",
  "about/",
  "news/",
  "newsletter/",
  "convention/",
  "convention/article-12/",
  "convention/full/",
  "convention/full/en/",
  "convention/full/ko/",
  "convention/terms/",
  "all-pages/",
  "search/",
  "calendar/",
  "404.html",
];
const addresses = ["/", ...editions.flatMap((folder) => paths.map((path) => `/${folder}/${path}`))].filter((address) =>
  site.pages.includes(address),
);

/** A page on a small screen, without its scripts and perhaps without its style sheet. */
const look = async (page: Page, address: string) => ({
  address,
  ...(await page.evaluate(() => ({
    wide: [...document.querySelectorAll("body *")]
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth && element.closest(".wide, .menu > *") === null,
      )
      .map((element) => element.outerHTML.slice(0, 80)),
    text: document.body.innerText.replace(/\s+/g, " "),
    heading: document.querySelector("h1")?.getBoundingClientRect().height ?? 0,
    languages: [...document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")]
      .filter((link) => link.getBoundingClientRect().height > 0)
      .map((link) => link.hreflang),
    menu: [...document.querySelectorAll("nav a")].filter((link) => link.getBoundingClientRect().height > 0).length,
  }))),
});

const off = { viewport: { width: 320, height: 480 }, javaScriptEnabled: false, addresses };
const withoutScript = await onEachPage(browser, site, off, look);
const withoutStyle = await onEachPage(
  browser,
  site,
  {
    ...off,
    prepare: (context) =>
      void context.route("**/*", async (route) => {
        if (route.request().resourceType() !== "document") return route.continue();
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/<style[^]*?<\/style>/g, "") });
      }),
  },
  look,
);
await browser.close();

for (const [what, seen] of [
  ["script", withoutScript],
  ["style sheet", withoutStyle],
] as const) {
  plain(`without ${what}, every kind of page has its heading, its menus and the other editions`, () => {
    assert.is(seen.length, addresses.length);
    for (const { address, heading, languages, menu } of seen) {
      assert.ok(heading > 10, address);
      if (address !== "/") assert.ok(menu > 3, `${address}: ${menu}`);
      assert.ok(new Set(languages).size >= 2, `${address}: ${languages.join()}`);
    }
  });
  // Only a style sheet can make a picture smaller than it is.
  plain(`without ${what}, nothing ${what === "script" ? "" : "but pictures "}is wider than a small screen`, () => {
    const wide = seen.flatMap(({ address, wide }) => wide.map((element) => `${address}: ${element}`));
    assert.equal(what === "script" ? wide : wide.filter((element) => !/: <(img|picture|figure)/.test(element)), []);
  });
}

plain("without style sheet, an article shows the words of every edition, each under the unit that it says", () => {
  const { text = "" } = withoutStyle.find(({ address }) => address === "/en/convention/article-12/") ?? {};
  const places = ["States Parties shall assure", "당사국은 자신의 견해를", "For this purpose, the child shall"].map(
    (words) => text.indexOf(words),
  );
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? -1)),
    String(places),
  );
});

plain.after(() => site.close());
plain.run();
