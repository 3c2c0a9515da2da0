import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { elements } from "../support/markup.ts";
import { childrenOf, parseXml, type XmlElement } from "../support/parseXml.ts";
import { builtSite } from "../support/realSite.ts";

const feeds = suite("feeds");
const features = builtSite(join(root, "test/sites/features"));
const editions = [["ko", "ko"], ["en", "en"], ["ko-kp", "ko-KP"]] as const;
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
      assert.is.not(childrenOf(feed, "author").map((author) => only(author, "name")).join(), "");
      const links = childrenOf(feed, "link").map(({ attributes }) => [attributes.rel ?? "alternate", attributes.href]);
      assert.equal(links.sort(), [["alternate", `${origin}/${folder}/`], ["self", `${origin}/${folder}/feed.xml`]]);
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
        assert.ok(only(entry, "updated") >= only(entry, "published") && only(entry, "updated") <= only(feed, "updated"));
        const [content] = childrenOf(entry, "content");
        assert.equal([content?.attributes.type, content?.children], ["html", []], "HTML as text");
        const addresses = ["a", "img"].flatMap((element) => elements(content?.text ?? "", element).map(({ attributes }) => attributes.href ?? attributes.src ?? ""));
        for (const address of addresses) assert.match(address, /^(https:\/\/|mailto:|tel:|#)/);
      }
      const published = entries.map((entry) => only(entry, "published"));
      assert.equal(published, [...published].sort().reverse(), "newest first");
    });
  }
}

feeds("a feed has its edition's own posts: none that stands in, no draft, no page", () => {
  const idsOf = (folder: string) => childrenOf(parseXml(features.read(`${folder}/feed.xml`)), "entry").map((entry) => only(entry, "id").replace("https://ferry.example", ""));
  assert.equal(idsOf("en"), ["/en/news/launch/", "/en/news/founding/"]);
  assert.equal(idsOf("ko"), ["/ko/news/launch/"]);
  assert.equal(idsOf("ko-kp"), []);
});

feeds("titles and texts arrive as they were written", () => {
  const [entry] = childrenOf(parseXml(features.read("en/feed.xml")), "entry");
  assert.is(only(entry as XmlElement, "title"), 'A <second> boat & its “launch”');
  assert.is(only(entry as XmlElement, "summary"), "It floats: <b>5 < 6</b> & more.");
  const content = only(entry as XmlElement, "content");
  assert.match(content, "<code>a &lt; b &amp;&amp; c</code>");
  assert.match(content, '<a href="https://ferry.example/en/work/boats/">');
  assert.match(content, /<img src="https:\/\/ferry\.example\/img\/[0-9a-f]{12}\.jpg" alt="the boat"/);
});

feeds("the XML reader of these tests refuses what is not well-formed", () => {
  const xml = (text: string) => `<?xml version="1.0" encoding="utf-8"?>\n${text}`;
  assert.is(parseXml(xml('<a b="1 &amp; 2">x &lt;<c/></a>\n')).text, "x <");
  for (const bad of ["<a>", "<a></b>", "<a/><b/>", "<a>&</a>", "<a>&nbsp;</a>", '<a b="1" b="2"/>', "<a b=1/>", "<x:a/>", "<a>\u0001</a>", "<a/>text"]) {
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
