import { deflateSync } from "node:zlib";
import {
  type Dict,
  isDict,
  isList,
  isName,
  isNum,
  isOperator,
  isRef,
  isStream,
  isText,
  type Operator,
  type Value,
} from "./objects.ts";

const latin = (text: string) => Buffer.from(text, "latin1");
const NAME = /[^!-~]|[#()<>[\]{}/%]/g;
const hex = (sign: string) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** A value in PDF syntax; streams are objects of their own. */
export function written(value: Value | Operator): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (isNum(value)) return value.num;
  if (isName(value)) return `/${value.name.replace(NAME, hex)}`;
  if (isText(value))
    return `(${value.text
      .toString("latin1")
      .replace(/[\\()]/g, "\\$&")
      .replace(/\r/g, "\\r")})`;
  if (isRef(value)) return `${value.ref} 0 R`;
  if (isOperator(value)) return value.operator;
  if (isList(value)) return `[${value.map(written).join(" ")}]`;
  if (isDict(value)) return dictionary(value);
  throw new Error("a stream inside another object");
}

function dictionary(dict: Dict): string {
  return `<<${[...dict].map(([key, value]) => `${written({ name: key })} ${written(value)}`).join(" ")}>>`;
}

/** A PDF of these objects, numbered from 1, the first being its catalogue: one version, one table, no metadata. */
export function writePdf(objects: readonly Value[]): Buffer {
  const parts: Buffer[] = [latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const body = isStream(object)
      ? [
          latin(`${written(new Map([...object.dict, ["Length", { num: String(object.data.length) }]]))}\nstream\n`),
          object.data,
          latin("\nendstream"),
        ]
      : [latin(written(object))];
    const all = [latin(`${at + 1} 0 obj\n`), ...body, latin("\nendobj\n")];
    parts.push(...all);
    length += all.reduce((sum, { length: bytes }) => sum + bytes, 0);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.concat([
    ...parts,
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  ]);
}

/** A stream of these bytes, packed. */
export function packedStream(data: Buffer, entries: Iterable<readonly [string, Value]> = []): Value {
  return {
    dict: new Map<string, Value>([...entries, ["Filter", { name: "FlateDecode" }]]),
    data: deflateSync(data, { level: 9 }),
  };
}
