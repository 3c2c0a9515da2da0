import { type Xml, xml } from "../base/xml.ts";
import { type Place, urlOf } from "../site/editions/addresses.ts";
import type { OutputFile, OutputPage } from "../site/outputFile.ts";

/** The limits of a sitemap: 50,000 addresses and 50 MB (sitemaps.org). */
const MOST_PAGES = 50_000;
const MOST_BYTES = 50_000_000;

/** Of more editions than these a page does not name the others: the sitemap would grow with their square. */
const MOST_ALTERNATES = 100;

/** The folder for the parts of a large sitemap, below the output folder. */
export const SITEMAPS = "sitemaps";

/**
 * The sitemap (sitemaps.org 0.9): every page to be indexed, with its alternates. One that is too large is split into
 * parts, which `sitemap.xml` lists.
 */
export function sitemaps(
  site: Place,
  pages: readonly OutputPage[],
  { mostPages = MOST_PAGES, mostBytes = MOST_BYTES } = {},
): OutputFile[] {
  const parts = partsOf(site, pages, mostPages, mostBytes);
  const file = "sitemap.xml";
  const [first] = parts;
  if (parts.length < 2) return [{ file, bytes: () => urlSet(first ?? []) }];
  const named = parts.map((urls, at) => ({ file: `${SITEMAPS}/${at + 1}.xml`, urls }));
  return [
    {
      file,
      bytes: () =>
        index(
          site,
          named.map((part) => part.file),
        ),
    },
    ...named.map((part) => ({ file: part.file, bytes: () => urlSet(part.urls) })),
  ];
}

function partsOf(site: Place, pages: readonly OutputPage[], mostPages: number, mostBytes: number): Xml[][] {
  const parts: Xml[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const page of pages) {
    const url = urlElement(site, page);
    if (url === undefined) continue;
    const size = Buffer.byteLength(url.xml);
    if (bytes + size > mostBytes || (parts.at(-1)?.length ?? 0) >= mostPages) {
      parts.push([]);
      bytes = 300;
    }
    parts.at(-1)?.push(url);
    bytes += size;
  }
  return parts;
}

function urlElement(site: Place, { file, indexed }: OutputPage): Xml | undefined {
  if (indexed === undefined) return undefined;
  const { changed } = indexed;
  const alternates = indexed.alternates.length > MOST_ALTERNATES ? [] : indexed.alternates;
  return xml`<url><loc>${urlOf(site, file)}</loc>${changed === undefined ? undefined : xml`<lastmod>${changed}</lastmod>`}${alternates.map(
    ({ tag, url }) => xml`<xhtml:link rel="alternate" hreflang="${tag}" href="${url}"/>`,
  )}</url>
`;
}

function urlSet(urls: readonly Xml[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}</urlset>
`.xml;
}

function index(site: Place, files: readonly string[]): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(
  (file) => xml`<sitemap><loc>${urlOf(site, file)}</loc></sitemap>
`,
)}</sitemapindex>
`.xml;
}
