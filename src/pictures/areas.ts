import type { Area } from "./picture.ts";

/** Left, top, width and height as an editor writes them: pixels of the upright picture, or parts of it: `12.5%`. */
export type WrittenArea = ReadonlyArray<number | string>;

/** Converts an area to pixels of a picture; undefined if any part of it lies outside. */
export function areaIn(written: WrittenArea, picture: { width: number; height: number }): Area | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = written.map((value, at) => {
    const side = at % 2 === 0 ? picture.width : picture.height;
    return typeof value === "number" ? value : (Number.parseFloat(value) / 100) * side;
  });
  // A hair over the edge comes of rounding. More means that it was measured on another copy, and the face is elsewhere.
  const isWithin =
    x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= picture.width + 1 && y + height <= picture.height + 1;
  return isWithin ? { x, y, width, height } : undefined;
}
