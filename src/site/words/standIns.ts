import type { Values, Words } from "./words.ts";

/**
 * Delimiters around a word taken from another language: no text contains these (they are noncharacters), so they pass
 * through layouts unseen until the page is written.
 */
const [BEGIN, MIDDLE, END] = ["\ufdd0", "\ufdd1", "\ufdd2"] as const;
const MARKED = /\ufdd0([^\ufdd1]*)\ufdd1([^\ufdd2]*)\ufdd2/g;

/** A text, or one taken from the language of a tag. */
export type Piece = string | { tag: string; text: string };

/** The same words, with delimiters around each that comes from another language; only for text written as elements. */
export function markedWords(words: Words): Words {
  const t = (key: string, values?: Values) => {
    const tag = words.languageOf(key, values);
    const filled =
      values &&
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? unmarked(value) : value]),
      );
    return tag === words.tag ? words.t(key, filled) : `${BEGIN}${tag}${MIDDLE}${words.t(key, filled)}${END}`;
  };
  return { ...words, t };
}

/** Returns true if a text contains stand-in words. */
export function hasStandIns(text: string): boolean {
  return text.includes(BEGIN);
}

/** The parts of a text with marks, in their order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: all, 1: tag = "", 2: words = "", index } of text.matchAll(MARKED)) {
    if (index > done) pieces.push(text.slice(done, index));
    pieces.push({ tag, text: words });
    done = index + all.length;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

/** The text without marks. */
export function unmarked(text: string): string {
  return text.replace(MARKED, "$2");
}
