/** Width of the column of text in CSS pixels: no picture is shown wider. */
export const COLUMN = 680;

/** One for each kind of screen: an old telephone, a telephone, a fine screen. */
const WIDTHS = [360, 720, 1280] as const;

/**
 * The target size of a file for each width, if the picture allows it: page and first picture stay below 60 kB
 * everywhere.
 */
const GOALS: ReadonlyArray<[upTo: number, bytes: number]> = [
  [450, 14_000],
  [900, 30_000],
  [Infinity, 44_000],
];

/**
 * The widths in which a picture is published, smallest first. None is wider than the picture, and no two are nearly the
 * same.
 */
export function widthsOf(own: number): number[] {
  const widest = Math.min(own, WIDTHS.at(-1) ?? own);
  return [...WIDTHS.filter((width) => width * 1.25 <= widest), widest];
}

/** Bytes that a file of this width should not exceed. */
export function goalOf(width: number): number {
  return GOALS.find(([upTo]) => width <= upTo)?.[1] ?? 0;
}

/** Returns the value of the attribute `sizes` for a picture. */
export function sizesOf(own: number): string {
  return own < COLUMN ? `${own}px` : `(min-width:45em) ${COLUMN}px,90vw`;
}
