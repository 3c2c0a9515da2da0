import { inflateSync } from "node:zlib";
import { behind, exifName, type Part } from "./part.ts";

/** What the pixels of a picture may unpack to. */
const MOST_BYTES = 450_000_000;

/** Chunks that make the picture (PNG, third edition): size, colours, transparency, movement, and the shape of a pixel. */
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

/** What is packed behind the last row of pixels, or behind the packed data; it cannot be cut out. */
export function pngPixelTraces(bytes: Buffer): string[] {
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const packed = Buffer.concat(data);
  const [width, height, depth, kind, isInterlaced] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24] ?? 8,
    bytes[25] ?? 6,
    bytes[28] === 1,
  ];
  const rows = (Math.ceil((width * (PARTS[kind] ?? 4) * depth) / 8) + 1) * height;
  // Seven small pictures have a few more rows, each with its filter.
  const most = isInterlaced ? rows * 1.2 + 10_000 : rows;
  if (!(rows > 0) || rows > MOST_BYTES) return ["more pixels than anybody can look through"];
  try {
    const { buffer, engine } = inflateSync(packed, {
      info: true,
      maxOutputLength: Math.ceil(most) + 1,
    } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return engine.bytesWritten < packed.length || buffer.length > most ? ["bytes behind the pixels"] : [];
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? ["bytes behind the pixels"] : [];
  }
}
