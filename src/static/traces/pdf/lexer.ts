import { type Dict, isName, isNum, isOperator, type Operator, PdfFault, type Value } from "./objects.ts";

/** A position in the text of PDF objects. */
export interface Cursor {
  bytes: Buffer;
  at: number;
  /** A content stream knows no references: there `R` is an operator. */
  hasRefs: boolean;
}

/** Nothing that a page needs nests deeper. */
const MOST_DEPTH = 64;
const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];
const KINDS = new Uint8Array(256).fill(REGULAR);
for (const sign of "\0\t\n\f\r ") KINDS[sign.charCodeAt(0)] = SPACE;
for (const sign of "()<>[]{}/%") KINDS[sign.charCodeAt(0)] = DELIMITER;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Returns true for a white-space byte (7.2.3). */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && KINDS[byte] === SPACE;
}

/** Passes over blanks and comments. */
export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at];
    if (byte === 37)
      while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1;
    else if (!isSpace(byte)) return;
  }
}

/** The next object or operator (7.3); undefined at the end. Throws a PdfFault for what is none. */
export function nextObject(cursor: Cursor, depth = 0): Value | Operator | undefined {
  skipBlanks(cursor);
  const { bytes, at } = cursor;
  if (at >= bytes.length) return undefined;
  if (depth > MOST_DEPTH) throw new PdfFault("objects nested too deep");
  const sign = String.fromCharCode(bytes[at] ?? 0);
  if (sign === "/") return nextName(cursor);
  if (sign === "(") return literal(cursor);
  if (sign === "[") return list(cursor, depth);
  if (sign === "<") return bytes[at + 1] === 60 ? dictionary(cursor, depth) : hexadecimal(cursor);
  if (sign === "{" || sign === "}") {
    cursor.at += 1;
    return { operator: sign };
  }
  if (KINDS[bytes[at] ?? 0] === DELIMITER) throw new PdfFault("a bracket that nothing opened");
  return word(cursor);
}

/** The next object. Throws a PdfFault where there is none. */
export function valueAt(cursor: Cursor): Value {
  const found = nextObject(cursor);
  if (found === undefined || isOperator(found)) throw new PdfFault("an object that is not there");
  return found;
}

/** The next word, whatever it is: `obj`, `endobj`, `stream`, `xref`. */
export function wordAt(cursor: Cursor): string {
  skipBlanks(cursor);
  const start = cursor.at;
  while (cursor.at < cursor.bytes.length && KINDS[cursor.bytes[cursor.at] ?? 0] === REGULAR) cursor.at += 1;
  return cursor.bytes.toString("latin1", start, cursor.at);
}

function word(cursor: Cursor): Value | Operator {
  const text = wordAt(cursor);
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (!/^[-+.\d]/.test(text)) return { operator: text };
  const num = numberOf(text);
  return cursor.hasRefs && /^\d{1,9}$/.test(text) ? (reference(cursor, Number(text)) ?? { num }) : { num };
}

/** `7 0 R`, after its first number. */
function reference(cursor: Cursor, ref: number): Value | undefined {
  const start = cursor.at;
  if (/^\d{1,5}$/.test(wordAt(cursor)) && wordAt(cursor) === "R") return { ref };
  cursor.at = start;
  return undefined;
}

/** A number as PDF writes it. Programs are known to write `--5` and `0.-5`, and viewers to read them. */
function numberOf(text: string): string {
  if (/^[-+]?(\d{1,20}(\.\d{0,20})?|\.\d{1,20})$/.test(text)) return text;
  const number = Number.parseFloat(text.replace(/^[-+]+(?=[-+])/, ""));
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(Number(number.toFixed(6))) : "0";
}

function nextName(cursor: Cursor): Value {
  cursor.at += 1;
  const start = cursor.at;
  while (cursor.at < cursor.bytes.length && KINDS[cursor.bytes[cursor.at] ?? 0] === REGULAR) cursor.at += 1;
  const raw = cursor.bytes.toString("latin1", start, cursor.at);
  return {
    name: raw.includes("#")
      ? raw.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : raw,
  };
}

function literal(cursor: Cursor): Value {
  const { bytes } = cursor;
  const out: number[] = [];
  let depth = 0;
  for (cursor.at += 1; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte === 92) readEscape(cursor, out);
    else if (byte === 41 && depth === 0) {
      cursor.at += 1;
      return { text: Buffer.from(out) };
    } else {
      depth += byte === 40 ? 1 : byte === 41 ? -1 : 0;
      // A line end in a string is one line feed, however it is written.
      if (byte === 13 && bytes[cursor.at + 1] === 10) cursor.at += 1;
      out.push(byte === 13 ? 10 : byte);
    }
  }
  throw new PdfFault("a string that does not end");
}

/** Appends the bytes that an escape sequence in a string stands for; leaves the cursor on its last character. */
function readEscape(cursor: Cursor, out: number[]): void {
  const { bytes } = cursor;
  cursor.at += 1;
  const byte = bytes[cursor.at] ?? 0;
  const sign = String.fromCharCode(byte);
  if (byte === 13 || byte === 10) cursor.at += byte === 13 && bytes[cursor.at + 1] === 10 ? 1 : 0;
  else if (/[0-7]/.test(sign)) {
    const digits = /^[0-7]{1,3}/.exec(bytes.toString("latin1", cursor.at, cursor.at + 3))?.[0] ?? "0";
    cursor.at += digits.length - 1;
    out.push(Number.parseInt(digits, 8) & 255);
  } else out.push(ESCAPES[sign] ?? byte);
}

function hexadecimal(cursor: Cursor): Value {
  const end = cursor.bytes.indexOf(62, cursor.at);
  if (end < 0) throw new PdfFault("a string that does not end");
  const digits = cursor.bytes.toString("latin1", cursor.at + 1, end).replace(/[^\da-fA-F]/g, "");
  cursor.at = end + 1;
  return { text: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex") };
}

function list(cursor: Cursor, depth: number): Value {
  cursor.at += 1;
  const items: Value[] = [];
  for (;;) {
    skipBlanks(cursor);
    if (cursor.bytes[cursor.at] === 93) {
      cursor.at += 1;
      return items;
    }
    const item = nextObject(cursor, depth + 1);
    if (item === undefined) throw new PdfFault("a list that does not end");
    if (!isOperator(item)) items.push(item);
  }
}

function dictionary(cursor: Cursor, depth: number): Dict {
  cursor.at += 2;
  const entries = new Map<string, Value>();
  for (;;) {
    skipBlanks(cursor);
    if (cursor.bytes[cursor.at] === 62 && cursor.bytes[cursor.at + 1] === 62) {
      cursor.at += 2;
      return entries;
    }
    const key = nextObject(cursor, depth + 1);
    if (!isName(key))
      throw new PdfFault(key === undefined ? "a dictionary that does not end" : "a key that is no name");
    skipBlanks(cursor);
    if (cursor.bytes[cursor.at] === 62 && cursor.bytes[cursor.at + 1] === 62) continue;
    const value = nextObject(cursor, depth + 1);
    if (value === undefined || isOperator(value)) throw new PdfFault("a key without a value");
    // Of two values of a key readers take one or the other: what both mean is not ours to guess.
    if (entries.has(key.name)) throw new PdfFault("a key that stands twice");
    entries.set(key.name, value);
  }
}

/** Returns a non-negative integer; undefined for any other value. */
export function wholeIn(value: Value | undefined): number | undefined {
  return isNum(value) && /^\+?\d{1,10}(\.0*)?$/.test(value.num) ? Number(value.num) : undefined;
}
