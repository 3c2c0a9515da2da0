import { PdfFault } from "../objects.ts";
import { cffWithoutWords } from "./cff.ts";

/**
 * Tables that are needed to draw glyphs (ISO 14496-22); `name`, `DSIG`, `meta` and all others are text, or of no use
 * inside a document.
 */
const SHOWING = new Set([
  "glyf",
  "loca",
  "head",
  "hhea",
  "hmtx",
  "maxp",
  "cvt ",
  "fpgm",
  "prep",
  "cmap",
  "OS/2",
  "post",
  "CFF ",
  "vhea",
  "vmtx",
  "VORG",
  "gasp",
]);

/** A TrueType or OpenType font with the tables that show its letters. Throws a PdfFault when it is none. */
export function trueTypeWithoutWords(bytes: Buffer): Buffer {
  const count = bytes.length > 12 ? bytes.readUInt16BE(4) : 0;
  if (count === 0 || count > 100 || 12 + count * 16 > bytes.length) throw new PdfFault("a font that cannot be read");
  const tables = Array.from({ length: count }, (_, at) => {
    const row = 12 + at * 16;
    const [start, length] = [bytes.readUInt32BE(row + 8), bytes.readUInt32BE(row + 12)];
    return {
      tag: bytes.toString("latin1", row, row + 4),
      data: bytes.subarray(Math.min(start, bytes.length), Math.min(start + length, bytes.length)),
    };
  }).filter(
    ({ tag, data }, at, all) =>
      SHOWING.has(tag) && data.length > 0 && all.findIndex((other) => other.tag === tag) === at,
  );
  if (tables.length === 0) throw new PdfFault("a font that cannot be read");
  return joined(
    bytes.subarray(0, 4),
    tables.map(({ tag, data }) => ({ tag, data: clean(tag, data) })).sort((a, b) => (a.tag < b.tag ? -1 : 1)),
  );
}

function clean(tag: string, data: Buffer): Buffer {
  if (tag === "CFF ") return cffWithoutWords(data);
  const copy = Buffer.from(data);
  // When it was made and changed; who sold it.
  if (tag === "head" && copy.length >= 36) copy.fill(0, 20, 36);
  if (tag === "OS/2" && copy.length >= 62) copy.fill(0, 58, 62);
  // The names of its letters: a document finds them by their numbers.
  if (tag === "post" && copy.length >= 32 && copy.readUInt32BE(0) !== 0x00010000 && copy.readUInt32BE(0) !== 0x00020000)
    copy.writeUInt32BE(0x00030000, 0);
  return tag === "post" && copy.readUInt32BE(0) !== 0x00020000 ? copy.subarray(0, 32) : copy;
}

function joined(version: Buffer, tables: ReadonlyArray<{ tag: string; data: Buffer }>): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16);
  version.copy(head, 0);
  head.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  for (const [at, value] of [
    [6, 16 * 2 ** power],
    [8, power],
    [10, tables.length * 16 - 16 * 2 ** power],
  ] as const)
    head.writeUInt16BE(value, at);
  const parts = [head];
  let length = head.length;
  for (const [at, { tag, data }] of tables.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const row = 12 + at * 16;
    head.write(tag, row, "latin1");
    head.writeUInt32BE(sumOf(padded), row + 4);
    head.writeUInt32BE(length, row + 8);
    head.writeUInt32BE(data.length, row + 12);
    parts.push(padded);
    length += padded.length;
  }
  return Buffer.concat(parts);
}

function sumOf(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
