import { type Area, around, isUpright, type Matrix, moved, times } from "./area.ts";
import type { Look } from "./drawn.ts";
import { isDict, isList, isNum, isText, nameIn, numberIn, type Value } from "./objects.ts";

/** How wide the letters of a font are, in thousandths of its size. */
export interface Widths {
  bytes: 1 | 2;
  isVertical: boolean;
  of(code: number): number;
}

/** How text is set (9.3). */
export interface TextState {
  size: number;
  /** Between letters, and more after a blank. */
  spacing: number;
  words: number;
  /** 1 as the font has it. */
  scale: number;
  rise: number;
  widths: Widths;
}

/** Letters that are drawn together, each as the box that it surely has ink in. */
export interface TextRun {
  area: Area;
  letters: readonly Area[];
  /** The size of the letters on the page. */
  height: number;
  /** Where what follows begins. */
  end: Matrix;
}

/** A letter of a font that does not say how wide it is. */
const USUAL = 500;
export const UNKNOWN_WIDTHS: Widths = { bytes: 1, isVertical: false, of: () => USUAL };

/** The widths of a font of the new file. */
export function widthsOf(font: Value, look: Look): Widths {
  if (!isDict(font)) return UNKNOWN_WIDTHS;
  if (nameIn(look(font.get("Subtype"))) === "Type0") return compositeWidths(font, look);
  const [first, list] = [numberIn(look(font.get("FirstChar"))) ?? 0, look(font.get("Widths"))];
  const matrix = look(font.get("FontMatrix"));
  const unit = isList(matrix) ? (numberIn(look(matrix[0])) ?? 0.001) * 1000 : 1;
  const known = isList(list) ? list.map((one) => numberIn(look(one))) : [];
  return { ...UNKNOWN_WIDTHS, of: (code) => (known[code - first] ?? USUAL) * unit };
}

function compositeWidths(font: ReadonlyMap<string, Value>, look: Look): Widths {
  const inner = look(font.get("DescendantFonts"));
  const descendant = isList(inner) ? look(inner[0]) : null;
  const [usual, list] = isDict(descendant)
    ? [numberIn(look(descendant.get("DW"))) ?? 1000, look(descendant.get("W"))]
    : [1000, null];
  const known = new Map<number, number>();
  if (isList(list))
    fillWidths(
      known,
      list.map((one) => look(one)),
      look,
    );
  const isVertical = /V$/.test(nameIn(look(font.get("Encoding"))));
  return { bytes: 2, isVertical, of: (code) => known.get(code) ?? usual };
}

/** Widths of a composite font (9.7.4.3): `c [w …]` or `first last w`. */
function fillWidths(known: Map<number, number>, list: readonly Value[], look: Look): void {
  for (let at = 0; at < list.length; ) {
    const [first, second, third] = [numberIn(list[at]) ?? 0, list[at + 1] ?? null, numberIn(list[at + 2])];
    if (isList(second)) {
      for (const [place, one] of second.entries()) known.set(first + place, numberIn(look(one)) ?? 0);
      at += 2;
    } else {
      const last = Math.min(numberIn(second) ?? first, first + 65_535);
      for (let code = first; code <= last; code += 1) known.set(code, third ?? 0);
      at += 3;
    }
  }
}

/** Where the letters of a string, or of a list of strings and moves, come to lie. */
export function textRun(value: Value | undefined, state: TextState, text: Matrix, page: Matrix): TextRun {
  const { size, spacing, words, scale, rise, widths } = state;
  const letters: Area[] = [];
  let [x, y] = [0, 0];
  const advance = (along: number) => {
    if (widths.isVertical) y -= along;
    else x += along * scale;
  };
  const place = times([scale, 0, 0, 1, 0, rise], times(text, page));
  for (const part of isList(value) ? value : [value ?? null]) {
    if (isNum(part)) advance((-Number(part.num) / 1000) * size * (widths.isVertical ? -1 : 1));
    if (!isText(part)) continue;
    for (let at = 0; at < part.text.length; at += widths.bytes) {
      const code = widths.bytes === 1 ? (part.text[at] ?? 0) : ((part.text[at] ?? 0) << 8) | (part.text[at + 1] ?? 0);
      const width = (widths.of(code) / 1000) * size;
      const isBlank = widths.bytes === 1 && (code === 32 || code === 160);
      if (!isBlank) letters.push(boxOf(place, x / (scale || 1), y, width, size, widths.isVertical));
      advance((widths.isVertical ? size : width) + spacing + (isBlank ? words : 0));
    }
  }
  const [start, top] = [moved(place, 0, 0), moved(place, 0, size)];
  return {
    letters,
    area: around(letters.flatMap(([a, b, c, d]) => [[a, b] as const, [c, d] as const])),
    height: Math.hypot(top[0] - start[0], top[1] - start[1]),
    end: times([1, 0, 0, 1, x, y], text),
  };
}

/** The lower half of a letter without its edges; of one that is turned only its middle. */
function boxOf(place: Matrix, x: number, y: number, width: number, size: number, isVertical: boolean): Area {
  const wide = Math.max(Math.abs(width), 0.1 * Math.abs(size));
  const [left, bottom] = isVertical ? [x - wide / 2, y - size * 0.8] : [x, y];
  const [from, to] = [left + wide * 0.15, left + wide * 0.85];
  if (isUpright(place)) return around([moved(place, from, bottom), moved(place, to, bottom + size * 0.45)]);
  const [middleX, middleY] = moved(place, left + wide / 2, bottom + size * 0.25);
  const half = (Math.min(wide, Math.abs(size) * 0.5) / 4) * Math.hypot(place[2], place[3]);
  return [middleX - half, middleY - half, middleX + half, middleY + half];
}
