import sharp from "sharp";
import { narrowed, type Pixels } from "./pixels.ts";
import type { Format } from "./picture.ts";
import { goalOf } from "./widths.ts";

/** How a picture is encoded: part of the key under which the result is kept. A change here encodes all pictures anew. */
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

/** What decides how a picture is encoded. */
export interface Nature {
  /** Lines and even areas, which JPEG would smear. */
  isDrawing: boolean;
  /** Something shines through, which JPEG cannot store. */
  isClear: boolean;
}

/**
 * A picture's files in these widths: AVIF, WebP and JPEG in the best quality whose bytes stay below the goal; for drawings and
 * what is transparent PNG instead of JPEG, for drawings WebP without loss. A format that saves nothing is left out.
 */
export async function encodedIn(widths: readonly number[], pixels: Pixels, nature: Nature): Promise<Encoded[]> {
  const files: Encoded[] = [];
  const last = nature.isDrawing || nature.isClear ? "png" : "jpeg";
  for (const width of widths) {
    const narrow = await narrowed(pixels, width);
    for (const format of ["avif", "webp", last] as const) {
      files.push({ format, width: narrow.width, height: narrow.height, data: await encoded(narrow, format, nature) });
    }
  }
  // Lossy files of the same weight differ in quality: there the newer format is always the better one.
  return nature.isDrawing ? files.filter(({ format }) => isWorthwhile(format, files)) : files;
}

/** The last format is for every browser; one before it must be lighter than what comes after. */
function isWorthwhile(format: Format, files: readonly Encoded[]): boolean {
  const sum = (wanted: Format) => files.reduce((total, file) => total + (file.format === wanted ? file.data.length : 0), 0);
  const rest = { avif: ["webp", "png", "jpeg"], webp: ["png", "jpeg"], png: [], jpeg: [] }[format] as Format[];
  return rest.every((other) => sum(other) === 0 || sum(format) <= sum(other) + NOT_WORTH_LEAVING_OUT);
}

async function encoded(pixels: Pixels, format: Format, { isDrawing }: Nature): Promise<Buffer> {
  const image = () => sharp(pixels.data, { raw: pixels });
  const png = () => image().png({ palette: true, compressionLevel: 9, effort: 8 }).toBuffer();
  if (format === "png") return png();
  if (format === "webp" && isDrawing) return sharp(await png()).webp({ lossless: true, effort: 5 }).toBuffer();
  const { qualities, effort } = ladders[format];
  const goal = goalOf(pixels.width);
  const at = (quality: number) => {
    if (format === "avif") return image().avif({ quality, effort, chromaSubsampling: isDrawing ? "4:4:4" : "4:2:0" }).toBuffer();
    return format === "webp" ? image().webp({ quality, effort }).toBuffer() : image().jpeg({ quality, mozjpeg: true }).toBuffer();
  };
  return bestBelow(goal, qualities, at);
}

/** The first rung of a ladder whose bytes stay below the goal, found by halving; the last one when none does. */
async function bestBelow(goal: number, qualities: readonly number[], at: (quality: number) => Promise<Buffer>): Promise<Buffer> {
  let best = await at(qualities[0] ?? 50);
  if (best.length <= goal) return best;
  let [low, high] = [1, qualities.length - 1];
  let isFound = false;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const data = await at(qualities[middle] ?? 50);
    const isBelow = data.length <= goal;
    if (isBelow || !isFound) best = data.length < best.length || isBelow ? data : best;
    isFound ||= isBelow;
    if (isBelow) high = middle - 1;
    else low = middle + 1;
  }
  return best;
}
