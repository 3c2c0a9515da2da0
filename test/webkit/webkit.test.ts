import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type OpenSite, realSite } from "../support/realSite.ts";
import { missingForWebkit, openWebkit, type Webkit } from "../support/webkit.ts";

/** The third engine, Safari's, as GTK has it: whether pages fit, and whether what scripts add is there. */
const webkit = suite<{ window: Webkit; site: OpenSite }>("WebKit");
const missing = missingForWebkit();
const when = missing === undefined ? webkit : webkit.skip;
if (missing !== undefined) console.log(`left out: there is no WebKitGTK here that can be driven (${missing})`);

const editions = ["ko", "en", "ko-kp"];
const paths = [
  "",
  "calendar/",
  "campaigns/street/",
  "convention/",
  "convention/article-12/",
  "convention/full/",
  "convention/full/ko/",
  "newsletter/",
  "reading-safely/",
  "search/",
  "search/subjects/",
  "take-away/",
];
const first = "return document.querySelector('#search-results li a')?.innerText";
const kept = `const done = arguments[arguments.length - 1];
Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(), indexedDB.databases()])
  .then((all) => done(all.map(({ length }) => length).concat(localStorage.length, sessionStorage.length)))`;

webkit.before(async (context) => {
  if (missing !== undefined) return;
  context.site = await realSite();
  context.window = await openWebkit();
});
webkit.after(async ({ window, site }) => {
  await window?.close();
  site?.close();
});

when("pages fit, on a telephone and at a desk", async ({ window, site }) => {
  const addresses = editions
    .flatMap((edition) => paths.map((path) => `/${edition}/${path}`))
    .filter((address) => site.pages.includes(address));
  assert.ok(addresses.length > 30);
  for (const width of [420, 1300]) {
    await window.size(width, 800);
    for (const address of addresses) {
      await window.go(site.origin + address);
      const { over, heading } = await window.read<{ over: number; heading: string }>(
        "const page = document.documentElement; return { over: page.scrollWidth - page.clientWidth, heading: document.querySelector('h1').innerText }",
      );
      assert.is(over, 0, `${address} at ${width}`);
      assert.ok(heading.length > 0, address);
    }
  }
});

when("the search answers what is typed, and what an address asks", async ({ window, site }) => {
  await window.go(`${site.origin}/en/search/`);
  await window.type("#q", "school");
  assert.match(await window.until<string>(first), "The right to education");
  for (const [edition, found] of [
    ["ko", /교육/],
    ["ko-kp", /교육/],
  ] as const) {
    await window.go("about:blank");
    await window.go(`${site.origin}/${edition}/search/#q=${encodeURIComponent("교육")}`);
    assert.match(await window.until<string>(first), found);
  }
});

when("the language menu keeps the place", async ({ window, site }) => {
  await window.go(`${site.origin}/en/convention/full/#art-12`);
  await window.click('nav a[hreflang="ko"]');
  assert.match(
    await window.until<string>("return /\\/ko\\//.test(location.href) && location.href"),
    /\/ko\/convention\/full\/#art-1[12]/,
  );
});

when(
  "the site is kept only at a reader's wish, opens without the server, and goes without a trace",
  async (context) => {
    const { window } = context;
    const site = await realSite();
    await window.go(`${site.origin}/en/take-away/`);
    await window.until("return document.querySelector('#offline-go')?.hidden === false");
    assert.equal(await window.later(kept), [0, 0, 0, 0, 0]);
    await window.click("#offline-go");
    await window.until("return /opens without a connection/.test(document.querySelector('#offline-told').innerText)");
    site.close();
    await window.go(`${site.origin}/en/convention/article-12/`);
    assert.match(await window.read<string>("return document.title"), "Article 12");
    await window.go(`${site.origin}/en/search/#q=school`);
    assert.match(await window.until<string>(first), "The right to education");
    await window.go(`${site.origin}/en/take-away/`);
    await window.until("return document.querySelector('#offline-remove')?.hidden === false");
    await window.click("#offline-remove");
    await window.until("return document.querySelector('#offline-remove').hidden");
    assert.equal(await window.later(kept), [0, 0, 0, 0, 0]);
  },
);

webkit.run();
