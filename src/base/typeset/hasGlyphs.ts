import { coverageOf, isCovered, type Range } from "./coverage.ts";
import { fontFiles } from "./fonts.ts";

let covered: readonly Range[] | undefined;

/**
 * Returns true if the package's fonts have a glyph for every character of a text; missing ones would be set as empty
 * boxes.
 */
export function hasGlyphs(text: string): boolean {
  covered ??= coverageOf(fontFiles()[0] ?? Buffer.alloc(0));
  const own = covered;
  return [...shaped(text)].every((sign) => isCovered(sign.codePointAt(0) ?? 0, own));
}

/** A text without the signs that have no shape: joiners and variation selectors need none. */
export function shaped(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufe00-\ufe0f]/gu, "");
}
