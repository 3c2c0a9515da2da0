import sharp, { type Sharp } from "sharp";
import { hasHiddenColours, withoutHiddenColours } from "../../pictures/hiddenColours.ts";
import { type Kind, kindOf, textOf } from "../../pictures/kind.ts";
import { MOST_PIXELS } from "../../pictures/picture.ts";
import { rawOf } from "../../pictures/raw.ts";
import { type Inspection, inspectFile } from "./inspectFile.ts";
import { filesInText } from "./inText.ts";
import { cleanMp3 } from "./mp3/cleanMp3.ts";
import { withoutTraces } from "./part.ts";
import { rebuiltPdf } from "./pdf/rebuiltPdf.ts";
import { HIDDEN } from "./png.ts";
import { partsOfKind } from "./rasters.ts";
import { cleanSvg } from "./svg.ts";
import { mendedWebp } from "./webp.ts";

/** A file as it may be published, and what had to go. */
export interface Cleaned extends Inspection {
  /** Undefined where something cannot be taken out. */
  bytes: Buffer | undefined;
  /** Features that readers of the cleaned document will miss. */
  losses: string[];
}

/** Kinds that are judged when Dari makes them, and that nobody else makes without traces. */
const REFUSED: ReadonlySet<Kind> = new Set<Kind>(["zip", "gzip", "unknown"]);

/** A file without its traces; what a browser shows of it stays, but for what a drawing loaded or ran. */
export async function cleaned(bytes: Buffer): Promise<Cleaned> {
  if (kindOf(bytes) === "pdf") return document(bytes);
  const before = inspectFile(bytes);
  if (before.blocked.length === 0 && (await hidesInBlur(bytes, before.kind))) before.traces.push(HIDDEN);
  if (REFUSED.has(before.kind) && before.blocked.length === 0) before.blocked.push(before.kind);
  if (before.blocked.length > 0) return { ...before, bytes: undefined, losses: [] };
  // A drawing is always written anew: browsers may read what it says otherwise than we do.
  const isClean = before.traces.length + before.dangers.length === 0 && before.kind !== "svg";
  const after = isClean ? bytes : await without(bytes, before);
  if (after === undefined || isClean) return { ...before, bytes: after, losses: [] };
  const { traces, dangers, blocked } = inspectFile(after);
  return { ...before, bytes: traces.length + dangers.length + blocked.length === 0 ? after : undefined, losses: [] };
}

/** A PDF is always written anew, and once more: only what stays the same then has nothing in it that is not known. */
function document(source: Buffer): Cleaned {
  const { bytes, traces, losses, blocked } = rebuiltPdf(source);
  const isProven = bytes !== undefined && rebuiltPdf(bytes).bytes?.equals(bytes) === true;
  return {
    kind: "pdf",
    bytes: isProven ? bytes : undefined,
    traces,
    losses,
    dangers: [],
    blocked: bytes === undefined || isProven ? blocked : ["objects that do not stay the same"],
  };
}

function without(bytes: Buffer, before: Inspection): Promise<Buffer | undefined> | Buffer | undefined {
  if (before.kind === "svg") return drawing(bytes);
  return before.kind === "mp3" ? cleanMp3(bytes)?.bytes : raster(bytes, before);
}

/** A drawing written anew; pictures in it lose their traces too, and the colours that they hide. */
async function drawing(bytes: Buffer): Promise<Buffer | undefined> {
  const text = textOf(bytes) ?? "";
  const held: Buffer[] = [];
  cleanSvg(text, (inner) => {
    held.push(inner);
    return inner;
  });
  const clean = new Map<string, Buffer | undefined>();
  for (const inner of held)
    if (partsOfKind[kindOf(inner)] !== undefined) clean.set(inner.toString("base64"), (await cleaned(inner)).bytes);
  const anew = cleanSvg(text, (inner) => clean.get(inner.toString("base64")));
  return anew && Buffer.from(anew.svg);
}

/** Pixels are encoded anew only where a trace says how to show them: which way up, or in which colours. */
async function raster(bytes: Buffer, { kind, traces }: Inspection): Promise<Buffer | undefined> {
  const isHiding = traces.includes(HIDDEN);
  try {
    const { orientation = 1, icc, pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const isPlain = orientation === 1 && (icc === undefined || /sRGB|s\0R\0G\0B/.test(icc.toString("latin1")));
    if (isPlain && !isHiding && kind !== "avif") return cut(bytes, kind);
    if (pages > 1 && (kind === "avif" || isHiding)) return undefined;
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: pages > 1, failOn: "error" });
    const upright = isHiding ? await shownOf(image) : (pages > 1 ? image : image.autoOrient()).toColourspace("srgb");
    if (kind === "jpeg") return await upright.jpeg({ quality: 90, mozjpeg: true }).toBuffer();
    if (kind === "avif") return await upright.avif({ quality: 70, effort: 3 }).toBuffer();
    if (kind === "webp") return await upright.webp({ quality: 90 }).toBuffer();
    return kind === "png" ? await upright.png({ compressionLevel: 9 }).toBuffer() : cut(bytes, kind);
  } catch {
    return isHiding ? undefined : cut(bytes, kind);
  }
}

/** A picture with the colours that show, and no others. */
async function shownOf(image: Sharp): Promise<Sharp> {
  const pixels = withoutHiddenColours(await rawOf(image.autoOrient()), "none");
  return sharp(pixels.data, { raw: pixels });
}

/** True if a lossy picture hides colours below what is transparent; that is only known when it is unpacked. */
async function hidesInBlur(bytes: Buffer, kind: Kind): Promise<boolean> {
  if (kind === "text" || kind === "html") {
    const held = filesInText(textOf(bytes) ?? "");
    return (await Promise.all(held.map((inner) => hidesInBlur(inner, kindOf(inner))))).includes(true);
  }
  if (kind !== "webp" && kind !== "avif") return false;
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: true });
    if (!(await image.metadata()).hasAlpha) return false;
    const { data, info } = await image.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    return hasHiddenColours({ data, width: info.width, height: info.height, channels: info.channels as 3 | 4 });
  } catch {
    return false;
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
