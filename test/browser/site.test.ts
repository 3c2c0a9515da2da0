import type { Request } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isScriptName } from "../../src/frame/names.ts";
import { scriptReasons } from "../../src/frame/reasons.ts";
import { openBrowser } from "../support/browser.ts";
import { lookAt, type Seen } from "../support/lookAt.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const editions = [
  ["ko", "ko"],
  ["en", "en"],
  ["ko-kp", "ko-KP"],
] as const;
const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const requested: string[] = [];
const complaints: string[] = [];
const kept: unknown[] = [];

// 1280 × 1024 at 400 %: 320 × 256 CSS pixels of four device pixels each.
const seen = await onEachPage(
  browser,
  site,
  {
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
    prepare: (context) => {
      context.on("request", (request) => void (isIcon(request) || requested.push(request.url())));
      context.on(
        "console",
        (message) =>
          void (message.type() === "error" && complaints.push(`${message.page()?.url()}: ${message.text()}`)),
      );
      context.on("weberror", (error) => void complaints.push(String(error.error())));
    },
    conclude: async (context) => {
      const { cookies, origins } = await context.storageState({ indexedDB: true });
      kept.push(...cookies, ...origins);
    },
  },
  lookAt,
);
await browser.close();

const inEditions = seen.filter(({ address }) => editions.some(([folder]) => address.startsWith(`/${folder}/`)));
/** A whole instrument on one page has the least of a frame: every byte of it is counted. */
const framed = inEditions.filter(({ address }) => !/\/full\//.test(address));
const pages = suite("site");

/** The script that keeps dates right is only on pages with dates. */
const withDates = editions
  .flatMap(([folder]) => ["", "calendar/", "campaigns/street/"].map((path) => `/${folder}/${path}`))
  .sort();

pages(
  "every page is one request, to its own site; what it loads besides is the pictures it shows and, after its text, a script or two",
  () => {
    assert.equal(
      seen
        .filter(({ loaded }) => loaded.includes("calendar"))
        .map(({ address }) => address)
        .sort(),
      withDates,
    );
    for (const [folder] of editions)
      assert.ok(inEditions.filter(({ address }) => address.startsWith(`/${folder}/`)).length > 20, folder);
    const scripts = requested.filter((address) => address.startsWith(`${site.origin}/assets/`));
    const shown = requested.filter((address) =>
      [`${site.origin}/img/`, `${site.origin}/drawings/`].some((folder) => address.startsWith(folder)),
    );
    // A browser that could keep the site asks what that would load, on the page that offers it.
    const list = `${site.origin}/offline.json`;
    assert.is(requested.filter((address) => address === list).length, editions.length);
    assert.equal(
      requested.filter((address) => ![...scripts, ...shown, list].includes(address)).sort(),
      site.pages.map((address) => site.origin + address).sort(),
    );
    const withOthers = seen.filter(({ loaded }) =>
      loaded.some((name) => !isScriptName(name) || scriptReasons[name].on !== "text"),
    );
    // Only the search page runs the search, and has the first part of what it looks through.
    assert.equal(
      Object.fromEntries(withOthers.map(({ address, loaded }) => [address, loaded])),
      Object.fromEntries(editions.map(([folder]) => [`/${folder}/search/`, ["search", `find-${folder}-1`]])),
    );
  },
);

const empty: Array<[what: string, of: (page: Seen) => string[]]> = [
  ["has a script or a frame in it, or a form that sends anything", ({ running }) => running],
  ["stores anything", (page) => page.kept],
  ["is wider than a small screen, or than a large one at 400 %", ({ tooWide }) => tooWide],
  ["is wider than the screen when the spacing is widened", ({ tooWideSpaced }) => tooWideSpaced],
  ["has a link in a menu or a control that a finger misses", ({ tooSmall }) => tooSmall],
];
for (const [what, of] of empty) {
  pages(`no page ${what}`, () => {
    assert.equal(
      seen.flatMap((page) => of(page).map((found) => `${page.address}: ${found}`)),
      [],
    );
  });
}

pages("after all pages the browser holds no cookie and nothing else of the site", () => {
  assert.equal(kept, []);
});

pages("the browser finds no error on any page", () => {
  assert.equal(complaints, []);
});

pages("every page has one text and before all else the way out, then the link to the text", () => {
  for (const { address, mains, first, lang } of seen) {
    assert.is(mains, 1, address);
    assert.match(first[0] ?? "", { ko: /weather\.go\.kr/, en: /timeanddate/, "ko-KP": /baidu/ }[lang] ?? /^$/, address);
  }
  for (const { address, first } of framed) assert.is(first[1], "#main", address);
});

pages("menus mark the page that is open and the section that it is in, and nothing else", () => {
  for (const { address, menus } of framed) {
    assert.is.not(menus.length, 0, address);
    for (const { path, current, isName } of menus) {
      const expected = path === address ? "page" : address.startsWith(path) && !isName ? "true" : null;
      assert.is(current, expected, `${address}: the link to ${path}`);
    }
  }
});

pages("from every page a menu leads to the same page in each edition, and marks the one that is open", async () => {
  const targets = new Map<string, string>();
  for (const { address, lang, languages } of inEditions) {
    // From a 404 page and from where a form leads to the home page, from two editions side by side to each of them alone, from
    // the page that passes another on to that.
    const path = address
      .split("/")
      .slice(2)
      .join("/")
      .replace(/^404\.html$|^(not-)?sent\/$|(?<![^/])share\/$/, "")
      .replace(/(?<=\/full\/).+$/, "");
    const isFramed = framed.some((page) => page.address === address);
    const expected = editions
      .filter(([, tag]) => isFramed || tag !== lang)
      .map(([folder, tag]) => ({
        path: `/${folder}/${path}`,
        lang: tag,
        hreflang: tag,
        current: tag === lang ? "true" : null,
      }));
    assert.equal(
      languages.map(({ isName: _, ...link }) => link),
      expected,
      address,
    );
    for (const link of languages) targets.set(link.path, link.lang);
  }
  for (const [path, tag] of targets) {
    const response = await fetch(site.origin + path);
    assert.is(response.status, 200, path);
    assert.match(await response.text(), `<html lang="${tag}"`, path);
  }
});

pages.after(() => site.close());

function isIcon(request: Request): boolean {
  return /^\/(favicon\.(svg|png)|icon-180\.png)$/.test(new URL(request.url()).pathname);
}

pages.run();
