import { fileOf, urlOf } from "./addresses.ts";
import type { Catalogue } from "./catalogue.ts";

/** One `hreflang` link. */
export interface Alternate {
  tag: string;
  url: string;
}

/**
 * The editions that have a page of their own at this path, and `x-default`: for home the choice of editions, else the
 * reference edition's page. Symmetric, because each of these pages lists the same. None when there is but one.
 */
export function alternatesAt({ site, pages }: Catalogue, path: string): Alternate[] {
  const own = site.editions.filter(({ tag }) => pages.get(tag)?.has(path));
  const [first] = own;
  if (first === undefined || own.length < 2) return [];
  const alternates = own.map((edition) => ({ tag: edition.tag, url: urlOf(site, fileOf(edition, path)) }));
  const fallback = own.includes(site.reference) ? site.reference : first;
  const byDefault = path === "" ? urlOf(site, "index.html") : urlOf(site, fileOf(fallback, path));
  return [...alternates, { tag: "x-default", url: byDefault }];
}
