import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { openBrowser } from "../support/browser.ts";
import { realSite } from "../support/realSite.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const privacy = suite("privacy");

privacy.after(async () => {
  await browser.close();
  site.close();
});

/** The stores that a page may use, by their names in the notice. */
type Facts = Record<string, string[]>;

/** The table of a privacy notice: a row names a place in brackets, and after it what is kept there. */
function noticeOf(folder: string): Facts {
  const rows = readFileSync(join(root, "content", folder, "privacy.md"), "utf8").matchAll(
    /^\|.*\(`(\w+)`\) \|(.*)\|$/gm,
  );
  return Object.fromEntries(
    [...rows].map(([, place = "", said = ""]) => [
      place,
      [...said.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    ]),
  );
}

/** Notes whatever a page keeps or sends while a context lives. */
async function watched(context: BrowserContext): Promise<Facts> {
  const facts: Facts = {
    cookie: [],
    localStorage: [],
    sessionStorage: [],
    indexedDB: [],
    caches: [],
    serviceWorker: [],
    requests: [],
  };
  const note = (place: string, name: string) => void (facts[place]?.includes(name) || facts[place]?.push(name));
  await context.exposeBinding("noteKept", (_source, place: string, name: string) => note(place, name));
  await context.addInitScript(() => {
    const { noteKept } = window as unknown as { noteKept(place: string, name: string): void };
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      noteKept(this === window.localStorage ? "localStorage" : "sessionStorage", key);
      setItem.call(this, key, value);
    };
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    Object.defineProperty(document, "cookie", {
      get: () => cookie?.get?.call(document) as string,
      set: (value: string) => noteKept("cookie", value),
    });
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = (name, version) => (noteKept("indexedDB", name), open(name, version));
    if ("caches" in window)
      CacheStorage.prototype.open = (name) => (noteKept("caches", name), Promise.reject(new Error("noted")));
    if ("serviceWorker" in navigator)
      ServiceWorkerContainer.prototype.register = (url) => (
        noteKept("serviceWorker", String(url)), Promise.reject(new Error("noted"))
      );
  });
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      note("requests", new URL(route.request().url()).origin);
      return route.fulfill({ contentType: "text/html", body: "elsewhere" });
    },
  );
  return facts;
}

/** One page of each kind, by what its address says. */
const kinds = [
  ...new Map(
    site.pages.map((address) => [
      address
        .replace(/^\/((text)\/)?(ko|en|ko-kp)\//, "$2")
        .replace(/article-\d+/, "article")
        .replace(/full\/.+/, "full/pair"),
      address,
    ]),
  ).values(),
];

privacy("the three notices name the same places, and say the same of each", () => {
  const [first, ...others] = ["ko", "en", "ko-kp"].map(noticeOf);
  assert.equal(Object.keys(first ?? {}), [
    "cookie",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches",
    "serviceWorker",
    "requests",
  ]);
  for (const other of others) assert.equal(other, first);
});

privacy("reading and searching keep nothing and send nothing elsewhere", async () => {
  const context = await browser.newContext();
  const facts = await watched(context);
  const page = await context.newPage();
  for (const address of kinds) {
    await page.goto(site.origin + address);
    // What waits for a reader to do something: typing, keys, clicks on what opens.
    for (const field of await page.locator("input[type=search], input[type=text], input[type=email], textarea").all())
      if (await field.isVisible()) await field.fill("아동 child");
    await page.keyboard.press("Shift");
    for (const summary of await page.locator("summary, label").all())
      if (await summary.isVisible()) await summary.click({ timeout: 1000 }).catch(() => undefined);
  }
  for (const folder of ["ko", "en", "ko-kp"].filter((edition) => site.pages.includes(`/${edition}/search/`))) {
    await page.goto(`${site.origin}/${folder}/search/?q=${folder === "en" ? "child" : "아동"}`);
    await page.waitForSelector("#search-results[aria-busy=false]", { timeout: 10_000 });
  }
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  assert.equal([cookies, origins], [[], []]);
  assert.equal(facts, {
    cookie: [],
    localStorage: [],
    sessionStorage: [],
    indexedDB: [],
    caches: [],
    serviceWorker: [],
    requests: [],
  });
  await context.close();
});

privacy("leaving quickly keeps what the notice says, and no longer than it says", async () => {
  const context = await browser.newContext();
  const facts = await watched(context);
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/`);
  const to = (await page.locator("a.leave").getAttribute("href")) ?? "";
  await page.click("a.leave");
  await page.waitForURL(to);
  const { requests, ...kept } = facts;
  assert.equal(requests, [new URL(to).origin]);
  const { requests: _, ...said } = noticeOf("en");
  assert.equal(kept, said);
  await page.goto(`${site.origin}/en/about/`);
  await page.waitForLoadState();
  assert.is(await page.evaluate(() => sessionStorage.length), 0);
  await context.close();
});

privacy("a voice says of a link to another site that it is one, in the words of its edition", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [folder, words] of [
    ["en", "another website"],
    ["ko", "다른 사이트"],
    ["ko-kp", "다른 홈페지"],
  ] as const) {
    await page.goto(`${site.origin}/${folder}/about/`);
    const link = page.locator("a[rel~=external]").first();
    assert.match(await link.ariaSnapshot(), words, folder);
    assert.match((await link.getAttribute("rel")) ?? "", /noreferrer/);
  }
  await context.close();
});

privacy.run();
