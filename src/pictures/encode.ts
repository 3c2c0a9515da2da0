import sharp from "sharp";
import type { Format } from "./picture.ts";
import { narrowed } from "./raw.ts";
import type { Pixels } from "./rawPixels.ts";
import { goalOf } from "./widths.ts";

/** The encoder settings, part of the cache key: a change here encodes all pictures again. */
export const ladders = {
  // Effort 4 takes five times as long for files of the same size.
  avif: { qualities: [56, 48, 40, 33, 26, 20], effort: 3 },
  webp: { qualities: [76, 66, 54, 42, 32, 22], effort: 4 },
  jpeg: { qualities: [74, 64, 54, 43, 32, 24], effort: 0 },
} as const;

/** A format that is heavier than the next by no more than this is offered all the same (bytes). */
const NOT_WORTH_LEAVING_OUT = 1000;

export interface Encoded {
  format: Format;
  width: number;
  height: number;
  data: Buffer;
}

/** The properties of a picture that decide its encoding. */
export interface Nature {
  /** Lines and even areas, which JPEG would smear. */
  isDrawing: boolean;
  /** Something shines through, which JPEG cannot store. */
  isClear: boolean;
}

/**
 * A picture's files in these widths: AVIF, WebP and JPEG in the best quality within the target size; for drawings and
 * transparent pictures PNG instead of JPEG, for drawings lossless WebP. A format that saves nothing is left out.
 */
export async function encodedIn(widths: readonly number[], pixels: Pixels, nature: Nature): Promise<Encoded[]> {
  const files: Encoded[] = [];
  const last = nature.isDrawing || nature.isClear ? "png" : "jpeg";
  // A wider file is not on a better rung than a narrower one: its goal is closer to its size.
  const rungs: Partial<Record<Format, number>> = {};
  for (const width of widths) {
    const narrow = await narrowed(pixels, width);
    for (const format of ["avif", "webp", last] as const) {
      files.push({
        format,
        width: narrow.width,
        height: narrow.height,
        data: await encoded(narrow, format, nature, rungs),
      });
    }
  }
  // Lossy files of the same weight differ in quality: there the newer format is always the better one.
  return nature.isDrawing ? files.filter(({ format }) => isWorthwhile(format, files)) : files;
}

/** The last format is for every browser; one before it must be lighter than what comes after. */
function isWorthwhile(format: Format, files: readonly Encoded[]): boolean {
  const sum = (wanted: Format) =>
    files.reduce((total, file) => total + (file.format === wanted ? file.data.length : 0), 0);
  const rest = { avif: ["webp", "png", "jpeg"], webp: ["png", "jpeg"], png: [], jpeg: [] }[format] as Format[];
  return rest.every((other) => sum(other) === 0 || sum(format) <= sum(other) + NOT_WORTH_LEAVING_OUT);
}

async function encoded(
  pixels: Pixels,
  format: Format,
  { isDrawing }: Nature,
  rungs: Partial<Record<Format, number>>,
): Promise<Buffer> {
  const image = () => sharp(pixels.data, { raw: pixels });
  const png = () => image().png({ palette: true, compressionLevel: 9, effort: 8 }).toBuffer();
  if (format === "png") return png();
  if (format === "webp" && isDrawing)
    return sharp(await png())
      .webp({ lossless: true, effort: 5 })
      .toBuffer();
  const { qualities, effort } = ladders[format];
  const goal = goalOf(pixels.width);
  const at = (quality: number) => {
    if (format === "avif")
      return image()
        .avif({ quality, effort, chromaSubsampling: isDrawing ? "4:4:4" : "4:2:0" })
        .toBuffer();
    return format === "webp"
      ? image().webp({ quality, effort }).toBuffer()
      : image().jpeg({ quality, mozjpeg: true }).toBuffer();
  };
  const best = await bestBelow(goal, qualities, rungs[format] ?? 0, at);
  rungs[format] = best.rung;
  return best.data;
}

/** The typical size reduction from one quality to the next, as the logarithm of the ratio. */
const STEP = 0.25;

/** The best quality whose bytes stay below the goal, from a rung that is likely; the lowest when none does. */
async function bestBelow(
  goal: number,
  qualities: readonly number[],
  from: number,
  at: (quality: number) => Promise<Buffer>,
): Promise<{ data: Buffer; rung: number }> {
  const encodedAt = (rung: number) => at(qualities[rung] ?? 50);
  let rung = from;
  let data = await encodedAt(rung);
  while (data.length > goal && rung < qualities.length - 1) {
    rung = Math.min(qualities.length - 1, rung + Math.max(1, Math.floor(Math.log(data.length / goal) / STEP)));
    data = await encodedAt(rung);
  }
  // Each file costs up to a second: a better one is only tried where there is room for it.
  while (rung > 0 && data.length < goal * 0.75) {
    const better = await encodedAt(rung - 1);
    if (better.length > goal) break;
    [data, rung] = [better, rung - 1];
  }
  return { data, rung };
}
