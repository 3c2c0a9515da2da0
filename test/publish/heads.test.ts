import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { type BuiltPage, builtPages, isGenerated, isTool, isWritten } from "../support/builtPage.ts";
import { builtSite } from "../support/realSite.ts";

const heads = suite("heads");
const places = [
  { name: "real", folder: root, origin: "https://example.org" },
  { name: "features", folder: join(root, "test/sites/features"), origin: "https://ferry.example" },
];

for (const { name, folder, origin } of places) {
  const pages = builtPages(builtSite(folder, { SITE_ORIGIN: origin }));
  const at = (url: string | undefined) => pages.find(({ address }) => origin + address === url);
  const written = pages.filter(({ address }) => isWritten(folder, address) && address !== "/");
  const generated = pages.filter(({ address, isIndexed }) => isIndexed && isGenerated(address));
  const missing = pages.filter(({ address }) => address.endsWith("404.html"));
  const standIns = pages.filter(
    (page) => ![...written, ...generated, ...missing].includes(page) && !isTool(page.address),
  );
  /** A whole instrument on one page has the least of a head: every byte of it is counted. */
  const isBare = (page: BuiltPage) => page.address.includes("/full/");

  heads(`${name}: a page that an edition has itself is indexed under its own address`, () => {
    assert.ok(written.length > 10);
    for (const page of [...written, ...generated]) {
      assert.is(page.canonical, origin + page.address);
      assert.ok(page.isIndexed, page.address);
    }
  });

  heads(`${name}: a page that stands in for another is not indexed and names the other as canonical`, () => {
    if (name === "features") assert.ok(standIns.length > 10);
    for (const page of standIns) {
      assert.not(page.isIndexed, page.address);
      const original = at(page.canonical);
      assert.ok(original?.isIndexed, `${page.address} → ${page.canonical}`);
      assert.is(original.address.split("/").slice(2).join("/"), page.address.split("/").slice(2).join("/"));
      assert.equal([page.alternates, page.data], [{}, []], page.address);
    }
  });

  heads(`${name}: no 404 page is indexed or has an address of its own`, () => {
    assert.is(missing.length, 4);
    for (const page of missing) {
      assert.not(page.isIndexed, page.address);
      assert.equal([page.canonical, page.alternates, page.data, page.openGraph], [undefined, {}, [], {}]);
    }
  });

  heads(`${name}: tools are in no search engine`, () => {
    const tools = pages.filter(({ address }) => isTool(address));
    assert.ok(tools.length > 5);
    assert.equal(
      tools.filter(({ isIndexed }) => isIndexed).map(({ address }) => address),
      [],
    );
  });

  heads(`${name}: alternates are symmetric and lead to pages of their language`, () => {
    for (const page of [...written, ...generated]) {
      for (const [tag, url] of Object.entries(page.alternates)) {
        const other = at(url);
        assert.ok(other?.isIndexed, `${page.address} → ${url}`);
        if (tag !== "x-default") assert.is(other.lang, tag, url);
        assert.equal(other.alternates, page.alternates, `${page.address} and ${url}`);
      }
      const [, folder = "", ...path] = page.address.split("/");
      const twins = written.filter(
        ({ address }) => address !== "/" && address.split("/").slice(2).join("/") === path.join("/"),
      );
      if (page.address === "/" || generated.includes(page)) continue;
      const expected = twins.length > 1 ? [...twins.map(({ lang }) => lang), "x-default"] : [];
      assert.equal(Object.keys(page.alternates).sort(), expected.sort(), folder + page.address);
    }
  });

  heads(`${name}: previews of links have what they show`, () => {
    for (const page of [...written, ...generated, ...standIns].filter((page) => !isBare(page))) {
      const { openGraph } = page;
      for (const key of ["og:title", "og:description", "og:image"]) assert.ok(openGraph[key], `${page.address} ${key}`);
      assert.is(openGraph["og:url"], page.canonical);
      assert.match(openGraph["og:locale"] ?? "", /^[a-z]{2,3}(_[A-Z]{2})?$/);
      const isPost = page.data.some((data) => data["@type"] === "Article") || /\/news\/[^/]+\/$/.test(page.address);
      assert.is(openGraph["og:type"], isPost ? "article" : "website", page.address);
    }
  });

  heads(`${name}: structured data names addresses that exist`, () => {
    for (const page of written) {
      for (const data of page.data) assert.is(data["@context"], "https://schema.org");
      assert.not.match(scripts(page), /<(?!\/?script)/, "nothing in it can end the script");
      const crumbs = page.data.find((data) => data["@type"] === "BreadcrumbList");
      if (/^\/[a-z-]+\/$/.test(page.address)) {
        const organisation = page.data.find((data) => data["@type"] === "Organization");
        assert.match(String(organisation?.url), /^https:\/\//);
        assert.is(crumbs, undefined);
        continue;
      }
      const items = crumbs?.itemListElement as Array<{ "@type": string; position: number; name: string; item: string }>;
      assert.equal(
        items.map(({ position }) => position),
        items.map((_, index) => index + 1),
      );
      for (const { item, name: label } of items) assert.ok(at(item) && label !== "", item);
      assert.is(items.at(-1)?.item, page.canonical);
    }
  });
}

heads("a post is an Article with its dates and language", () => {
  const folder = join(root, "test/sites/features");
  const page = builtPages(builtSite(folder)).find(({ address }) => address === "/en/news/launch/");
  const { publisher, author, ...article } = page?.data.find((data) => data["@type"] === "Article") ?? {};
  const url = "https://ferry.example/en/news/launch/";
  assert.equal(article, {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: "A <second> boat & its “launch”",
    description: "It floats: <b>5 < 6</b> & more.",
    url,
    mainEntityOfPage: url,
    inLanguage: "en",
    datePublished: "2026-02-01",
    dateModified: "2026-02-03",
  });
  const organisation = {
    "@type": "Organization",
    name: "Ferry & Friends",
    url: "https://ferry.example/",
    sameAs: ["https://social.example/ferry"],
  };
  assert.equal([publisher, author], [organisation, organisation]);
});

function scripts({ html }: BuiltPage): string {
  return [...html.matchAll(/<script type="application\/ld\+json">.*?<\/script>/g)].join("");
}

heads.run();
