import { type Budget, unpacked } from "./filters.ts";
import { type Cursor, isSpace, nextObject, skipBlanks, valueAt, wholeIn, wordAt } from "./lexer.ts";
import { type Dict, isDict, isList, isOperator, isRef, isStream, nameIn, PdfFault, type Value } from "./objects.ts";

/** A PDF as those who show it read it: by its cross-references, the newest first (ISO 32000-2, 7.5). */
export interface PdfFile {
  trailer: Dict;
  /** A value with all references followed; null where they lead nowhere. */
  look(value: Value | undefined): Value;
  /** Numbers of all objects that the newest version has. */
  numbers: readonly number[];
  budget: Budget;
  /** The number of versions in the file; a linearised file is written in two parts. */
  versions: number;
  /** Bytes behind its end. */
  behind: number;
}

/** The location of an object: an offset, or an object stream and an index in it. */
type Place = { at: number } | { stream: number; index: number } | undefined;

const MOST_OBJECTS = 500_000;
const MOST_VERSIONS = 200;
/** The greatest total size to which the streams of a file may unpack (bytes). */
const MOST_BYTES = 250_000_000;

/** Reads the structure of a PDF; objects are read on demand. Throws a PdfFault unless it is strictly valid. */
export function readPdf(bytes: Buffer): PdfFile {
  if (bytes.toString("latin1", 0, 5) !== "%PDF-") throw new PdfFault("bytes before the beginning");
  const end = bytes.lastIndexOf("%%EOF");
  const start = bytes.lastIndexOf("startxref");
  if (start < 0 || end < 0) throw new PdfFault("an end that is not there");
  const budget: Budget = { left: MOST_BYTES };
  const places = new Map<number, Place>();
  const trailers = sections(bytes, Number(wordAt({ bytes, at: start + 9, hasRefs: false })), places, budget);
  const trailer = trailers[0];
  if (trailer === undefined) throw new PdfFault("cross-references that lead nowhere");
  if (trailers.some((one) => one.has("Encrypt"))) throw new PdfFault("encrypted");
  const read = new Map<number, Value>();
  const packs = new Map<number, ReadonlyArray<readonly [number, Value]>>();
  const objectAt = (number: number): Value => {
    const known = read.get(number);
    if (known !== undefined) return known;
    const place = places.get(number);
    // An object whose length is itself would never end.
    read.set(number, null);
    const found =
      place === undefined
        ? null
        : "at" in place
          ? indirect(bytes, place.at, number, look)
          : packed(place.stream, place.index, number);
    read.set(number, found);
    return found;
  };
  const packed = (stream: number, index: number, number: number): Value => {
    const objects = packs.get(stream) ?? objectsIn(objectAt(stream), look, budget);
    packs.set(stream, objects);
    const found = objects[index]?.[0] === number ? objects[index] : objects.find(([other]) => other === number);
    return found?.[1] ?? null;
  };
  const look = (value: Value | undefined): Value => {
    let at = value ?? null;
    for (let hops = 0; isRef(at); hops += 1) {
      if (hops > 8) throw new PdfFault("references in a circle");
      at = objectAt(at.ref);
    }
    return at;
  };
  const isForWeb = /\/Linearized\b/.test(bytes.toString("latin1", 0, 1024));
  const rest = bytes.subarray(end + 5);
  return {
    trailer,
    look,
    numbers: [...places].filter(([, place]) => place !== undefined).map(([number]) => number),
    budget,
    versions: trailers.length - (isForWeb && trailers.length > 1 ? 1 : 0),
    behind: rest.every((byte) => isSpace(byte)) ? 0 : rest.length,
  };
}

/** The trailers of all versions, the newest first; `places` takes where each object is. */
function sections(bytes: Buffer, first: number, places: Map<number, Place>, budget: Budget): Dict[] {
  const trailers: Dict[] = [];
  const done = new Set<number>();
  for (let waiting = [first]; waiting.length > 0; ) {
    const at = waiting.shift() ?? 0;
    if (done.has(at)) continue;
    if (!(at > 0 && at < bytes.length) || done.size > MOST_VERSIONS)
      throw new PdfFault("cross-references that lead nowhere");
    done.add(at);
    const cursor: Cursor = { bytes, at, hasRefs: true };
    skipBlanks(cursor);
    const isTable = bytes.toString("latin1", cursor.at, cursor.at + 4) === "xref";
    const trailer = isTable ? table(cursor, places) : crossStream(bytes, cursor.at, places, budget);
    trailers.push(trailer);
    const [hidden, before] = [wholeIn(trailer.get("XRefStm")), wholeIn(trailer.get("Prev"))];
    // A file for old and new readers says in a stream what the table leaves out: it belongs to the same version.
    if (hidden !== undefined && !done.has(hidden)) {
      done.add(hidden);
      crossStream(bytes, hidden, places, budget);
    }
    waiting = before === undefined ? waiting : [...waiting, before];
  }
  return trailers;
}

function table(cursor: Cursor, places: Map<number, Place>): Dict {
  wordAt(cursor);
  for (let word = wordAt(cursor); word !== "trailer"; word = wordAt(cursor)) {
    const [first, count] = [Number(word), Number(wordAt(cursor))];
    if (!/^\d+$/.test(word) || !(count >= 0) || places.size + count > MOST_OBJECTS || count * 18 > cursor.bytes.length)
      throw new PdfFault("cross-references that lead nowhere");
    for (let at = 0; at < count; at += 1) {
      const [offset, , kind] = [wordAt(cursor), wordAt(cursor), wordAt(cursor)];
      if (!places.has(first + at))
        places.set(first + at, kind === "n" && Number(offset) > 0 ? { at: Number(offset) } : undefined);
    }
  }
  const trailer = valueAt(cursor);
  if (!isDict(trailer)) throw new PdfFault("cross-references that lead nowhere");
  return trailer;
}

function crossStream(bytes: Buffer, at: number, places: Map<number, Place>, budget: Budget): Dict {
  const stream = indirect(bytes, at, undefined, (value) => value ?? null);
  if (!isStream(stream) || nameIn(stream.dict.get("Type")) !== "XRef")
    throw new PdfFault("cross-references that lead nowhere");
  const { data } = unpacked(stream, (value) => value, budget);
  const numbers = (value: Value | undefined) => (isList(value) ? value.map((one) => wholeIn(one) ?? 0) : undefined);
  const [kindWidth = 1, oneWidth = 2, otherWidth = 1] = numbers(stream.dict.get("W")) ?? [];
  const ranges = numbers(stream.dict.get("Index")) ?? [0, wholeIn(stream.dict.get("Size")) ?? 0];
  const width = kindWidth + oneWidth + otherWidth;
  if (width === 0 || width > 24 || data.length / width > MOST_OBJECTS)
    throw new PdfFault("cross-references that lead nowhere");
  const whole = (from: number, length: number) =>
    data.subarray(from, from + length).reduce((sum, byte) => sum * 256 + byte, 0);
  let row = 0;
  for (let pair = 0; pair + 1 < ranges.length; pair += 2) {
    for (let step = 0; step < (ranges[pair + 1] ?? 0) && row + width <= data.length; step += 1, row += width) {
      const [kind, one, other] = [
        kindWidth === 0 ? 1 : whole(row, kindWidth),
        whole(row + kindWidth, oneWidth),
        whole(row + kindWidth + oneWidth, otherWidth),
      ];
      const number = (ranges[pair] ?? 0) + step;
      if (!places.has(number))
        places.set(number, kind === 1 ? { at: one } : kind === 2 ? { stream: one, index: other } : undefined);
    }
  }
  return stream.dict;
}

/** The object at an offset, which must be the one that is looked for. */
function indirect(
  bytes: Buffer,
  at: number,
  number: number | undefined,
  look: (value: Value | undefined) => Value,
): Value {
  const cursor: Cursor = { bytes, at, hasRefs: true };
  const [found, , word] = [wordAt(cursor), wordAt(cursor), wordAt(cursor)];
  if (!/^\d+$/.test(found) || word !== "obj" || (number !== undefined && Number(found) !== number))
    throw new PdfFault("cross-references that lead elsewhere");
  const value = valueAt(cursor);
  const behind = cursor.at;
  if (!isDict(value) || wordAt(cursor) !== "stream") {
    cursor.at = behind;
    return value;
  }
  const from = cursor.at + (bytes[cursor.at] === 13 && bytes[cursor.at + 1] === 10 ? 2 : 1);
  return { dict: value, data: bytes.subarray(from, endOfStream(bytes, from, wholeIn(look(value.get("Length"))))) };
}

/** Returns the end of a stream: from its length, or before the next `endstream`. */
function endOfStream(bytes: Buffer, from: number, length: number | undefined): number {
  const declaredEnd = from + (length ?? 0);
  if (
    length !== undefined &&
    declaredEnd <= bytes.length &&
    /^[\0\t\n\f\r ]{0,3}endstream/.test(bytes.toString("latin1", declaredEnd, declaredEnd + 12))
  )
    return declaredEnd;
  const end = bytes.indexOf("endstream", from);
  if (end < 0) throw new PdfFault("data that does not end");
  return bytes[end - 1] === 10 ? end - (bytes[end - 2] === 13 ? 2 : 1) : bytes[end - 1] === 13 ? end - 1 : end;
}

/** The objects in an object stream, each with its number (7.5.7). */
function objectsIn(
  stream: Value,
  look: (value: Value | undefined) => Value,
  budget: Budget,
): Array<readonly [number, Value]> {
  if (!isStream(stream)) throw new PdfFault("cross-references that lead elsewhere");
  const { data } = unpacked(stream, look, budget);
  const [count, first] = [wholeIn(look(stream.dict.get("N"))) ?? 0, wholeIn(look(stream.dict.get("First"))) ?? 0];
  if (count * 4 > data.length || first > data.length) throw new PdfFault("cross-references that lead elsewhere");
  const head: Cursor = { bytes: data.subarray(0, first), at: 0, hasRefs: false };
  return Array.from({ length: count }, () => {
    const [number, offset] = [Number(wordAt(head)), Number(wordAt(head))];
    const value = nextObject({ bytes: data, at: first + offset, hasRefs: true });
    if (value === undefined || isOperator(value)) throw new PdfFault("cross-references that lead elsewhere");
    return [number, value] as const;
  });
}
