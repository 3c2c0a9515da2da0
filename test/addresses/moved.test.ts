import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ADDRESSES } from "../../src/addresses/lockFile.ts";
import type { Problem } from "../../src/base/errors.ts";
import { buildTiny, type Files, load, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const moved = suite("addresses that moved, and that are gone");

const site: Files = {
  ...twoEditions,
  "content/en/work/index.md": page("Work", "", "gone: /work/flyer/\n"),
  "content/ko/work/index.md": page("하는 일"),
  "content/en/work/talks.md": page("Talks", "## When\n\nText.", "moved: [/campaigns/concert/, /concert/]\n"),
  "content/ko/news/index.md": page("소식"),
  "content/ko/news/first.md": page("첫 소식", "글.", "date: 2026-11-01\nmoved: /news/hello/\n"),
  "content/events.yml": "talk:\n  page: /work/talks/\n  on: 2026-12-12\n  title: Talk\n",
};
const settings = (more: string, files: Files = site): Files => ({
  ...files,
  "content/site.yml": `${String(files["content/site.yml"])}${more}`,
});
const codes = (problems: readonly Problem[]) => problems.map(({ file, line, code }) => `${file}:${line ?? ""} ${code}`);

moved("leads on in every edition, also where another edition's page stands in, in one step", async () => {
  const { addresses } = await load(site);
  const ways = addresses.old.moved.map(({ from, to }) => `${from.edition}/${from.path} ${to.edition}/${to.path}`);
  assert.equal(ways.sort(), [
    "en/campaigns/concert en/work/talks",
    "en/concert en/work/talks",
    "en/news/hello en/news/first",
    "ko/campaigns/concert ko/work/talks",
    "ko/concert ko/work/talks",
    "ko/news/hello ko/news/first",
  ]);
  assert.equal(
    addresses.old.gone.map(({ edition, path }) => `${edition}/${path}`),
    ["en/work/flyer", "ko/work/flyer"],
  );
});

moved(
  "is a small page for hosts that cannot lead on, whose one script takes the place along, and a line for those that can",
  () => {
    const { code, printed, read } = buildTiny(settings("share: true\nleave: { to: https://weather.example/ }\n"));
    assert.is(code, 0, printed);
    const small = read("ko/concert/index.html");
    assert.match(small, '<meta http-equiv="refresh" content="0;url=/ko/work/talks/">');
    assert.match(small, '<link rel="canonical" href="https://tiny.example/en/work/talks/">');
    assert.match(small, '<meta name="robots" content="noindex">');
    assert.match(small, '<a href="/ko/work/talks/" lang="en">Talks</a>');
    assert.equal(small.match(/<script\b.*?>/g)?.length, 1);
    assert.match(small, /<script src="\/assets\/onward\.[0-9a-f]{8}\.js"><\/script>/);
    assert.match(read("en/concert/share/index.html"), "url=/en/work/talks/share/");
    assert.match(read("en/work/flyer/index.html"), "This page is gone");
    assert.match(read("ko/410.html"), "없어진 페이지입니다");
    assert.not.match(read("sitemap.xml"), "concert");
    assert.match(read(".hosts/nginx.conf"), 'location = "/en/concert/" { return 301 /en/work/talks/; }');
    assert.match(
      read(".hosts/nginx.conf"),
      'location = "/en/work/flyer" { error_page 410 "/en/410.html"; return 410; }',
    );
    assert.match(read(".htaccess"), 'RewriteRule "^en/concert(/(index\\.html)?)?$" "/en/work/talks/" [R=301,NE,L]');
    assert.match(read(".htaccess"), 'RewriteRule "^ko/work/flyer(/(index\\.html)?)?$" - [G]');
    assert.match(read(".hosts/Caddyfile"), " path /ko/news/hello/ /ko/news/hello /ko/news/hello/index.html\n");
    assert.match(read("_redirects"), "\n/ko/news/hello/ /ko/news/first/ 301\n");
    assert.match(read("vercel.json"), '"source": "/ko/news/hello/"');
    assert.match(read("staticwebapp.config.json"), '"route": "/ko/news/hello/"');
  },
);

moved("a feed names a page as it did when it came", () => {
  const { read } = buildTiny(site);
  const feed = read("ko/feed.xml");
  assert.match(feed, "<id>https://tiny.example/ko/news/hello/</id>");
  assert.match(feed, '<link href="https://tiny.example/ko/news/first/"/>');
});

moved("a site on a disk leads from place to place", () => {
  const { code, printed, read } = buildTiny(site, { SITE_BASE: "./" });
  assert.is(code, 0, printed);
  assert.match(read("en/campaigns/concert/index.html"), 'content="0;url=../../../en/work/talks/index.html"');
  assert.not.match(read(".hosts/nginx.conf"), "return 301");
});

moved("whole folders move in the settings; chains are one step", async () => {
  const lock = "/old/ en\n/old/talks/ en\n/old/talks/#when en\n/older/talks/ en\n/older/leaflet.pdf\n";
  const more = "moved:\n  /old/: /work/\n  /older/: /old/\n  https://tiny.example/older/leaflet.pdf: /work/\n";
  const { addresses } = await load({ ...settings(more), [ADDRESSES]: lock });
  const ways = addresses.old.moved.map(({ from, to }) => `${from.edition}/${from.path} ${to.edition}/${to.path}`);
  assert.ok(ways.includes("en/old/talks en/work/talks"));
  assert.ok(ways.includes("en/older/talks en/work/talks"));
  assert.ok(ways.includes("en/old en/work"));
  assert.ok(ways.includes("/older/leaflet.pdf en/work"));
});

moved("what cannot be is told where it is said", async () => {
  const wrong = async (files: Files) => codes(await problemsOf(files));
  const talks = (more: string) => ({ ...site, "content/en/work/talks.md": page("Talks", "", more) });
  assert.equal(await wrong({ ...site, "content/en/x.md": page("X", "", "moved: /concert/\n") }), [
    "content/en/x.md:4 addresses/twice",
  ]);
  assert.equal(await wrong({ ...site, "content/en/concert.md": page("Concert") }), [
    "content/en/work/talks.md:4 addresses/exists",
  ]);
  assert.equal(await wrong({ ...site, "content/ko/concert.md": page("공연") }), [
    "content/en/work/talks.md:4 addresses/half",
  ]);
  assert.equal(await wrong(talks("moved: /work/talks/\n")), ["content/en/work/talks.md:4 addresses/self"]);
  assert.equal(await wrong(talks("moved: /Work/Talks/\n")), ["content/en/work/talks.md:4 addresses/case"]);
  assert.equal(await wrong(talks("moved: '/work/?id=3'\n")), ["content/en/work/talks.md:4 addresses/form"]);
  assert.equal(await wrong(talks("moved: https://other.example/x/\n")), ["content/en/work/talks.md:4 addresses/form"]);
  assert.equal(await wrong(talks("moved: { a: b }\n")), ["content/en/work/talks.md:4 addresses/list"]);
  assert.equal(await wrong(talks("gone: /search/\n")), ["content/en/work/talks.md:4 addresses/exists"]);
  assert.equal(await wrong(settings("moved:\n  /a/: /b/\n  /b/: /a/\n")), [
    "content/site.yml:7 addresses/circle",
    "content/site.yml:8 addresses/circle",
  ]);
  assert.equal(await wrong(settings("moved:\n  /a/: /nowhere/\n")), ["content/site.yml:7 addresses/nowhere"]);
  assert.equal(await wrong(settings("moved: [/a/]\n")), ["content/site.yml:6 addresses/map"]);
});

moved("a page may have moved from one edition to another", async () => {
  const files = {
    ...settings("", { ...twoEditions, "content/ko/only.md": page("여기에만", "", "moved: /en/there/\n") }),
    [ADDRESSES]: "/there/ en\n",
  };
  const { addresses } = await load(files);
  assert.equal(addresses.old.moved, [
    { from: { edition: "en", path: "there", isFile: false }, to: { edition: "en", path: "only", isFile: false } },
  ]);
});

moved.run();
