import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const navigation = suite("navigation");
const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const editions = [["ko", "ko"], ["en", "en"], ["ko-kp", "ko-KP"]] as const;
/** A page of each kind. */
const kinds = ["", "about/", "education/", "education/activists/", "convention/", "news/this-site/", "newsletter/", "all-pages/", "404.html"];

const addresses = site.pages.filter((address) => editions.some(([folder]) => address.startsWith(`/${folder}/`)));
const seen = await onEachPage(browser, site, { addresses }, look);

navigation.after(async () => {
  await browser.close();
  site.close();
});

navigation("the skip link stands first on every page of an edition", () => {
  for (const { address, first, hasMain } of seen) assert.equal([first, hasMain], ["#main", true], address);
});

navigation("the skip link is seen when it has focus, and leads into the text", async () => {
  const ofEachKind = editions.flatMap(([folder]) => kinds.map((path) => `/${folder}/${path}`));
  const steps = await onEachPage(browser, site, { addresses: ofEachKind, viewport: { width: 360, height: 640 } }, async (page, address) => {
    const before = await skipLink(page);
    await page.keyboard.press("Tab");
    const focused = await skipLink(page);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const after = await page.evaluate(() => {
      const next = document.querySelector("main a[href], main [tabindex='0']") ?? document.querySelector("footer.site a");
      return { hash: location.hash, isNext: document.activeElement === next };
    });
    return { address, before, focused, after };
  });
  for (const { address, ...step } of steps) {
    const expected = { before: { hasFocus: false, isSeen: false }, focused: { hasFocus: true, isSeen: true }, after: { hash: "#main", isNext: true } };
    assert.equal(step, expected, address);
  }
});

navigation("menus mark the page that is open and the section that it is in, and nothing else", () => {
  for (const { address, menus } of seen) {
    assert.is.not(menus.length, 0, address);
    for (const { path, current, isName } of menus) {
      const expected = path === address ? "page" : address.startsWith(path) && !isName ? "true" : null;
      assert.is(current, expected, `${address}: the link to ${path}`);
    }
  }
});

navigation("the language menu marks the edition that is open and leads to the same page in each", async () => {
  const targets = new Map<string, string>();
  for (const { address, lang, languages } of seen) {
    const path = address.split("/").slice(2).join("/").replace(/^404\.html$/, "");
    const expected = editions.map(([folder, tag]) => ({ path: `/${folder}/${path}`, lang: tag, hreflang: tag, current: tag === lang ? "true" : null }));
    assert.equal(languages, expected, address);
    for (const link of languages) targets.set(link.path, link.lang);
  }
  for (const [path, tag] of targets) {
    const response = await fetch(site.origin + path);
    assert.is(response.status, 200, path);
    assert.match(await response.text(), `<html lang="${tag}"`, path);
  }
});

navigation("the first page offers every edition in its own language, and so does the 404 page", async () => {
  const offered = await onEachPage(browser, site, { addresses: ["/", "/no-such-page/"] }, (page) => page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("main a")].map((link) => [link.pathname, link.closest<HTMLElement>("[lang]")?.lang, link.hreflang])));
  const expected = editions.map(([folder, tag]) => [`/${folder}/`, tag, tag]);
  assert.equal(offered, [expected, expected]);
});

function look(page: Page, address: string) {
  return page.evaluate((at) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("header.site a, footer.site nav a")];
    const current = (link: Element) => link.getAttribute("aria-current");
    return {
      address: at,
      lang: document.documentElement.lang,
      first: document.querySelector("a, button, input, [tabindex]")?.getAttribute("href"),
      hasMain: document.querySelectorAll("main#main").length === 1,
      menus: links.filter((link) => !link.closest(".editions")).map((link) => ({ path: link.pathname, current: current(link), isName: link.matches(".name") })),
      languages: links.filter((link) => link.closest(".editions")).map((link) => ({ path: link.pathname, lang: link.lang, hreflang: link.hreflang, current: current(link) })),
    };
  }, address);
}

function skipLink(page: Page): Promise<{ hasFocus: boolean; isSeen: boolean }> {
  return page.evaluate(() => {
    const link = document.querySelector(".skip");
    const { top, bottom, left, right } = link?.getBoundingClientRect() ?? new DOMRect();
    return { hasFocus: document.activeElement === link, isSeen: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top };
  });
}

navigation.run();
