/** A name (ISO 32000-2, 7.3.5), without its slash and with its escapes undone; one Latin-1 letter for each byte. */
export interface Name {
  name: string;
}

/** A string: bytes, whatever their encoding. */
export interface Text {
  text: Buffer;
}

/** A reference to an indirect object. */
export interface Ref {
  ref: number;
}

/** A number, as it was written. */
export interface Num {
  num: string;
}

/** A word of a content stream that is no operand. */
export interface Operator {
  operator: string;
}

export type Dict = ReadonlyMap<string, Value>;

export interface Stream {
  dict: Dict;
  /** As in the file, compressed. */
  data: Buffer;
}

export type Value = null | boolean | Num | Name | Text | Ref | Stream | Dict | readonly Value[];

/** A reason for which a PDF cannot be read, or cannot be examined in full; the message says which. */
export class PdfFault extends Error {}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === "object" && value !== null && key in value;

export const isName = (value: unknown): value is Name => has(value, "name");
export const isText = (value: unknown): value is Text => has(value, "text");
export const isRef = (value: unknown): value is Ref => has(value, "ref");
export const isNum = (value: unknown): value is Num => has(value, "num");
export const isOperator = (value: unknown): value is Operator => has(value, "operator");
export const isStream = (value: unknown): value is Stream => has(value, "data");
export const isDict = (value: unknown): value is Dict => value instanceof Map;
export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

/** The name that a value is; "" when it is none. */
export function nameIn(value: Value | undefined): string {
  return isName(value) ? value.name : "";
}

/** The number that a value is; undefined when it is none. */
export function numberIn(value: Value | undefined): number | undefined {
  return isNum(value) ? Number(value.num) : undefined;
}
