import type { Edition } from "./edition.ts";

/**
 * The base of a site that works at any address (`SITE_BASE=./`), until a file is written: only then is the relative
 * path to the root known (relative.ts).
 */
export const ANYWHERE = "/__anywhere__/";

/** The location of the site: `origin` without a slash at its end, `base` with one at both ends. */
export interface Place {
  origin: string;
  base: string;
}

/** The file below the output folder in which an edition's page is written; `path` is "" for home. */
export function fileOf(edition: Edition, path: string): string {
  return path === "" ? `${edition.folder}/index.html` : `${edition.folder}/${path}/index.html`;
}

/** The address of a written file within its host: `/sub/ko/about/`. */
export function addressOf(place: Place, file: string): string {
  return place.base + file.replace(/(^|\/)index\.html$/, "$1");
}

/**
 * The address with the origin: `https://example.org/sub/ko/about/`. For a site that works at any address it names the
 * one place that search engines should know.
 */
export function urlOf(place: Place, file: string): string {
  return completeUrl(place, addressOf(place, file));
}

/** An address of the site with the origin before it. */
export function completeUrl({ origin }: Place, address: string): string {
  return origin + (address.startsWith(ANYWHERE) ? `/${address.slice(ANYWHERE.length)}` : address);
}
