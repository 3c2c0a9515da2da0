import type { Anew } from "./anew.ts";
import { type Cursor, isSpace, nextObject } from "./lexer.ts";
import { type Dict, isDict, isName, isOperator, nameIn, PdfFault, type Value } from "./objects.ts";
import { pictureAnew } from "./pictures.ts";

const KEYS: Readonly<Record<string, string>> = {
  BPC: "BitsPerComponent",
  CS: "ColorSpace",
  D: "Decode",
  DP: "DecodeParms",
  F: "Filter",
  H: "Height",
  IM: "ImageMask",
  I: "Interpolate",
  W: "Width",
  L: "Length",
};
const SPACES: Readonly<Record<string, string>> = {
  G: "DeviceGray",
  RGB: "DeviceRGB",
  CMYK: "DeviceCMYK",
  I: "Indexed",
};

/** An inline picture (8.9.7), as an object of its own; the cursor moves behind it. Undefined if it cannot be drawn. */
export function inlinePicture(anew: Anew, cursor: Cursor, resources: Dict): Value | undefined {
  const dict = new Map<string, Value>();
  for (;;) {
    const key = nextObject(cursor);
    if (key === undefined) throw new PdfFault("a picture that does not end");
    if (isOperator(key)) {
      if (key.operator !== "ID") throw new PdfFault("a picture that does not begin");
      break;
    }
    const value = nextObject(cursor);
    if (!isName(key) || value === undefined || isOperator(value)) throw new PdfFault("a picture that does not begin");
    dict.set(KEYS[key.name] ?? key.name, value);
  }
  const from = cursor.at + 1;
  const end = endOfPicture(cursor.bytes, from);
  cursor.at = end + 3;
  dict.set("ColorSpace", spaceOf(anew, dict.get("ColorSpace") ?? null, resources));
  return pictureAnew(anew, { dict, data: cursor.bytes.subarray(from, end) });
}

/** Returns the offset of `EI` between white space, followed by operators rather than more picture data. */
function endOfPicture(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf("EI", from); at >= 0; at = bytes.indexOf("EI", at + 2)) {
    const behind = bytes.subarray(at + 2, at + 18);
    const isText = behind.every((byte) => isSpace(byte) || (byte > 32 && byte < 127));
    if (isSpace(bytes[at - 1]) && (behind.length === 0 || isSpace(behind[0])) && isText) return at - 1;
  }
  throw new PdfFault("a picture that does not end");
}

/** A space by its short name, or one of the page's. */
function spaceOf({ file }: Anew, value: Value, resources: Dict): Value {
  if (Array.isArray(value))
    return value.map((one, at) => (at < 2 && isName(one) ? { name: SPACES[one.name] ?? one.name } : one));
  const spaces = file.look(resources.get("ColorSpace"));
  const name = nameIn(value);
  return (isDict(spaces) ? spaces.get(name) : undefined) ?? (name === "" ? value : { name: SPACES[name] ?? name });
}
