import { isList, isNum, isText, numberIn, PdfFault, type Value } from "./objects.ts";

/** Left, bottom, right, top. */
export type Area = readonly [number, number, number, number];
/** How a place is moved, turned and made larger: a b c d e f (8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];
const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
const common = ([a, b, c, d]: Area, [e, f, g, h]: Area): Area => [
  Math.max(a, e),
  Math.max(b, f),
  Math.min(c, g),
  Math.min(d, h),
];
/** Of a letter's height: how wide one is at least, whatever the font. */
const NARROW = 0.2;
/** More text than that on a page is not followed (pieces); what is not followed is not judged. */
const MOST = 20_000;
/** Pieces of text times rectangles that are compared: a map of a hundred thousand areas has no words under bars. */
const MOST_LOOKS = 20_000_000;
/** Half the height of a letter that nobody can read (points). */
const SMALLEST = 0.2;
/** How far from the edge something may begin (points). */
const NEAR = 2;

/**
 * Watches the operators of a page for text that nobody sees and everybody can copy: outside of the page, or below a filled
 * rectangle that is drawn over it, as people do who believe that this takes a name away. Widths are guessed low, and forms are
 * not looked into: what it tells is so, and what it does not tell may be so. The operator "" ends the page.
 */
export function unseenText(
  page: Area,
  isOpaque: (state: string) => boolean,
): (operator: string, taken: readonly Value[], name?: string) => void {
  let [now, text, line]: [Matrix, Matrix, Matrix] = [SAME, SAME, SAME];
  let [size, leading] = [1, 0];
  const saved: Array<[Matrix, number, number, boolean, Area | undefined]> = [];
  const shown: Area[] = [];
  let rectangles: Area[] = [];
  let isPlain = true;
  /** Text that is not drawn, and pictures over which it may lie, as programs write what they have read in a scan. */
  let [mode, hidden, pictures] = [0, 0, 0];
  let looks = MOST_LOOKS;
  /** What of the page is drawn on; undefined where that is no rectangle. */
  let clip: Area | undefined = [-Infinity, -Infinity, Infinity, Infinity];
  let [hasLines, clips] = [false, false];
  const next = (x: number, y: number) => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const show = (value: Value | undefined) => {
    const letters = (isList(value) ? value : [value]).reduce<number>(
      (sum, one) => sum + (isText(one ?? null) ? (one as { text: Buffer }).text.length : 0),
      0,
    );
    if (letters === 0 || shown.length > MOST) return;
    const place = times(text, now);
    const [start, end, top] = [
      moved(place, 0, 0),
      moved(place, letters * size * NARROW * 0.5, 0),
      moved(place, 0, size * 0.5),
    ];
    const [xs, ys] = [
      [start[0], end[0], top[0]],
      [start[1], end[1], top[1]],
    ];
    if (Math.hypot(top[0] - start[0], top[1] - start[1]) < SMALLEST)
      throw new PdfFault("text that is too small to be seen");
    hidden += mode === 3 || mode === 7 ? 1 : 0;
    const area: Area = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    if (area[2] < page[0] - NEAR || area[0] > page[2] + NEAR || area[3] < page[1] - NEAR || area[1] > page[3] + NEAR)
      throw new PdfFault("text outside of its page");
    shown.push(area);
  };
  const fill = () => {
    for (const rectangle of isPlain && clip !== undefined && !hasLines ? rectangles : []) {
      const [left, bottom, right, top] = common(rectangle, clip ?? rectangle);
      const isHiding = (area: Area) => area[0] >= left && area[1] >= bottom && area[2] <= right && area[3] <= top;
      if ((looks -= shown.length) > 0 && shown.some(isHiding)) throw new PdfFault("text under a bar");
    }
  };
  const endPath = () => {
    if (clips)
      clip =
        clip !== undefined && rectangles.length === 1 && !hasLines ? common(clip, rectangles[0] ?? clip) : undefined;
    [rectangles, hasLines, clips] = [[], false, false];
  };
  return (operator, taken, name = "") => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = taken.map((one) => numberIn(one) ?? 0);
    if (operator === "" && hidden > 0 && pictures === 0) throw new PdfFault("text that is not drawn");
    if (operator === "Do") pictures += 1;
    else if (operator === "Tr") mode = a;
    else if (operator === "q") saved.push([now, size, leading, isPlain, clip]);
    else if (operator === "Q") [now, size, leading, isPlain, clip] = saved.pop() ?? [now, size, leading, isPlain, clip];
    else if (operator === "cm") now = times([a, b, c, d, e, f], now);
    else if (operator === "BT") [text, line] = [SAME, SAME];
    else if (operator === "Tf") size = Math.abs(numberIn(taken[1]) ?? 1);
    else if (operator === "TL") leading = a;
    else if (operator === "Td" || operator === "TD") {
      if (operator === "TD") leading = -b;
      next(a, b);
    } else if (operator === "Tm")
      [text, line] = [
        [a, b, c, d, e, f],
        [a, b, c, d, e, f],
      ];
    else if (operator === "T*") next(0, -leading);
    else if (operator === "Tj" || operator === "TJ") show(taken[0]);
    else if (operator === "'" || operator === '"') {
      next(0, -leading);
      show(taken.at(-1));
    } else if (operator === "re" && taken.every(isNum)) {
      const [[x, y], [z, w]] = [moved(now, a, b), moved(now, a + c, b + d)];
      rectangles.push([Math.min(x, z), Math.min(y, w), Math.max(x, z), Math.max(y, w)]);
    } else if (/^(f|F|f\*|B|B\*|b|b\*)$/.test(operator)) {
      fill();
      endPath();
    } else if (operator === "gs") isPlain = isOpaque(name);
    else if (/^[mlcvy]$/.test(operator)) hasLines = true;
    else if (operator === "W" || operator === "W*") clips = true;
    else if (/^(n|s|S)$/.test(operator)) endPath();
  };
}
