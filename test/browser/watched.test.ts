import type { BrowserContext, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fileAt, readBuiltSite } from "../../src/publish/gates/builtSite.ts";
import { bytesOnWire } from "../../src/publish/gates/bytesOnWire.ts";
import { defaultLimits } from "../../src/site/limits.ts";
import { openBrowser } from "../support/browser.ts";
import { evaluateAsync } from "../support/evaluateAsync.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const watched = suite("watched");
const [browser, site] = await Promise.all([openBrowser(), realSite()]);

/** All that the pages together have left in the stores that a browser asks another process for. */
let kept: string[] = [];

/** Asked once, when no tab loads: Chromium now and then never answers when another tab is on its way to a page. */
async function keptIn(context: BrowserContext): Promise<string[]> {
  const page = context.pages()[0] as Page;
  return evaluateAsync(page, async () => [
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? "a database"),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}

/** Requests and traces of each page, on a phone, before its reader does anything. */
const seen = await onEachPage(
  browser,
  site,
  {
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    conclude: async (context) => void (kept = await keptIn(context)),
  },
  async (page, address) => ({
    address,
    ...(await page.evaluate(() => ({
      resources: performance.getEntriesByType("resource").map(({ name }) => name),
      fonts: [...document.fonts].map(({ family }) => family),
      left: [
        ...document.cookie.split(";").filter((cookie) => cookie !== ""),
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(history.state === null ? [] : ["history.state"]),
      ],
    }))),
  }),
);
await browser.close();
const built = readBuiltSite(site.output);
const pathOf = (url: string) => new URL(url).pathname;

watched("there are pages in each edition", () => {
  for (const folder of ["ko", "en", "ko-kp"])
    assert.ok(seen.filter(({ address }) => address.startsWith(`/${folder}/`)).length > 70, folder);
});

watched("no page asks another server for anything", () => {
  assert.equal(
    seen.flatMap(({ address, resources }) =>
      resources.filter((url) => new URL(url).origin !== site.origin).map((url) => `${address}: ${url}`),
    ),
    [],
  );
});

watched("no page loads a font", () => {
  assert.equal(
    seen.filter(({ fonts }) => fonts.length > 0).map(({ address, fonts }) => `${address}: ${fonts.join()}`),
    [],
  );
});

watched("no page leaves a cookie, a stored value, a database, a cache or a worker behind", () => {
  assert.equal(
    seen.filter(({ left }) => left.length > 0).map(({ address, left }) => `${address}: ${left.join()}`),
    [],
  );
  assert.equal(kept, []);
});

watched("the first view of every page, with all that a phone has loaded for it, is light", () => {
  const weights = seen.map(({ address, resources }) => {
    const files = [address, ...new Set(resources.filter((url) => url.startsWith(site.origin)).map(pathOf))].map(
      (path) => fileAt(built, path, "index.html") ?? "",
    );
    return { address, bytes: files.reduce((sum, file) => sum + bytesOnWire(built, file), 0) };
  });
  assert.ok(weights.every(({ bytes }) => bytes > 500));
  assert.equal(
    weights.filter(({ bytes }) => bytes > defaultLimits.firstView),
    [],
  );
});

watched.after(() => site.close());
watched.run();
