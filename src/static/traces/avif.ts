import { type Box, boxesIn } from "./boxes.ts";

/** Items of a picture: coded pixels, and how they are put together. */
const PIXELS = new Set(["av01", "grid", "iovl", "tmap"]);

/** Names of what an AVIF carries besides its picture; undefined when it is not made as one. */
export function avifTraces(bytes: Buffer): string[] | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const meta = boxes?.find(({ type }) => type === "meta");
  if (boxes === undefined || (meta === undefined && !boxes.some(({ type }) => type === "moov"))) return undefined;
  const inner = meta === undefined ? [] : (boxesIn(bytes, meta.body + 4, meta.end) ?? []);
  const found = [
    ...boxes.filter(({ type }) => !["ftyp", "meta", "mdat", "moov"].includes(type)).map((box) => foreign(bytes, box)),
    ...inner.filter(({ type }) => type === "iinf").flatMap((box) => itemTypes(bytes, box)).filter((type) => !PIXELS.has(type)).map((type) => (type === "mime" ? "XMP" : type === "Exif" ? "EXIF" : type)),
    ...inner.filter(({ type }) => type === "iprp").flatMap((box) => profiles(bytes, box)),
    ...inner.filter(({ type }) => type === "iref").flatMap((box) => (boxesIn(bytes, box.body + 4, box.end) ?? []).some(({ type }) => type === "thmb") ? ["preview"] : []),
    // In a moving picture, as in a video.
    ...boxes.filter(({ type }) => type === "moov").flatMap((box) => (bytes.subarray(box.start, box.end).includes("udta") ? ["udta"] : [])),
  ];
  return [...new Set(found.filter((name) => name !== ""))];
}

/** Free space is filled with zeros, or it is not free. */
function foreign(bytes: Buffer, { type, body, end }: Box): string {
  const isFree = (type === "free" || type === "skip") && bytes.subarray(body, end).every((byte) => byte === 0);
  return isFree ? "" : type.replace(/[^\w ]/g, "?");
}

function itemTypes(bytes: Buffer, { body, end }: Box): string[] {
  const isWide = bytes[body] !== 0;
  const entries = boxesIn(bytes, body + (isWide ? 8 : 6), end) ?? [];
  // infe: version and flags, then the item's number (four bytes from version 3), protection, type.
  return entries.map((entry) => bytes.toString("latin1", entry.body + (bytes[entry.body] === 3 ? 10 : 8)).slice(0, 4));
}

function profiles(bytes: Buffer, iprp: Box): string[] {
  const containers = (boxesIn(bytes, iprp.body, iprp.end) ?? []).filter(({ type }) => type === "ipco");
  const properties = containers.flatMap(({ body, end }) => boxesIn(bytes, body, end) ?? []);
  return properties.filter(({ type, body }) => type === "colr" && bytes.toString("latin1", body, body + 4) !== "nclx").map(() => "ICC");
}
