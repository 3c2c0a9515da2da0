import { PdfFault } from "./objects.ts";

/** Tags of a profile that convert colours (ICC.1:2022, 9.2); all others are text: author, screen, date. */
const RECKONING = new Set([
  "A2B0",
  "A2B1",
  "A2B2",
  "B2A0",
  "B2A1",
  "B2A2",
  "D2B0",
  "D2B1",
  "D2B2",
  "D2B3",
  "B2D0",
  "B2D1",
  "B2D2",
  "B2D3",
  "rXYZ",
  "gXYZ",
  "bXYZ",
  "rTRC",
  "gTRC",
  "bTRC",
  "kTRC",
  "wtpt",
  "bkpt",
  "chad",
  "gamt",
  "chrm",
  "lumi",
  "cicp",
]);
/** Kinds of data that hold numbers alone. */
const NUMERIC = new Set(["XYZ ", "curv", "para", "mft1", "mft2", "mAB ", "mBA ", "sf32", "chrm", "mpet", "cicp"]);
const HEAD = 128;

/** A colour profile that reckons as before and says nothing. Throws a PdfFault when it is none. */
export function profileWithoutWords(bytes: Buffer): Buffer {
  const count = bytes.length >= HEAD + 4 && bytes.toString("latin1", 36, 40) === "acsp" ? bytes.readUInt32BE(HEAD) : 0;
  if (count === 0 || count > 200 || HEAD + 4 + count * 12 > bytes.length)
    throw new PdfFault("a colour profile that cannot be read");
  const parts = new Map<string, Buffer>();
  for (let at = 0; at < count; at += 1) {
    const row = HEAD + 4 + at * 12;
    const [tag, start, size] = [
      bytes.toString("latin1", row, row + 4),
      bytes.readUInt32BE(row + 4),
      bytes.readUInt32BE(row + 8),
    ];
    if (start + size > bytes.length) throw new PdfFault("a colour profile that cannot be read");
    if (RECKONING.has(tag) && NUMERIC.has(bytes.toString("latin1", start, start + 4)))
      parts.set(tag, bytes.subarray(start, start + size));
  }
  const isNew = (bytes[8] ?? 0) >= 4;
  // Both must be there (8.2).
  parts.set("desc", isNew ? unicode("colours") : description("colours"));
  parts.set("cprt", isNew ? unicode("none") : Buffer.from("text\0\0\0\0none\0", "latin1"));
  return joined(
    head(bytes),
    [...parts].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Version, class, spaces and intent; not by whose program, for which device, when. */
function head(bytes: Buffer): Buffer {
  const result = Buffer.alloc(HEAD);
  for (const [start, end] of [
    [8, 24],
    [36, 40],
    [64, 80],
  ] as const)
    bytes.copy(result, start, start, end);
  result.fill(0, 12 + 12, 36);
  return result;
}

function joined(start: Buffer, parts: ReadonlyArray<readonly [string, Buffer]>): Buffer {
  const table = Buffer.alloc(4 + parts.length * 12);
  table.writeUInt32BE(parts.length, 0);
  const data: Buffer[] = [];
  // Two tags with the same data share it.
  const places: Array<{ part: Buffer; at: number }> = [];
  let length = HEAD + table.length;
  for (const [at, [tag, part]] of parts.entries()) {
    const same = places.find((place) => place.part.equals(part));
    const place = same?.at ?? length;
    table.write(tag, 4 + at * 12, "latin1");
    table.writeUInt32BE(place, 8 + at * 12);
    table.writeUInt32BE(part.length, 12 + at * 12);
    if (same !== undefined) continue;
    places.push({ part, at: place });
    const padded = Buffer.concat([part, Buffer.alloc((4 - (part.length % 4)) % 4)]);
    data.push(padded);
    length += padded.length;
  }
  start.writeUInt32BE(length, 0);
  return Buffer.concat([start, table, ...data]);
}

function description(text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length + 1);
  return Buffer.concat([
    Buffer.from("desc\0\0\0\0", "latin1"),
    size,
    Buffer.from(`${text}\0`, "latin1"),
    Buffer.alloc(78),
  ]);
}

function unicode(text: string): Buffer {
  const result = Buffer.alloc(28 + text.length * 2);
  result.write("mluc", 0, "latin1");
  for (const [at, value] of [
    [8, 1],
    [12, 12],
    [20, text.length * 2],
    [24, 28],
  ] as const)
    result.writeUInt32BE(value, at);
  result.write("enUS", 16, "latin1");
  result.set(Buffer.from(text, "utf16le").swap16(), 28);
  return result;
}
