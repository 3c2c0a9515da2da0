import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { sitemaps } from "../../src/feeds/sitemap.ts";
import type { OutputPage } from "../../src/site/outputFile.ts";
import { builtPages, isWritten } from "../support/builtPage.ts";
import { elements } from "../support/markup.ts";
import { childrenOf, parseXml } from "../support/parseXml.ts";
import { builtSite } from "../support/realSite.ts";

const machines = suite("machines");
const editions = [
  ["ko", "ko"],
  ["en", "en"],
  ["ko-kp", "ko-KP"],
] as const;
const places = [
  { name: "real", folder: root, origin: "https://example.org" },
  { name: "features", folder: join(root, "test/sites/features"), origin: "https://ferry.example" },
];

for (const { name, folder, origin } of places) {
  const site = builtSite(folder, { SITE_ORIGIN: origin });
  const pages = builtPages(site);

  machines(`${name}: the sitemap has every page that search engines may have, and no other`, () => {
    const urls = childrenOf(parseXml(site.read("sitemap.xml")), "url");
    const locations = urls.map((url) => childrenOf(url, "loc")[0]?.text ?? "");
    assert.is(new Set(locations).size, locations.length, "each once");
    assert.equal(
      [...locations].sort(),
      pages
        .filter(({ isIndexed, address }) => isIndexed && !address.endsWith("404.html"))
        .map(({ address }) => origin + address)
        .sort(),
    );
    for (const { address } of pages.filter(({ address }) => address !== "/" && isWritten(folder, address)))
      assert.ok(locations.includes(origin + address), address);
    for (const [at, url] of urls.entries()) {
      const page = pages.find(({ address }) => origin + address === locations[at]);
      const alternates = childrenOf(url, "xhtml:link").map(({ attributes }) => [attributes.hreflang, attributes.href]);
      assert.equal(Object.fromEntries(alternates), page?.alternates, locations[at]);
      assert.ok(childrenOf(url, "xhtml:link").every(({ attributes }) => attributes.rel === "alternate"));
      for (const { text } of childrenOf(url, "lastmod")) assert.match(text, /^\d{4}-\d\d-\d\d$/);
    }
  });

  machines(`${name}: robots may read everything and find the sitemap`, () => {
    const lines = site
      .read("robots.txt")
      .split("\n")
      .filter((line) => line !== "");
    assert.equal(lines, ["User-agent: *", "Allow: /", `Sitemap: ${origin}/sitemap.xml`]);
  });

  for (const [edition, tag] of editions) {
    machines(`${name}: the manifest of ${tag} names an icon for its home page`, async () => {
      const manifest = JSON.parse(site.read(`${edition}/manifest.webmanifest`)) as Manifest;
      const home = `/${edition}/`;
      assert.equal(
        [manifest.lang, manifest.dir, manifest.start_url, manifest.scope, manifest.id],
        [tag, "ltr", home, home, home],
      );
      assert.is.not(manifest.name, "");
      assert.ok(
        manifest.icons.some(({ sizes }) => sizes === "192x192") &&
          manifest.icons.some(({ sizes }) => sizes === "512x512"),
      );
      for (const icon of manifest.icons) {
        const { width, height, format } = await sharp(join(site.output, icon.src)).metadata();
        assert.equal([`${width}x${height}`, `image/${format}`], [icon.sizes, icon.type]);
      }
    });
  }

  machines(`${name}: every page names icons, manifest and feed that are there`, () => {
    for (const { address, html } of pages) {
      const hrefs = elements(html, "link")
        .filter(({ attributes }) => attributes.href?.startsWith("/"))
        .map(({ attributes }) => attributes.href ?? "");
      for (const href of hrefs) assert.ok(site.files.includes(href.slice(1)), `${address} → ${href}`);
      const edition = address.split("/")[1] ?? "";
      if (!editions.some(([folderName]) => folderName === edition)) continue;
      // A whole instrument on one page names none of them: every byte of it is counted.
      if (address.includes("/full/")) continue;
      for (const file of ["feed.xml", "manifest.webmanifest"])
        assert.ok(hrefs.includes(`/${edition}/${file}`), `${address}: ${file}`);
    }
  });
}

machines("a sitemap that is too large is written in parts, and the first file lists them", async () => {
  const pages = Array.from(
    { length: 7 },
    (_, at): OutputPage => ({
      file: `en/p${at}/index.html`,
      bytes: () => "",
      policy: () => undefined,
      source: undefined,
      indexed: at === 3 ? undefined : { alternates: [] },
    }),
  );
  const read = async (limits: object) =>
    new Map(
      await Promise.all(
        sitemaps({ origin: "https://x.example", base: "/" }, pages, limits).map(
          async ({ file, bytes }) => [file, String(await bytes())] as const,
        ),
      ),
    );
  const locations = (text = "") => [...text.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url);
  assert.equal([...(await read({})).keys()], ["sitemap.xml"]);
  const parts = await read({ mostPages: 4 });
  assert.equal(locations(parts.get("sitemap.xml")), [
    "https://x.example/sitemaps/1.xml",
    "https://x.example/sitemaps/2.xml",
  ]);
  assert.equal(
    [locations(parts.get("sitemaps/1.xml")).length, locations(parts.get("sitemaps/2.xml"))],
    [4, ["https://x.example/en/p5/", "https://x.example/en/p6/"]],
  );
  assert.is((await read({ mostBytes: 350 })).size, 7);
});

machines("a page without a date has none in the sitemap, others have that of their last change", () => {
  const urls = childrenOf(parseXml(builtSite(join(root, "test/sites/features")).read("sitemap.xml")), "url");
  const changed = Object.fromEntries(
    urls.map((url) => [
      childrenOf(url, "loc")[0]?.text.replace("https://ferry.example", ""),
      childrenOf(url, "lastmod")[0]?.text,
    ]),
  );
  assert.is(changed["/en/everything/"], "2026-03-04");
  assert.is(changed["/en/news/launch/"], "2026-02-03");
  assert.is(changed["/en/news/founding/"], "2025-01-01");
  assert.is(changed["/en/work/"], undefined);
});

interface Manifest {
  name: string;
  lang: string;
  dir: string;
  id: string;
  start_url: string;
  scope: string;
  icons: Array<{ src: string; sizes: string; type: string }>;
}

machines.run();
