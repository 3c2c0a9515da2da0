import { createHash } from "node:crypto";
import type { Words } from "../site/words/words.ts";

/** The stamp by which each copy is known again: what it is, in which edition, of which day, from where, with which sum. */
export interface Stamp {
  /** `convention`, `site`; `convention/article-12` for one chapter. */
  of: string;
  /** `ko`, `all`. */
  suffix: string;
  /** The day of its text, YYYY-MM-DD; undefined where no text says one. */
  day: string | undefined;
  /** Where the newest text stands. */
  address: string;
  /** The first eight digits of the SHA-256 of the text. */
  sum: string;
}

/** Digits of a text's sum, as people can compare them. */
const DIGITS = 8;

/** The first digits of the SHA-256 of texts in their order. */
export function sumOf(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, DIGITS);
}

/** The stamp for machines: one line of ASCII, in the metadata of every copy. */
export function stampLine({ of, suffix, day, address, sum }: Stamp): string {
  return `dari-copy ${of} ${suffix} ${day ?? "-"} ${sum} ${address}`;
}

/** The same for readers, in the words of an edition. */
export function stampText({ day, address, sum }: Stamp, label: string, words: Words): string {
  return [
    label,
    ...(day === undefined ? [] : [words.t("takeaway.day", { date: words.date(day) })]),
    decodeURI(address),
    words.t("takeaway.sum", { sum }),
  ].join(" · ");
}
