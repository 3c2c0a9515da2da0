import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { elements } from "./markup.ts";
import { type BuiltSite, fileAt } from "./realSite.ts";

/** The metadata of an HTML page of the output. */
export interface BuiltPage {
  /** `/ko/about/` */
  address: string;
  html: string;
  lang: string;
  canonical: string | undefined;
  isIndexed: boolean;
  /** URL of each `hreflang`. */
  alternates: Record<string, string>;
  openGraph: Record<string, string>;
  data: Array<Record<string, unknown>>;
}

/** Every HTML page of a built site. */
export function builtPages(site: BuiltSite): BuiltPage[] {
  return site.pages.map((address) => {
    const html = readFileSync(join(site.output, fileAt(address)), "utf8");
    const links = elements(html, "link").map(({ attributes }) => attributes);
    const metas = elements(html, "meta").map(({ attributes }) => attributes);
    return {
      address,
      html,
      lang: elements(html, "html")[0]?.attributes.lang ?? "",
      canonical: links.find(({ rel }) => rel === "canonical")?.href,
      isIndexed: !metas.some(({ name, content }) => name === "robots" && content === "noindex"),
      alternates: Object.fromEntries(
        links.filter(({ hreflang }) => hreflang !== undefined).map(({ hreflang, href }) => [hreflang, href]),
      ),
      openGraph: Object.fromEntries(
        metas.filter(({ property }) => property?.startsWith("og:")).map(({ property, content }) => [property, content]),
      ),
      data: elements(html, "script")
        .filter(({ attributes }) => attributes.type === "application/ld+json")
        .map(({ text }) => JSON.parse(text) as Record<string, unknown>),
    };
  });
}

/**
 * Returns true if an editor wrote the page at this address: `/ko/about/` is content/ko/about.md or content/ko/about/index.md,
 * `…/article-1/` may be …/article-01.md.
 */
export function isWritten(siteFolder: string, address: string): boolean {
  const path = join(siteFolder, "content", address).replace(/\/$/, "");
  return [`${path}.md`, `${path}/index.md`, `${path.replace(/-(\d)$/, "-0$1")}.md`].some((file) => existsSync(file));
}

/** Returns true if the page is a tool rather than a text: searching, sharing, what comes after a form. It stands in no search engine. */
export function isTool(address: string): boolean {
  return /\/(search|search\/subjects|share|sent|not-sent)\/$/.test(address);
}

/** Returns true if Dari made the page by itself: the choice of editions, the list of all pages, an instrument as a whole. */
export function isGenerated(address: string): boolean {
  return address === "/" || /\/(all-pages|check|take-away|full|full\/[a-z-]+|terms)\/$/.test(address);
}
