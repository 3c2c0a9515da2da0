import { inflateSync } from "node:zlib";
import { behind, exifName, type Part } from "./part.ts";
import { hidesColours } from "./pngPixels.ts";

/** The most bytes to which the pixels of a picture may unpack. */
const MOST_BYTES = 450_000_000;

/**
 * Chunks of the picture itself (PNG, third edition): size, colours, transparency, animation, and the shape of a pixel.
 */
const PICTURE = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "cICP",
  "sBIT",
  "bKGD",
  "pHYs",
  "acTL",
  "fcTL",
  "fdAT",
]);
const NAMES: Record<string, string> = {
  tEXt: "comment",
  zTXt: "comment",
  iTXt: "comment or XMP",
  iCCP: "ICC",
  tIME: "time",
  caBX: "C2PA",
};

/** How long such a chunk may be; what is longer says something behind what it is for. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  IHDR: [13],
  IEND: [0],
  gAMA: [4],
  cHRM: [32],
  sRGB: [1],
  cICP: [4],
  sBIT: [1, 2, 3, 4],
  bKGD: [1, 2, 6],
  pHYs: [9],
  acTL: [8],
  fcTL: [26],
};

/** Chunks of a PNG. What follows the last one may be what was cut away from a screenshot (CVE-2023-21036). */
export function pngParts(bytes: Buffer): Part[] | undefined {
  const parts: Part[] = [{ start: 0, end: 8 }];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return undefined;
    const isLong =
      LENGTHS[type]?.includes(end - at - 12) === false ||
      (type === "PLTE" && end - at - 12 > 768) ||
      (type === "tRNS" && end - at - 12 > 256);
    const trace = PICTURE.has(type)
      ? isLong
        ? `${type} with more than it needs`
        : undefined
      : type === "eXIf"
        ? exifName(bytes.subarray(at, end))
        : (NAMES[type] ?? type.replace(/[^A-Za-z]/g, "?"));
    parts.push({ start: at, end, trace });
    at = end;
    if (type === "IEND") return [...parts, ...behind(bytes, at)];
  }
  return undefined;
}

/** Bits of a pixel by the kind of colour (11.2.1), in parts. */
const PARTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The packed rows of a picture: those of the picture itself, or of one frame of a moving one. */
interface Packed {
  width: number;
  height: number;
  data: Buffer[];
}

const BEHIND = "bytes behind the pixels";
export const HIDDEN = "colours below what is transparent";

/** Data packed behind the last row of pixels, or behind the packed data, and colours that nothing shows of; none of it can be cut out. */
export function pngPixelTraces(bytes: Buffer): string[] {
  const [depth, kind, isInterlaced] = [bytes[24] ?? 8, bytes[25] ?? 6, bytes[28] === 1];
  const traces = new Set<string>();
  let transparent: Buffer | undefined;
  let colours: Buffer | undefined;
  const pictures: Packed[] = [{ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), data: [] }];
  for (const { type, body } of chunksOf(bytes)) {
    if (type === "fcTL") pictures.push({ width: body.readUInt32BE(4), height: body.readUInt32BE(8), data: [] });
    if (type === "IDAT") pictures[0]?.data.push(body);
    if (type === "fdAT") pictures.at(-1)?.data.push(body.subarray(4));
    if (type === "tRNS") transparent = body;
    if (type === "PLTE") colours = body;
  }
  if (kind === 3 && transparent !== undefined && colours !== undefined && hidesIn(colours, transparent))
    traces.add(HIDDEN);
  const parts = kind === 4 ? 2 : kind === 6 ? 4 : undefined;
  // Of one that comes in seven steps the colours are not followed: it is written anew.
  if (isInterlaced && parts !== undefined) traces.add(HIDDEN);
  // A frame that is the picture itself has no data of its own.
  for (const { width, height, data } of pictures.filter((picture) => picture.data.length > 0)) {
    const rows = (Math.ceil((width * (PARTS[kind] ?? 4) * depth) / 8) + 1) * height;
    // Seven small pictures have a few more rows, each with its filter.
    const most = isInterlaced ? rows * 1.2 + 10_000 : rows;
    if (!(rows > 0) || rows > MOST_BYTES) return ["more pixels than anybody can look through"];
    const unpacked = unpackedRows(Buffer.concat(data), most);
    if (unpacked === "more") traces.add(BEHIND);
    else if (unpacked !== undefined && parts !== undefined && !isInterlaced && depth >= 8)
      if (hidesColours({ bytes: unpacked, width, height, depth, parts })) traces.add(HIDDEN);
  }
  return [...traces];
}

function* chunksOf(bytes: Buffer): Generator<{ type: string; body: Buffer }> {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    yield {
      type: bytes.toString("latin1", at + 4, at + 8),
      body: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    };
}

/** True if a table of colours has several of which nothing shows: which of them stands where draws a picture. */
function hidesIn(colours: Buffer, transparent: Buffer): boolean {
  const clear = [...transparent.keys()].filter((at) => transparent[at] === 0);
  return new Set(clear.map((at) => colours.toString("latin1", at * 3, at * 3 + 3))).size > 1;
}

/** Rows unpacked; "more" where there is more than they need, undefined where they cannot be unpacked: then nobody sees them. */
function unpackedRows(packed: Buffer, most: number): Buffer | "more" | undefined {
  try {
    const { buffer, engine } = inflateSync(packed, {
      info: true,
      maxOutputLength: Math.ceil(most) + 1,
    } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return engine.bytesWritten < packed.length || buffer.length > most ? "more" : buffer;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "more" : undefined;
  }
}
