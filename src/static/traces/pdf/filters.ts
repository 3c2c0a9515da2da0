import { constants, inflateSync } from "node:zlib";
import { lzw } from "./lzw.ts";
import { type Dict, isDict, isList, nameIn, numberIn, PdfFault, type Stream, type Value } from "./objects.ts";
import { unpredicted } from "./predictor.ts";

/** Ways to pack pictures, which stay as they are. */
export const PICTURES: ReadonlySet<string> = new Set(["DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode"]);

const SHORT: Readonly<Record<string, string>> = {
  A85: "ASCII85Decode",
  AHx: "ASCIIHexDecode",
  CCF: "CCITTFaxDecode",
  DCT: "DCTDecode",
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  RL: "RunLengthDecode",
};

/** The number of bytes to which all streams of a file may still unpack. */
export interface Budget {
  left: number;
}

/** A stream unpacked as far as it is text or plain data. */
export interface Unpacked {
  data: Buffer;
  /** The name of the picture filter that remains, if the stream is a picture. */
  picture: string | undefined;
  /** The parameters of that. */
  parameters: Dict;
}

const NONE: Dict = new Map();

/**
 * Unpacks a stream (7.4). `look` follows references. Throws a PdfFault if it cannot be unpacked, or exceeds the budget.
 */
export function unpacked(
  { dict, data }: Stream,
  look: (value: Value | undefined) => Value | undefined,
  budget: Budget,
): Unpacked {
  if (dict.has("F") && !dict.has("W") && look(dict.get("F")) !== undefined && !isFilter(look(dict.get("F"))))
    throw new PdfFault("data of another file");
  const listed = (value: Value | undefined) =>
    isList(value) ? value.map(look) : value === undefined || value === null ? [] : [value];
  const filters = listed(look(dict.get("Filter") ?? dict.get("F"))).map(
    (filter) => SHORT[nameIn(filter)] ?? nameIn(filter),
  );
  const parameters = listed(look(dict.get("DecodeParms") ?? dict.get("DP"))).map((value) =>
    isDict(value) ? new Map([...value].map(([key, inner]) => [key, look(inner) ?? null])) : NONE,
  );
  let result = data;
  for (const [at, filter] of filters.entries()) {
    if (PICTURES.has(filter)) {
      if (at < filters.length - 1) throw new PdfFault(`data in ${filter}`);
      return { data: result, picture: filter, parameters: parameters[at] ?? NONE };
    }
    const unpack = UNPACK[filter];
    if (unpack === undefined) throw new PdfFault(`data in ${filter.replace(/[^\w]/g, "?").slice(0, 30) || "?"}`);
    result = unpack(result, parameters[at] ?? NONE, budget.left);
    budget.left -= result.length;
    if (budget.left <= 0) throw new PdfFault("more data than anybody can look through");
  }
  return { data: result, picture: undefined, parameters: NONE };
}

/** In a picture inside a content stream `F` is the filter, elsewhere the name of another file. */
const isFilter = (value: Value | undefined): boolean =>
  nameIn(value) !== "" || (isList(value) && value.every((one) => nameIn(one) !== ""));

const UNPACK: Readonly<Record<string, (data: Buffer, parameters: Dict, most: number) => Buffer>> = {
  FlateDecode: (data, parameters, most) => unpredicted(inflated(data, most), parameters),
  LZWDecode: (data, parameters, most) =>
    unpredicted(lzw(data, numberIn(parameters.get("EarlyChange")) ?? 1, most), parameters),
  ASCIIHexDecode: asciiHex,
  ASCII85Decode: ascii85,
  RunLengthDecode: runLength,
};

/** Programs forget the sum at the end, or write a line end behind it: what came until then counts. */
function inflated(data: Buffer, most: number): Buffer {
  if (data.length === 0) return data;
  try {
    return inflateSync(data, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    throw new PdfFault(
      (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
        ? "more data than anybody can look through"
        : "data that cannot be unpacked",
    );
  }
}

function asciiHex(data: Buffer): Buffer {
  const digits = (data.toString("latin1").split(">")[0] ?? "").replace(/[^\da-fA-F]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function ascii85(data: Buffer): Buffer {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (bytes: number) => {
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let at = 0; at < bytes; at += 1) out.push(Math.floor(value / 2 ** (24 - 8 * at)) & 255);
    group = [];
  };
  for (const byte of data) {
    if (byte === 126) break;
    if (byte === 122 && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33);
      if (group.length === 5) flush(4);
    } else if (byte > 32) throw new PdfFault("data that cannot be unpacked");
  }
  if (group.length > 1) flush(group.length - 1);
  return Buffer.from(out);
}

function runLength(data: Buffer, _parameters: Dict, most: number): Buffer {
  const parts: Buffer[] = [];
  let total = 0;
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    const part = length < 128 ? data.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, data[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
    parts.push(part);
    if ((total += part.length) > most) throw new PdfFault("more data than anybody can look through");
  }
  return Buffer.concat(parts);
}
