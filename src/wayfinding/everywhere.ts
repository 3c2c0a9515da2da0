import { fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Alternate } from "../site/editions/alternates.ts";
import type { Site } from "../site/site.ts";

/** The page of every edition that lists the other addresses of the site. */
export const MIRRORS = "mirrors";

/** The `hreflang` links of a page that every edition has; none when there is but one. */
export function alternatesEverywhere(site: Site, path: string): Alternate[] {
  if (site.editions.length < 2) return [];
  const all = site.editions.map((edition) => ({ tag: edition.tag, edition }));
  return [...all, { tag: "x-default", edition: site.reference }].map(({ tag, edition }) => ({
    tag,
    url: urlOf(site, fileOf(edition, path)),
  }));
}
