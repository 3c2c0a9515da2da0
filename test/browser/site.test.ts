import type { Page, Request } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const requested: string[] = [];
const complaints: string[] = [];
const kept: unknown[] = [];
const seen = await onEachPage(browser, site, {
  prepare: (context) => {
    context.on("request", (request) => void (isIcon(request) || requested.push(request.url())));
    context.on("console", (message) => void (message.type() === "error" && complaints.push(`${message.page()?.url()}: ${message.text()}`)));
    context.on("weberror", (error) => void complaints.push(String(error.error())));
  },
  conclude: async (context) => {
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    kept.push(...cookies, ...origins);
  },
}, look);
const loading = suite("site");

loading.after(async () => {
  await browser.close();
  site.close();
});

loading("every page is one request, to its own site", () => {
  for (const edition of ["ko", "en", "ko-kp"]) assert.ok(site.pages.filter((address) => address.startsWith(`/${edition}/`)).length > 20, edition);
  assert.equal(requested.sort(), site.pages.map((address) => site.origin + address).sort());
});

loading("no page leaves anything behind", () => {
  assert.equal(kept, []);
  assert.equal(seen.flatMap((page) => page.kept), []);
});

loading("no page has a script, a frame or anything else that runs", () => {
  assert.equal(seen.flatMap((page) => page.running), []);
});

loading("the browser finds no error on any page", () => {
  assert.equal(complaints, []);
});

loading("a page is the same without JavaScript", async () => {
  const without = await onEachPage(browser, site, { javaScriptEnabled: false }, look);
  for (const [at, page] of without.entries()) {
    assert.is(page.body, seen[at]?.body, page.address);
    assert.is(page.height, seen[at]?.height, page.address);
  }
});

/** What an opened page is, what runs in it and what it has stored. */
function look(page: Page, address: string) {
  return page.evaluate(async (at) => {
    const elements = document.querySelectorAll("script:not([type='application/ld+json']), iframe, object, embed, form, [href^='javascript:' i], meta[http-equiv]");
    const handlers = [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const stored = [...Object.keys(sessionStorage), ...Object.keys(localStorage), ...(await caches.keys()), ...document.cookie.split(";").filter((cookie) => cookie !== "")];
    return {
      address: at,
      body: document.body.innerHTML,
      height: document.documentElement.scrollHeight,
      running: [...elements, ...handlers].map((element) => `${at}: ${element.outerHTML.slice(0, 80)}`),
      kept: stored.map((key) => `${at}: ${key}`),
    };
  }, address);
}

function isIcon(request: Request): boolean {
  return /^\/favicon\.(svg|png)$/.test(new URL(request.url()).pathname);
}

loading.run();
