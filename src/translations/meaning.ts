import { createHash } from "node:crypto";

/** Invisible characters: soft hyphens, zero-width characters, direction marks. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Scripts in which a blank between words is a matter of spelling. */
const JOINED = "\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const BLANKS = new RegExp(` (?=[${JOINED}])|(?<=[${JOINED}]) `, "gu");
const WIDE = /[\uff01-\uff5e]/g;

/** Signs that separate words and numbers, but belong to them inside: it's, co-operate, 1.5, 15-20, and/or, -5. */
const WITHIN =
  /(?<=\p{L})'(?=\p{L})|(?<=[\p{L}\p{N}])[-/](?=[\p{L}\p{N}])|(?<=\p{N})[.,:](?=\p{N})|(?<=^|[\s(])-(?=\p{N})/gu;
/** Marks of punctuation that say something: a question, a share, a section. */
const SAYING = /[%‰§&@#?¿]/;
const PUNCTUATION = /[\p{P}\p{Sk}]/gu;
/** The sign for words that are struck out, and that for a power. */
const STRUCK = "¬";

/**
 * The words of a text in the one form in which their meaning is compared. White space, quotation marks, commas, dashes
 * and the like are gone; letters, figures, signs with a meaning, questions and words struck out (`~~so~~`) are left.
 */
export function meaningOf(words: string): string {
  const plain = words
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("~~", STRUCK)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑‒–−~〜∼]/g, "-")
    .replace(/[؟⁇]/g, "?");
  const kept = new Set([...plain.matchAll(WITHIN)].map(({ index }) => index));
  const said = plain.replace(PUNCTUATION, (sign, at: number) =>
    kept.has(at) || SAYING.test(sign) || sign === "^" ? sign : " ",
  );
  return said.replace(/\s+/g, " ").trim().replace(BLANKS, "");
}

/** The first 16 hexadecimal digits of the SHA-256 of a normalised text: equal sums mean the same words. */
export function sumOf(words: string): string {
  return sumOfMeaning(meaningOf(words));
}

/** The same for words that have been through `meaningOf`, or for a list of sums. */
export function sumOfMeaning(meaning: string): string {
  return createHash("sha256").update(meaning).digest("hex").slice(0, 16);
}
