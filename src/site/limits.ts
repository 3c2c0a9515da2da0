/**
 * Limits for readers on a slow line, in bytes on the wire (brotli). A site may set its own in content/site.yml,
 * `limits:`.
 */
export const defaultLimits = {
  /** A text page: with the headers of the answer it is one flight of packets, about 14.6 kB. */
  page: 14_000,
  /** An article of an instrument, with the same article in the other editions. */
  article: 14_000,
  /** A whole instrument on one page: the flight of packets, 14,600, without 260 for the headers of the answer. */
  whole: 14_340,
  /** A whole instrument in two editions: two flights. */
  pair: 28_000,
  /** The style sheet inside a page; with gzip, for it is the part that hosts without brotli send most often. */
  styles: 3_000,
  /** A page with all that a phone loads before anybody scrolls: pictures and scripts. */
  firstView: 60_000,
  /** A script of a text page. */
  script: 1_500,
  /** A page that lists others: all pages of an edition, a long section. */
  list: 28_000,
  /** The index of subjects of an edition: two flights. */
  subjects: 28_000,
  /**
   * The text of an edition with its keywords up to which browsers download all of it to search; above, Pagefind is
   * used.
   */
  pocket: 48_000,
  /** The search page with all that the first search loads. */
  search: 30_000,
};

export type LimitName = keyof typeof defaultLimits;
export type Limits = Record<LimitName, number>;

export const limitNames = Object.keys(defaultLimits) as LimitName[];

/**
 * Limits that grow with the site, whoever writes: more articles, editions, pages. Nearing one is reported early;
 * exceeding it is a warning, and an error only in a strict site (`limits: { strict: true }`).
 */
export const growing: ReadonlySet<LimitName> = new Set(["article", "whole", "pair", "list", "subjects", "search"]);

/** From this share of a limit on, its nearness is reported. */
export const NEAR = 0.9;
