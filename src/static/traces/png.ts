import { behind, exifName, type Part } from "./part.ts";

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

/** Chunks of a PNG. What follows the last one may be what was cut away from a screenshot (CVE-2023-21036). */
export function pngParts(bytes: Buffer): Part[] | undefined {
  const parts: Part[] = [{ start: 0, end: 8 }];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return undefined;
    const trace = PICTURE.has(type)
      ? undefined
      : type === "eXIf"
        ? exifName(bytes.subarray(at, end))
        : (NAMES[type] ?? type.replace(/[^A-Za-z]/g, "?"));
    parts.push({ start: at, end, trace });
    at = end;
    if (type === "IEND") return [...parts, ...behind(bytes, at)];
  }
  return undefined;
}
