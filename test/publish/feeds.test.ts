import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { elements } from "../support/markup.ts";
import { childrenOf, parseXml, type XmlElement } from "../support/parseXml.ts";
import { builtSite } from "../support/realSite.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const feeds = suite("feeds");
const features = builtSite(join(root, "test/sites/features"));
const editions = [
  ["ko", "ko"],
  ["en", "en"],
  ["ko-kp", "ko-KP"],
] as const;
const places = [
  { name: "real", site: builtSite(root, { SITE_ORIGIN: "https://example.org" }), origin: "https://example.org" },
  { name: "features", site: features, origin: "https://ferry.example" },
];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

for (const { name, site, origin } of places) {
  for (const [folder, tag] of editions) {
    feeds(`${name}: the feed of ${tag} is complete`, () => {
      const feed = parseXml(site.read(`${folder}/feed.xml`));
      assert.is(feed.name, "feed");
      assert.is(feed.attributes.xmlns, "http://www.w3.org/2005/Atom");
      assert.is(feed.attributes["xml:lang"], tag);
      assert.is(only(feed, "id"), `${origin}/${folder}/`);
      assert.is.not(only(feed, "title").trim(), "");
      assert.match(only(feed, "updated"), TIME);
      assert.is.not(
        childrenOf(feed, "author")
          .map((author) => only(author, "name"))
          .join(),
        "",
      );
      const links = childrenOf(feed, "link").map(({ attributes }) => [attributes.rel ?? "alternate", attributes.href]);
      assert.equal(links.sort(), [
        ["alternate", `${origin}/${folder}/`],
        ["self", `${origin}/${folder}/feed.xml`],
      ]);
    });

    feeds(`${name}: each entry of ${tag} is complete and can be read anywhere`, () => {
      const feed = parseXml(site.read(`${folder}/feed.xml`));
      const entries = childrenOf(feed, "entry");
      const ids = entries.map((entry) => only(entry, "id"));
      assert.is(new Set(ids).size, ids.length, "ids are unique");
      for (const entry of entries) {
        const url = only(entry, "id");
        assert.ok(url.startsWith(`${origin}/${folder}/`) && site.pages.includes(url.slice(origin.length)), url);
        assert.is(childrenOf(entry, "link")[0]?.attributes.href, url);
        assert.is.not(only(entry, "title").trim(), "");
        assert.is.not(only(entry, "summary").trim(), "");
        for (const time of ["published", "updated"]) assert.match(only(entry, time), TIME);
        assert.ok(
          only(entry, "updated") >= only(entry, "published") && only(entry, "updated") <= only(feed, "updated"),
        );
        const [content] = childrenOf(entry, "content");
        assert.equal([content?.attributes.type, content?.children], ["html", []], "HTML as text");
        const addresses = ["a", "img"].flatMap((element) =>
          elements(content?.text ?? "", element).map(({ attributes }) => attributes.href ?? attributes.src ?? ""),
        );
        for (const address of addresses) assert.match(address, /^(https:\/\/|mailto:|tel:)/);
        assert.not.match(content?.text ?? "", /<[^>]* id="/, "no id could be there twice");
      }
      const published = entries.map((entry) => only(entry, "published"));
      assert.equal(published, [...published].sort().reverse(), "newest first");
    });
  }
}

feeds("a feed has its edition's own posts: none that stands in, no draft, no page", () => {
  const idsOf = (folder: string) =>
    childrenOf(parseXml(features.read(`${folder}/feed.xml`)), "entry").map((entry) =>
      only(entry, "id").replace("https://ferry.example", ""),
    );
  assert.equal(idsOf("en"), ["/en/news/launch/", "/en/news/founding/"]);
  assert.equal(idsOf("ko"), ["/ko/news/launch/"]);
  assert.equal(idsOf("ko-kp"), []);
});

feeds("titles and texts arrive as they were written", () => {
  const [entry] = childrenOf(parseXml(features.read("en/feed.xml")), "entry");
  assert.is(only(entry as XmlElement, "title"), "A <second> boat & its “launch”");
  assert.is(only(entry as XmlElement, "summary"), "It floats: <b>5 < 6</b> & more.");
  const content = only(entry as XmlElement, "content");
  assert.match(content, "<code>a &lt; b &amp;&amp; c</code>");
  assert.match(content, '<a href="https://ferry.example/en/work/boats/">');
  assert.match(content, /<img src="https:\/\/ferry\.example\/img\/[0-9a-f]{12}\.jpg" alt="the boat"/);
});

feeds("links to notes and places are whole addresses, and no id is there twice", () => {
  const { read } = buildTiny({
    ...twoEditions,
    "content/en/one.md": page("One", "A word[^1], [up](#place).\n\n## Place\n\n[^1]: First.", "date: 2026-01-05\n"),
    "content/en/two.md": page("Two", "A word^[Second.]", "date: 2026-01-06\n"),
  });
  const contents = childrenOf(parseXml(read("en/feed.xml")), "entry").map((entry) => only(entry, "content"));
  const addresses = contents.map((content) => elements(content, "a").map(({ attributes }) => attributes.href));
  assert.equal(addresses, [
    ["https://tiny.example/en/two/#fn1", "https://tiny.example/en/two/#fnref1"],
    ["https://tiny.example/en/one/#fn1", "https://tiny.example/en/one/#place", "https://tiny.example/en/one/#fnref1"],
  ]);
  for (const content of contents) assert.not.match(content, /<[^>]* id="/);
  const html = read("en/one/index.html");
  for (const id of ["fn1", "fnref1", "place"]) assert.match(html, ` id="${id}"`);
});

feeds("a feed without any day is of the day for which the site is built", () => {
  const { read } = buildTiny(twoEditions, { SOURCE_DATE_EPOCH: "1796000000" });
  assert.is(only(parseXml(read("en/feed.xml")), "updated"), "2026-11-30T00:00:00Z");
});

feeds("the XML reader of these tests refuses what is not well-formed", () => {
  const xml = (text: string) => `<?xml version="1.0" encoding="utf-8"?>\n${text}`;
  assert.is(parseXml(xml('<a b="1 &amp; 2">x &lt;<c/></a>\n')).text, "x <");
  for (const bad of [
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>&</a>",
    "<a>&nbsp;</a>",
    '<a b="1" b="2"/>',
    "<a b=1/>",
    "<x:a/>",
    "<a>\u0001</a>",
    "<a/>text",
  ]) {
    assert.throws(() => parseXml(xml(bad)), undefined, bad);
  }
});

/** The text of the only child of a name. */
function only(element: XmlElement, name: string): string {
  const found = childrenOf(element, name);
  assert.is(found.length, 1, `one <${name}> in <${element.name}>`);
  return found[0]?.text ?? "";
}

feeds.run();
