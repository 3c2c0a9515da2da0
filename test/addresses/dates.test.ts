import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../src/base/errors.ts";
import { buildTiny, type Files, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const dates = suite("pages that come on their day, and that are over");

// Every test takes place on 22 November 2026.
const site: Files = {
  ...twoEditions,
  "content/en/news/index.md": page("News"),
  "content/en/news/now.md": page("Now", "", "date: 2026-11-22\n"),
  "content/en/news/soon.md": page("Soon", "", "date: 2026-11-23\n"),
  "content/en/fair.md": page("Fair", "", "until: 2026-11-21\n"),
  "content/en/open.md": page("Open", "", "until: 2026-11-22\n"),
};
const settings = (more: string) => ({ ...site, "content/site.yml": `${String(site["content/site.yml"])}${more}` });
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

dates("a page with a later date comes on its day, not before", () => {
  const before = buildTiny(site);
  assert.is(before.code, 0, before.printed);
  assert.match(before.read("en/news/index.html"), "Now");
  assert.is(before.read("en/news/soon/index.html"), "");
  assert.not.match(
    before.read("en/news/index.html") + before.read("en/feed.xml") + before.read("sitemap.xml"),
    /soon/i,
  );
  const day = String(Date.parse("2026-11-23T00:00:00Z") / 1000);
  const on = buildTiny(site, { SOURCE_DATE_EPOCH: day });
  assert.match(on.read("en/news/index.html") + on.read("en/feed.xml"), "Soon");
});

dates("a link to a page that comes later is told with its day", async () => {
  const [problem] = await problemsOf({ ...site, "content/en/index.md": page("Home", "[Soon](/news/soon/)") });
  assert.equal([problem?.code, problem?.values?.day], ["link/later", "2026-11-23"]);
});

dates("a page that is over says so and leaves lists and menus; on its last day it is there", () => {
  const { read } = buildTiny(site);
  assert.match(read("en/fair/index.html"), "This is over: the last day was 21 November 2026.");
  assert.not.match(read("en/index.html") + read("en/all-pages/index.html"), "/en/fair/");
  assert.match(read("en/index.html"), "/en/open/");
  assert.not.match(read("en/open/index.html"), "This is over");
  assert.match(read("sitemap.xml"), "/en/fair/");
});

dates("a notice stands above every page in 120 bytes, in its edition, on its days", () => {
  const plain = buildTiny(site).read("en/open/index.html");
  const text = "text: { en: We are closed until 30 November., ko: 11월 30일까지 쉽니다. }";
  const shown = buildTiny(settings(`notice: { ${text}, to: /news/, from: 2026-11-22, until: 2026-11-22 }\n`));
  assert.is(shown.code, 0, shown.printed);
  const added = Buffer.byteLength(shown.read("en/open/index.html")) - Buffer.byteLength(plain);
  assert.ok(added > 40 && added <= 120, String(added));
  assert.match(shown.read("ko/index.html"), '<p><b><a href="/ko/news/">11월 30일까지 쉽니다.</a></b></p>');
  for (const file of ["en/search/index.html", "en/404.html", "en/all-pages/index.html"])
    assert.match(shown.read(file), "We are closed", file);
  assert.is(buildTiny(settings(`notice: { ${text}, from: 2026-11-23 }\n`)).read("en/open/index.html"), plain);
  assert.is(buildTiny(settings(`notice: { ${text}, until: 2026-11-21 }\n`)).read("en/open/index.html"), plain);
});

dates("a notice that is too long, or leads nowhere, is told", async () => {
  const long = "우리 사무실은 십이월 이십사일부터 삼십일일까지 문을 닫습니다. 급한 일은 이메일로.";
  assert.equal(codes(await problemsOf(settings(`notice: { text: { en: Short., ko: ${long} } }\n`))), [
    "site/notice-long",
  ]);
  assert.equal(codes(await problemsOf(settings("notice: { text: Short., to: /nowhere/ }\n"))), ["link/dead"]);
});

dates.run();
