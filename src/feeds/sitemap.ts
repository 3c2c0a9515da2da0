import { lastChanged } from "../site/pages/page.ts";
import { fileOf, urlOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import { xml } from "../base/xml.ts";

/** The sitemap (sitemaps.org 0.9): every page that an edition has itself, with its alternates. */
export function sitemap(catalogue: Catalogue): string {
  const { site, pages } = catalogue;
  const urls = site.editions.flatMap((edition) =>
    [...(pages.get(edition.tag)?.values() ?? [])].map((page) => {
      const changed = lastChanged(page);
      return xml`<url><loc>${urlOf(site, fileOf(edition, page.path))}</loc>${changed === undefined ? undefined : xml`<lastmod>${changed}</lastmod>`}${
        alternatesAt(catalogue, page.path).map(({ tag, url }) => xml`<xhtml:link rel="alternate" hreflang="${tag}" href="${url}"/>`)
      }</url>
`;
    }));
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}</urlset>
`.xml;
}
