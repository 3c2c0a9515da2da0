import { type Box, boxesIn } from "./boxes.ts";
import { unitTraces } from "./obu.ts";

/** Items of a picture: coded pixels, and how they are put together. */
const ITEMS = new Set(["av01", "grid"]);
const BRANDS = new Set(["avif", "mif1", "miaf", "MA1A", "MA1B", "1pic", "avio"]);
const PARTS = new Set(["hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat"]);
/** The properties of an item, with a check of their data: sizes, depths, colours by number, rotations. */
const PROPERTIES: Readonly<Record<string, (data: Buffer) => boolean>> = {
  ispe: ({ length }) => length === 12,
  pixi: (data) => data.length === 5 + (data[4] ?? 0),
  av1C: ({ length }) => length === 4,
  irot: ({ length }) => length === 1,
  imir: ({ length }) => length === 1,
  pasp: ({ length }) => length === 8,
  clap: ({ length }) => length === 32,
  clli: ({ length }) => length === 4,
  colr: (data) => data.toString("latin1", 0, 4) === "nclx" && data.length === 11,
  auxC: (data) => data.toString("latin1", 4) === "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0",
};

/**
 * The names of an AVIF's contents besides its picture; undefined if the file is malformed. An animated one is reported
 * as such.
 */
export function avifTraces(bytes: Buffer): string[] | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const meta = boxes?.find(({ type }) => type === "meta");
  const parts = meta && boxesIn(bytes, meta.body + 4, meta.end);
  if (boxes === undefined || meta === undefined || parts === undefined) return undefined;
  const known = (list: readonly Box[], types: ReadonlySet<string>) =>
    list
      .filter(({ type }, at) => !types.has(type) || list.findIndex((other) => other.type === type) < at)
      .map(({ type }) => plain(type));
  const items = parts.filter(({ type }) => type === "iinf").flatMap((box) => itemsOf(bytes, box));
  return [
    ...new Set(
      [
        ...known(boxes, new Set(["ftyp", "meta", "mdat"])),
        ...known(parts, PARTS),
        ...boxes.filter(({ type }) => type === "ftyp").flatMap((box) => brands(bytes.subarray(box.body, box.end))),
        ...items.map(({ trace }) => trace),
        ...parts.filter(({ type }) => type === "iprp").flatMap((box) => propertyTraces(bytes, box)),
        ...parts
          .filter(({ type }) => type === "hdlr")
          .map((box) => (/^\0{8}pict\0{13}$/.test(bytes.toString("latin1", box.body, box.end)) ? "" : "hdlr")),
        ...parts
          .filter(({ type }) => type === "iref")
          .flatMap((box) =>
            (boxesIn(bytes, box.body + 4, box.end) ?? [{ type: "?" }])
              .filter(({ type }) => !["dimg", "auxl", "prem"].includes(type))
              .map(({ type }) => (type === "thmb" ? "preview" : plain(type))),
          ),
        ...dataTraces(
          bytes,
          boxes.find(({ type }) => type === "mdat"),
          parts.find(({ type }) => type === "iloc"),
          new Set(items.filter(({ type }) => type === "av01").map(({ number }) => number)),
        ),
      ].filter((name) => name !== ""),
    ),
  ];
}

const plain = (type: string) => type.replace(/[^\w ]/g, "?");

function brands(data: Buffer): string[] {
  const all = Array.from({ length: Math.floor(data.length / 4) }, (_, at) =>
    data.toString("latin1", at * 4, at * 4 + 4),
  );
  return data.length % 4 === 0 && data.readUInt32BE(4) === 0 && all.every((brand, at) => at === 1 || BRANDS.has(brand))
    ? []
    : ["brands"];
}

function itemsOf(bytes: Buffer, { body, end }: Box): Array<{ number: number; type: string; trace: string }> {
  const isWide = bytes[body] !== 0;
  return (boxesIn(bytes, body + (isWide ? 8 : 6), end) ?? []).map((entry) => {
    // infe: version and flags, then the item's number (four bytes from version 3), protection, type, name.
    const isLong = bytes[entry.body] === 3;
    const at = entry.body + (isLong ? 10 : 8);
    const type = bytes.toString("latin1", at, at + 4);
    const isKnown = ITEMS.has(type) && entry.end === at + 5 && bytes[at + 4] === 0;
    return {
      number: isLong ? bytes.readUInt32BE(entry.body + 4) : bytes.readUInt16BE(entry.body + 4),
      type,
      trace: isKnown
        ? ""
        : type === "mime"
          ? "XMP"
          : type === "Exif"
            ? "EXIF"
            : ITEMS.has(type)
              ? "names of items"
              : plain(type),
    };
  });
}

function propertyTraces(bytes: Buffer, iprp: Box): string[] {
  const holders = boxesIn(bytes, iprp.body, iprp.end) ?? [];
  const properties = holders
    .filter(({ type }) => type === "ipco")
    .flatMap(({ body, end }) => boxesIn(bytes, body, end) ?? [{ type: "?", start: 0, body: 0, end: 0 }]);
  const odd = properties
    .filter(({ type, body, end }) => PROPERTIES[type]?.(bytes.subarray(body, end)) !== true)
    .map(({ type }) => (type === "colr" ? "ICC" : plain(type)));
  return [...odd, ...holders.filter(({ type }) => type !== "ipco" && type !== "ipma").map(({ type }) => plain(type))];
}

/** Every byte of the data belongs to an item, and every unit of it to a picture. */
function dataTraces(bytes: Buffer, mdat: Box | undefined, iloc: Box | undefined, coded: ReadonlySet<number>): string[] {
  if (mdat === undefined || iloc === undefined) return ["broken"];
  const [version, sizes, more] = [bytes[iloc.body] ?? 0, bytes[iloc.body + 4] ?? 0, bytes[iloc.body + 5] ?? 0];
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 4,
    sizes & 15,
    more >> 4,
    version > 0 ? more & 15 : 0,
  ];
  let at = iloc.body + 6;
  const next = (size: number) => {
    const value = size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const stretches: Array<{ start: number; end: number }> = [];
  const traces: string[] = [];
  for (let left = next(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const number = next(version < 2 ? 2 : 4);
    const method = version > 0 ? next(2) & 15 : 0;
    next(2);
    const base = next(baseSize);
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(indexSize);
      const start = base + next(offsetSize);
      const end = start + next(lengthSize);
      if (method === 0) stretches.push({ start, end });
      if (method === 0 && coded.has(number)) traces.push(...unitTraces(bytes.subarray(start, end)));
    }
  }
  stretches.sort((a, b) => a.start - b.start);
  const isFull =
    stretches.reduce((place, { start, end }) => (start === place ? end : Number.NaN), mdat.body) === mdat.end;
  return isFull && at === iloc.end ? traces : [...traces, "bytes between items"];
}
