import type { Problem } from "../base/errors.ts";
import type { Published } from "./picture.ts";
import { goalOf } from "./widths.ts";

/** Warnings of pictures that are so busy that they weigh more than they should on a telephone, whatever the quality. */
export function heavyPictures(published: ReadonlyMap<string, Published>): Problem[] {
  return [...published].flatMap(([file, { variants }]) => {
    const heaviest = Math.max(
      0,
      ...variants.filter(({ width }) => goalOf(width) === goalOf(720)).map(({ bytes }) => bytes),
    );
    return heaviest > goalOf(720)
      ? [{ file, code: "picture/heavy", values: { bytes: heaviest, limit: goalOf(720) } }]
      : [];
  });
}
