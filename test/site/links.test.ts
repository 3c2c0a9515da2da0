import { test } from "uvu";
import * as assert from "uvu/assert";
import { linkIn } from "../../src/frame/pageText.ts";
import { renditionAt } from "../../src/site/editions/catalogue.ts";
import { editionOf } from "../../src/site/site.ts";
import { type Files, load, page, twoEditions } from "../support/tinySite.ts";

const site: Files = {
  ...twoEditions,
  "content/site.yml":
    String(twoEditions["content/site.yml"]) +
    "contacts:\n  email: us@tiny.example\n  phone: +82 (2) 123-4567\n  chat: https://chat.example/나우\n",
  "content/en/about.md": page("About", "## Who we are\n\n## Only in English"),
  "content/ko/about.md": page("소개", "## 우리는 누구인가\n\n## Who we are"),
  "content/en/news/index.md": page("News"),
  "content/en/news/one.md": page("One", "## Part"),
  "content/en/en.md": page("A page that is called like an edition"),
  "static/files/Report-1.txt": "x",
};

/** Where a link on English page `path` leads, when the page is shown in an edition. */
async function leads(
  href: string,
  path = "news/one",
  tag = "en",
  environment: Record<string, string> = {},
): Promise<string> {
  const loaded = await load(site, environment);
  return linkIn(loaded, renditionAt(loaded.catalogue, editionOf(loaded.catalogue.site, tag), path)!, href).href;
}

const inEnglish: Array<[written: string, address: string]> = [
  ["/about/", "/en/about/"],
  ["/about", "/en/about/"],
  ["../about.md", "/en/about/"],
  ["/about.md", "/en/about/"],
  ["/news/../about/", "/en/about/"],
  ["/../../about/", "/en/about/"],
  ["/en/about/", "/en/about/"],
  ["../../en/about.md", "/en/about/"],
  ["/", "/en/"],
  ["..", "/en/"],
  ["../index.md", "/en/"],
  [".", "/en/news/"],
  ["index.md", "/en/news/"],
  ["./one.md", "/en/news/one/"],
  ["one", "/en/news/one/"],
  ["/ko/about/", "/ko/about/"],
  ["../../ko/about.md", "/ko/about/"],
  ["/ko/", "/ko/"],
  ["/ko/news/one/", "/ko/news/one/"],
  ["/about/#who-we-are", "/en/about/#who-we-are"],
  ["/ko/about/#우리는-누구인가", "/ko/about/#우리는-누구인가"],
  ["/ko/about/#%EC%9A%B0%EB%A6%AC%EB%8A%94-%EB%88%84%EA%B5%AC%EC%9D%B8%EA%B0%80", "/ko/about/#우리는-누구인가"],
  ["#part", "#part"],
  ["#top", "#top"],
  ["/about/?from=news#who-we-are", "/en/about/#who-we-are"],
  ["/en/en/", "/en/en/"],
  ["/en/", "/en/en/"],
  ["/all-pages/", "/en/all-pages/"],
  ["/search/", "/en/search/"],
  ["/search/subjects/", "/en/search/subjects/"],
  ["/feed.xml", "/en/feed.xml"],
  ["/files/Report-1.txt", "/files/Report-1.txt"],
  ["/files/Report%2D1.txt", "/files/Report-1.txt"],
  ["contact:email", "mailto:us@tiny.example"],
  ["contact:phone", "tel:+8221234567"],
  ["contact:chat", "https://chat.example/나우"],
  ["mailto:a@b.example", "mailto:a@b.example"],
  ["https://example.org", "https://example.org/"],
  ["HTTPS://Example.org/A", "https://example.org/A"],
];

for (const [written, address] of inEnglish)
  test(`${written} leads to ${address}`, async () => assert.is(await leads(written), address));

test("the same text in another edition leads on within that edition", async () => {
  assert.is(await leads("/about/", "news/one", "ko"), "/ko/about/");
  assert.is(await leads("../about.md", "news/one", "ko"), "/ko/about/");
  assert.is(await leads("/", "news/one", "ko"), "/ko/");
  assert.is(await leads("one.md", "news/one", "ko"), "/ko/news/one/");
  assert.is(await leads("/feed.xml", "news/one", "ko"), "/ko/feed.xml");
  assert.is(await leads("/en/about/", "news/one", "ko"), "/en/about/");
});

test("an anchor that the other edition has not got leads to the edition that has it", async () => {
  assert.is(await leads("/about/#who-we-are", "news/one", "ko"), "/ko/about/#who-we-are");
  assert.is(await leads("/about/#only-in-english", "news/one", "ko"), "/en/about/#only-in-english");
});

test("the base stands before every address of the site, and before no other", async () => {
  const base = { SITE_BASE: "/sub/" };
  assert.equal(
    await Promise.all(
      [
        "/about/",
        "/ko/about/",
        "/feed.xml",
        "/files/Report-1.txt",
        "#part",
        "https://example.org/",
        "contact:email",
      ].map((href) => leads(href, "news/one", "en", base)),
    ),
    [
      "/sub/en/about/",
      "/sub/ko/about/",
      "/sub/en/feed.xml",
      "/sub/files/Report-1.txt",
      "#part",
      "https://example.org/",
      "mailto:us@tiny.example",
    ],
  );
});

test("only links to other sites say so", async () => {
  const loaded = await load(site);
  const rendition = renditionAt(loaded.catalogue, editionOf(loaded.catalogue.site, "en"), "")!;
  for (const href of ["https://example.org/", "http://example.org/", "contact:chat"])
    assert.match(linkIn(loaded, rendition, href).attributes?.rel ?? "", "noreferrer");
  for (const href of ["/about/", "mailto:a@b.example", "tel:+82", "contact:email"])
    assert.is(linkIn(loaded, rendition, href).attributes, undefined);
});

test.run();
