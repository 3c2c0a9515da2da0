import { type Area, common, isApart, type Matrix, movedArea } from "./area.ts";
import type { Seen, Steps } from "./drawn.ts";
import { type Dict, PdfFault } from "./objects.ts";

/** The most that may be cut off a picture at each side, as printers do (points). */
const BLEED = 10;
const UNIT: Area = [0, 0, 1, 1];

/** Notes which part of a picture is shown where it is drawn. */
export function noteSeen({ seen, page }: Steps, picture: Dict, now: Matrix, clip: Area): void {
  const back = inverse(now);
  const size = [Math.hypot(now[0], now[1]), Math.hypot(now[2], now[3])] as const;
  const shown = common(movedArea(now, UNIT), clip);
  const isShown = !isApart(shown, clip) && shown[2] >= shown[0] && shown[3] >= shown[1];
  const part = isShown && back !== undefined ? common(movedArea(back, shown), UNIT) : undefined;
  const before = seen.get(picture);
  const [a, b, c, d] = before?.part ?? [1, 1, 0, 0];
  const [e, f, g, h] = part ?? [1, 1, 0, 0];
  seen.set(picture, {
    part: [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, h)],
    size: [Math.max(before?.size[0] ?? 0, size[0]), Math.max(before?.size[1] ?? 0, size[1])],
    page,
  });
}

/** Throws a PdfFault where more of a picture is cut off, in every place where it is drawn, than a page's edge takes. */
export function refuseCutOff(seen: ReadonlyMap<Dict, Seen>): void {
  for (const {
    part: [left, bottom, right, top],
    size: [width, height],
    page,
  } of seen.values()) {
    const most = Math.max(left * width, (1 - right) * width, bottom * height, (1 - top) * height);
    if (most > BLEED) throw new PdfFault(`a picture that is cut off (page ${page})`);
  }
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c;
  if (Math.abs(size) < 1e-9) return undefined;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
