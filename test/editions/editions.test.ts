import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addressOf, fileOf, urlOf } from "../../src/site/editions/addresses.ts";
import { directionOf, type Edition } from "../../src/site/editions/edition.ts";
import { fallbackFor } from "../../src/site/editions/fallback.ts";

const edition = (tag: string, fallback: string[] = []): Edition => ({
  tag,
  folder: tag.toLowerCase(),
  label: tag,
  direction: "ltr",
  fallback,
});
const [en, ko, north] = [edition("en", ["ko"]), edition("ko", ["en"]), edition("ko-KP", ["ko", "en"])];
const all = [en, ko, north];
const has =
  (things: Record<string, unknown>) =>
  ({ tag }: Edition) =>
    things[tag];

test("an edition's own thing goes first", () => {
  assert.equal(fallbackFor(north, all, has({ en: 1, ko: 2, "ko-KP": 3 })), { edition: north, found: 3 });
});

test("then its fallbacks, nearest first", () => {
  assert.equal(fallbackFor(north, all, has({ en: 1, ko: 2 })), { edition: ko, found: 2 });
  assert.equal(fallbackFor(north, all, has({ en: 1 })), { edition: en, found: 1 });
});

test("nothing where neither it nor its fallbacks have one", () => {
  assert.is(fallbackFor(en, all, has({ "ko-KP": 3 })), undefined);
  assert.is(fallbackFor(north, all, has({})), undefined);
});

test("a fallback's own fallbacks are not asked", () => {
  // en falls back on ko alone; that ko would take ko-KP's does not matter.
  const chain = [edition("en", ["ko"]), edition("ko", ["ko-KP"]), edition("ko-KP")];
  assert.is(fallbackFor(chain[0]!, chain, has({ "ko-KP": 3 })), undefined);
});

test("things that are false are things", () => {
  for (const thing of [0, "", false, null])
    assert.equal(fallbackFor(en, all, has({ en: thing, ko: 1 })), { edition: en, found: thing });
});

test("a fallback that is no edition is passed over", () => {
  assert.equal(fallbackFor(edition("en", ["xx", "ko"]), [...all], has({ ko: 2 })), { edition: ko, found: 2 });
});

test("files of pages", () => {
  assert.is(fileOf(north, ""), "ko-kp/index.html");
  assert.is(fileOf(en, "about"), "en/about/index.html");
  assert.is(fileOf(ko, "campaigns/street"), "ko/campaigns/street/index.html");
});

const places: Array<[base: string, file: string, address: string]> = [
  ["/", "index.html", "/"],
  ["/", "en/index.html", "/en/"],
  ["/", "en/about/index.html", "/en/about/"],
  ["/", "en/404.html", "/en/404.html"],
  ["/", "en/feed.xml", "/en/feed.xml"],
  ["/", "my-index.html", "/my-index.html"],
  ["/sub/", "index.html", "/sub/"],
  ["/sub/", "en/about/index.html", "/sub/en/about/"],
  ["/sub/dir/", "ko-kp/index.html", "/sub/dir/ko-kp/"],
  ["/sub/", "img/market-1a2b3c4d.jpg", "/sub/img/market-1a2b3c4d.jpg"],
];

for (const [base, file, address] of places) {
  test(`${file} below ${base} has the address ${address}`, () => {
    const place = { origin: "https://example.org", base };
    assert.is(addressOf(place, file), address);
    assert.is(urlOf(place, file), `https://example.org${address}`);
  });
}

test("every page of every edition has an address of its own", () => {
  const path = fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { maxLength: 3 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(path, path, fc.constantFrom(...all), fc.constantFrom(...all), (a, b, one, two) => {
      const place = { origin: "https://example.org", base: "/sub/" };
      const [first, second] = [urlOf(place, fileOf(one, a)), urlOf(place, fileOf(two, b))];
      assert.is(first === second, a === b && one === two);
      assert.ok(first.startsWith("https://example.org/sub/") && first.endsWith("/"));
      assert.is(new URL(first).href, first);
    }),
  );
});

test("scripts that run from right to left", () => {
  for (const tag of ["ar", "fa", "he", "ur", "ps", "dv", "yi", "az-Arab", "pa-PK", "ckb"])
    assert.is(directionOf(tag), "rtl", tag);
  for (const tag of ["ko", "ko-KP", "en", "ja", "ru", "az", "pa", "ar-Latn", "uz", "zh-Hant"])
    assert.is(directionOf(tag), "ltr", tag);
});

test.run();
