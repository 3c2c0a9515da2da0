import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { builtPages, isTool, isWritten } from "../support/builtPage.ts";
import { elements } from "../support/markup.ts";
import { parseXml, type XmlElement } from "../support/parseXml.ts";
import { builtSite } from "../support/realSite.ts";

const folder = join(root, "test/sites/second");
const site = builtSite(folder, { SITE_ORIGIN: "https://other.example", SITE_BASE: "/sub/" });
const pages = builtPages(site);
const second = suite("second site");

const pageAt = (address: string) => pages.find((page) => page.address === address)?.html ?? "";
const textOf = (file: string) => readFileSync(join(site.output, file), "utf8");
const texts = site.files.filter((file) => /\.(html|xml|txt|svg|webmanifest|json)$/.test(file));

second("every address within the site begins with its base, every whole one with its origin", () => {
  for (const { address, html } of pages) {
    const found = ["a", "link", "img", "script", "form", "source"]
      .flatMap((name) => elements(html, name))
      .flatMap(({ attributes }) => [attributes.href, attributes.src, attributes.action])
      .filter((href) => href !== undefined);
    assert.ok(found.length > 4, address);
    for (const href of found) {
      assert.match(href, /^(\/sub\/|https:\/\/other\.example\/sub\/|#|mailto:desk@olive\.example$)/, address);
      const path = href.replace("https://other.example", "");
      if (path.startsWith("/"))
        assert.ok(
          site.files.includes(
            path
              .slice("/sub/".length)
              .replace(/#.*/, "")
              .replace(/(^|\/)$/, "$1index.html"),
          ),
          `${address} → ${href}`,
        );
    }
  }
});

second("canonical, alternates, previews and structured data carry origin and base", () => {
  for (const { address, canonical, alternates, openGraph, data } of pages) {
    const urls = [
      canonical,
      ...Object.values(alternates),
      openGraph["og:url"],
      openGraph["og:image"],
      ...urlsIn(data),
    ].filter((url) => url !== undefined);
    if (!address.endsWith("404.html") && !isTool(address)) assert.ok(urls.length > 1, address);
    for (const url of urls)
      assert.match(url, /^https:\/\/(other\.example\/sub\/|olive\.example\/$|schema\.org$)/, address);
  }
});

second("sitemap, robots, feeds and manifests carry origin and base", () => {
  const xml = [
    parseXml(site.read("sitemap.xml")),
    parseXml(site.read("en/feed.xml")),
    parseXml(site.read("ar/feed.xml")),
  ].flatMap(everyElement);
  const urls = xml
    .flatMap(({ name, text, attributes }) => [
      ...(/^(loc|id)$/.test(name) ? [text] : []),
      attributes.href,
      attributes["xml:base"],
    ])
    .filter((url) => url !== undefined);
  assert.ok(urls.length > 20);
  for (const url of urls) assert.match(url, /^https:\/\/other\.example\/sub\//);
  for (const { text } of xml.filter(({ name }) => name === "content")) {
    for (const { attributes } of elements(text, "a"))
      assert.match(attributes.href ?? "", /^https:\/\/other\.example\/sub\//);
  }
  assert.match(site.read("robots.txt"), "Sitemap: https://other.example/sub/sitemap.xml\n");
  for (const edition of ["en", "ar"]) {
    const { id, start_url, scope, icons } = JSON.parse(site.read(`${edition}/manifest.webmanifest`)) as {
      id: string;
      start_url: string;
      scope: string;
      icons: Array<{ src: string }>;
    };
    assert.equal([id, start_url, scope], [`/sub/${edition}/`, `/sub/${edition}/`, `/sub/${edition}/`]);
    for (const { src } of icons) assert.match(src, /^\/sub\/icon-\d+\.png$/);
  }
});

second("Arabic is written from right to left, in its pages and wherever it is named", () => {
  for (const { address, html } of pages) {
    const isArabic = address.startsWith("/ar/");
    if (/^\/(en|ar)\//.test(address))
      assert.match(html, isArabic ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">', address);
    if (address !== "/" && address !== "/404.html") assert.match(html, 'lang="ar" hreflang="ar" dir="rtl"', address);
  }
  assert.match(pageAt("/"), '<li lang="ar" dir="rtl">');
  assert.is((JSON.parse(site.read("ar/manifest.webmanifest")) as { dir: string }).dir, "rtl");
  assert.match(pageAt("/ar/about/"), "مكتبة «صغيرة»", "its own quotation marks");
  assert.match(pageAt("/en/about/"), "A “small” library");
});

second("a page that is missing is shown from the other edition, in its language and direction", () => {
  const arabic = pageAt("/ar/books/trees/");
  assert.match(arabic, /<article lang="en" dir="ltr">/);
  assert.match(arabic, "<h1>Books on trees</h1>");
  assert.match(arabic, "لم تُكتب هذه الصفحة بعد في العربية");
  assert.match(pageAt("/en/map/"), /<article lang="ar" dir="rtl">/);
  assert.match(pageAt("/en/map/"), "This page has not been written in English yet. Below is the text in العربية.");
  for (const { address, isIndexed } of pages.filter(
    (page) => /^\/(en|ar)\//.test(page.address) && !/all-pages|404/.test(page.address),
  )) {
    assert.is(isIndexed, isWritten(folder, address), address);
  }
});

second("links in Markdown stay in the reader's edition", () => {
  const links = (address: string) => elements(pageAt(address), "a").map(({ attributes }) => attributes.href);
  for (const href of ["/sub/ar/books/", "/sub/ar/map/"]) assert.ok(links("/ar/books/trees/").includes(href), href);
  for (const href of ["/sub/en/books/", "/sub/en/map/"]) assert.ok(links("/en/books/trees/").includes(href), href);
  for (const href of ["/sub/en/books/trees/", "/sub/hours.txt"]) assert.ok(links("/en/").includes(href), href);
  for (const href of ["/sub/en/books/trees/#roots", "mailto:desk@olive.example"])
    assert.ok(links("/en/about/").includes(href), href);
  assert.match(pageAt("/ar/books/trees/"), /<img src="\/sub\/img\/[0-9a-f]{12}\.(png|jpg)"/);
});

second("interface words are the site's own, then Dari's for the language, then the reference edition's", () => {
  assert.match(pageAt("/ar/about/"), ">إلى النص</a>", "its own");
  assert.match(pageAt("/en/about/"), ">Skip to the text</a>", "Dari's");
  assert.match(
    pageAt("/ar/about/"),
    `><span lang="en" dir="ltr">All pages</span></a>`,
    "the reference edition’s, in its own language and direction",
  );
  assert.match(
    site.printed,
    /i18n\/ar\.json: \d+ interface words are missing and taken from a fallback edition: .*site\.allPages/,
  );
});

second("nothing of another site is in it", () => {
  for (const file of texts) {
    const text = textOf(file);
    assert.not.match(text, /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/, `${file}: Korean`);
    assert.not.match(text, /nauh|example\.org|ko-kp|convention/i, file);
    assert.not.match(
      text,
      /https?:\/\/(?!other\.example[/"]|olive\.example\/|schema\.org|www\.w3\.org\/|www\.sitemaps\.org\/)/,
      file,
    );
  }
});

function urlsIn(data: unknown): string[] {
  if (typeof data === "string") return /^https?:/.test(data) ? [data] : [];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(urlsIn) : [];
}

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

second.run();
