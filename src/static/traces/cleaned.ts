import sharp from "sharp";
import { MOST_PIXELS } from "../../pictures/picture.ts";
import { type Kind, textOf } from "../../pictures/kind.ts";
import { type Judged, judged } from "./judged.ts";
import { mp3Parts } from "./mp3.ts";
import { cleanMp4 } from "./mp4.ts";
import { withoutTraces } from "./part.ts";
import { cleanPdf } from "./pdf.ts";
import { partsOfKind } from "./rasters.ts";
import { cleanSvg } from "./svg.ts";
import { mendedWebp } from "./webp.ts";

/** A file as it may be published, and what had to go. */
export interface Cleaned extends Judged {
  /** Undefined where something cannot be taken out. */
  bytes: Buffer | undefined;
}

/** A file without its traces; what a browser shows of it stays, but for what a drawing loaded or ran. */
export async function cleaned(bytes: Buffer): Promise<Cleaned> {
  const before = judged(bytes);
  if (before.blocked.length > 0) return { ...before, bytes: undefined };
  // A drawing is always written anew: browsers may read what it says otherwise than we do.
  const isClean = before.traces.length + before.dangers.length === 0 && before.kind !== "svg" && before.kind !== "pdf";
  const after = isClean ? bytes : await without(bytes, before.kind);
  if (after === undefined || isClean) return { ...before, bytes: after };
  const { traces, dangers, blocked } = judged(after);
  return { ...before, bytes: traces.length + dangers.length + blocked.length === 0 ? after : undefined };
}

async function without(bytes: Buffer, kind: Kind): Promise<Buffer | undefined> {
  if (kind === "pdf") return cleanPdf(bytes).bytes;
  if (kind === "mp4") return cleanMp4(bytes).bytes;
  if (kind === "mp3") return withoutTraces(bytes, mp3Parts(bytes));
  if (kind === "svg") return drawing(bytes);
  return raster(bytes, kind);
}

/** A drawing written anew; pictures in it lose their traces too. */
function drawing(bytes: Buffer): Buffer | undefined {
  const clean = cleanSvg(textOf(bytes) ?? "", (inner) => {
    const { kind, traces } = judged(inner);
    return traces.length === 0 ? inner : cut(inner, kind);
  });
  return clean && Buffer.from(clean.svg);
}

/** Pixels are encoded anew only where a trace says how to show them: which way up, or in which colours. */
async function raster(bytes: Buffer, kind: Kind): Promise<Buffer | undefined> {
  try {
    const { orientation = 1, icc, pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const isPlain = orientation === 1 && (icc === undefined || /sRGB|s\0R\0G\0B/.test(icc.toString("latin1")));
    if (isPlain && kind !== "avif") return cut(bytes, kind);
    if (pages > 1 && kind === "avif") return undefined;
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: pages > 1, failOn: "error" });
    const upright = (pages > 1 ? image : image.autoOrient()).toColourspace("srgb");
    if (kind === "jpeg") return await upright.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
    if (kind === "avif") return await upright.avif({ quality: 70, effort: 3 }).toBuffer();
    if (kind === "webp") return await upright.webp({ quality: 90 }).toBuffer();
    return kind === "png" ? await upright.png({ compressionLevel: 9 }).toBuffer() : cut(bytes, kind);
  } catch {
    return cut(bytes, kind);
  }
}

function cut(bytes: Buffer, kind: Kind): Buffer | undefined {
  try {
    const parts = partsOfKind[kind]?.(bytes);
    const rest = parts && withoutTraces(bytes, parts);
    return kind === "webp" && rest !== undefined ? mendedWebp(rest) : rest;
  } catch {
    return undefined;
  }
}
