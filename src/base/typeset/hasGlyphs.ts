import { fontFiles } from "./fonts.ts";

type Range = readonly [first: number, last: number];

let covered: readonly Range[] | undefined;

/**
 * Returns true if the package's fonts have a glyph for every character of a text; missing ones would be set as empty
 * boxes.
 */
export function hasGlyphs(text: string): boolean {
  covered ??= rangesOf(fontFiles()[0]);
  // Signs without a shape (joiners, variation selectors) need none, and these fonts join nothing that needs joining.
  return [...text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f]/gu, "")].every((sign) =>
    isWithin(sign.codePointAt(0) ?? 0, covered ?? []),
  );
}

function isWithin(point: number, ranges: readonly Range[]): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The character ranges of an OpenType font: its `cmap` table in format 12 (OpenType 1.9, “cmap”). */
function rangesOf(font: Buffer | undefined): Range[] {
  if (font === undefined) return [];
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const record = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (record === undefined) return [];
  const cmap = font.readUInt32BE(record + 8);
  const encodings = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8),
  );
  const full = encodings.find((at) => font.readUInt16BE(at) === 12);
  if (full === undefined) return [];
  return Array.from({ length: font.readUInt32BE(full + 12) }, (_, at): Range => {
    const group = full + 16 + at * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
