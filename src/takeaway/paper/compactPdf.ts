import { zlibSync } from "fflate";
import { type Dict, isDict, isList, isRef, isStream, nameIn, type Value } from "../../static/traces/pdf/objects.ts";
import { type PdfFile, readPdf } from "../../static/traces/pdf/readPdf.ts";
import { written } from "../../static/traces/pdf/writePdf.ts";

/** Objects of a PDF by their numbers, and what its trailer names. */
export interface PdfObjects {
  objects: ReadonlyMap<number, Value>;
  trailer: Dict;
}

/** Objects that share one stream; more would make viewers unpack a lot for one. */
const TOGETHER = 200;

const latin = (text: string) => Buffer.from(text, "latin1");

/** A PDF of the same objects, those that are no streams packed together (ISO 32000-2, 7.5.7): tags and links take a third of the room. */
export function compactPdf(bytes: Buffer): Buffer {
  return writeCompact(objectsOf(readPdf(bytes)));
}

/** All objects of a PDF but those that hold others. */
export function objectsOf(file: PdfFile): PdfObjects {
  const objects = new Map<number, Value>();
  for (const number of file.numbers) {
    const value = file.look({ ref: number });
    const type = isStream(value) ? nameIn(value.dict.get("Type")) : "";
    if (type !== "ObjStm" && type !== "XRef") objects.set(number, value);
  }
  return { objects, trailer: file.trailer };
}

/** Writes objects that can be reached from the trailer, in their order, with a packed table of where they are. */
export function writeCompact({ objects, trailer }: PdfObjects): Buffer {
  const kept = reached(
    objects,
    ["Root", "Info"].map((key) => trailer.get(key) ?? null),
  );
  const places = new Map<number, readonly [kind: number, where: number, index: number]>();
  const parts: Buffer[] = [latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
  let at = parts[0]?.length ?? 0;
  let next = Math.max(0, ...objects.keys()) + 1;
  const add = (number: number, dict: Dict, data: Uint8Array) => {
    places.set(number, [1, at, 0]);
    const head = written(new Map([...dict, ["Length", { num: String(data.length) }]]));
    const all = Buffer.concat([latin(`${number} 0 obj\n${head}\nstream\n`), data, latin("\nendstream\nendobj\n")]);
    parts.push(all);
    at += all.length;
  };
  const plain: number[] = [];
  for (const number of kept) {
    const value = objects.get(number) ?? null;
    if (isStream(value)) add(number, value.dict, value.data);
    else plain.push(number);
  }
  for (let from = 0; from < plain.length; from += TOGETHER) {
    const group = plain.slice(from, from + TOGETHER);
    const texts = group.map((number) => `${written(objects.get(number) ?? null)}\n`);
    let offset = 0;
    const head = group.map((number, index) => {
      const pair = `${number} ${offset}`;
      offset += texts[index]?.length ?? 0;
      places.set(number, [2, next, index]);
      return pair;
    });
    const first = `${head.join(" ")}\n`;
    const dict: Array<readonly [string, Value]> = [
      ["Type", { name: "ObjStm" }],
      ["N", { num: String(group.length) }],
      ["First", { num: String(first.length) }],
      ["Filter", { name: "FlateDecode" }],
    ];
    add(next, new Map(dict), zlibSync(latin(first + texts.join("")), { level: 9 }));
    next += 1;
  }
  return withTable(parts, at, next, places, trailer);
}

/** The table of objects as a stream (ISO 32000-2, 7.5.8): a kind, an offset or the stream it is in, its place there. */
function withTable(
  parts: readonly Buffer[],
  at: number,
  number: number,
  places: ReadonlyMap<number, readonly [number, number, number]>,
  trailer: Dict,
): Buffer {
  const rows = Buffer.alloc((number + 1) * 7);
  for (const [own, [kind, where, index]] of [...places, [number, [1, at, 0]] as const]) {
    rows.writeUInt8(kind, own * 7);
    rows.writeUInt32BE(where, own * 7 + 1);
    rows.writeUInt16BE(index, own * 7 + 5);
  }
  const data = zlibSync(rows, { level: 9 });
  const kept = ["Root", "Info", "ID"].flatMap((key): Array<readonly [string, Value]> => {
    const value = trailer.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const num = (value: number): Value => ({ num: String(value) });
  const dict: Array<readonly [string, Value]> = [
    ["Type", { name: "XRef" }],
    ["Size", num(number + 1)],
    ["W", [num(1), num(4), num(2)]],
    ["Filter", { name: "FlateDecode" }],
    ["Length", num(data.length)],
    ...kept,
  ];
  return Buffer.concat([
    ...parts,
    latin(`${number} 0 obj\n${written(new Map(dict))}\nstream\n`),
    data,
    latin(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

/** Numbers of the objects to which these values lead, ascending. */
function reached(objects: ReadonlyMap<number, Value>, from: readonly Value[]): number[] {
  const seen = new Set<number>();
  const waiting: Value[] = [...from];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isRef(value)) {
      if (seen.has(value.ref)) continue;
      seen.add(value.ref);
      waiting.push(objects.get(value.ref) ?? null);
    } else if (isStream(value)) waiting.push(...value.dict.values());
    else if (isDict(value)) waiting.push(...value.values());
    else if (isList(value)) waiting.push(...value);
  }
  return [...seen].filter((number) => objects.has(number)).sort((a, b) => a - b);
}
