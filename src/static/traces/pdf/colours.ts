import { type Anew, bytesOf, once, picked } from "./anew.ts";
import { functionsAnew } from "./functions.ts";
import { profileWithoutWords } from "./icc.ts";
import { numbers } from "./kept.ts";
import {
  type Dict,
  isDict,
  isList,
  isName,
  isStream,
  isText,
  nameIn,
  numberIn,
  PdfFault,
  type Value,
} from "./objects.ts";
import { packedStream } from "./writePdf.ts";

const PLAIN = new Set(["DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern"]);
/** Names of inks that mean something to those who show a page; all others are their makers' own. */
const INKS = new Set(["All", "None", "Cyan", "Magenta", "Yellow", "Black"]);

/** A colour space written anew (8.6). Throws a PdfFault for one that is not known. */
export function spaceAnew(anew: Anew, value: Value): Value {
  const space = anew.file.look(value);
  if (isName(space) && PLAIN.has(space.name)) return space;
  if (!isList(space)) throw new PdfFault("colours of an unknown kind");
  return isList(space) && space.length === 1 && PLAIN.has(nameIn(anew.file.look(space[0])))
    ? anew.file.look(space[0])
    : once(anew, "space", space, () => listed(anew, space));
}

function listed(anew: Anew, space: readonly Value[]): Value {
  const [kind, ...rest] = space.map((one) => anew.file.look(one));
  const [first = null, second = null, third = null] = rest;
  const name = nameIn(kind);
  const head: Value = { name };
  if (["CalGray", "CalRGB", "Lab"].includes(name) && isDict(first))
    return [
      head,
      picked(anew, first, {
        WhitePoint: numbers(anew),
        BlackPoint: numbers(anew),
        Gamma: numberOrList(anew),
        Matrix: numbers(anew),
        Range: numbers(anew),
      }),
    ];
  if (name === "ICCBased" && isStream(first))
    return [head, once(anew, "profile", first, () => profile(anew, first.dict, bytesOf(anew, first)))];
  if (name === "Indexed" || name === "I")
    return [
      { name: "Indexed" },
      spaceAnew(anew, first),
      second,
      table(anew, third, spaceParts(anew, first) * ((numberIn(second) ?? 255) + 1)),
    ];
  if (name === "Separation")
    return [head, ink(nameIn(first), 0), spaceAnew(anew, second), functionsAnew(anew, third) ?? null];
  if (name === "DeviceN" && isList(first))
    return [
      head,
      first.map((one, at) => ink(nameIn(anew.file.look(one)), at)),
      spaceAnew(anew, second),
      functionsAnew(anew, third) ?? null,
    ];
  if (name === "Pattern") return first === null ? [head] : [head, spaceAnew(anew, first)];
  throw new PdfFault("colours of an unknown kind");
}

const numberOrList = (anew: Anew) => (value: Value) => (numberIn(value) === undefined ? numbers(anew)(value) : value);

const ink = (name: string, at: number): Value => ({ name: INKS.has(name) ? name : `Ink${at + 1}` });

/** The colours of a table: so many bytes, and no more. */
function table(anew: Anew, value: Value, length: number): Value {
  const bytes = isText(value) ? value.text : isStream(value) ? bytesOf(anew, value) : undefined;
  if (bytes === undefined) throw new PdfFault("colours of an unknown kind");
  return { text: bytes.subarray(0, length) };
}

function profile(anew: Anew, dict: Dict, bytes: Buffer): Value {
  const entries = picked(anew, dict, {
    N: (value) => value,
    Alternate: (value) => spaceAnew(anew, value),
    Range: numbers(anew),
  });
  return packedStream(profileWithoutWords(bytes), entries);
}

/** Returns the number of components of a colour space. */
export function spaceParts(anew: Anew, value: Value): number {
  const space = anew.file.look(value);
  const list = isList(space) ? space.map((one) => anew.file.look(one)) : [space];
  const [kind, first = null] = list;
  const name = nameIn(kind);
  if (name === "DeviceN" && isList(first)) return first.length;
  if (name === "ICCBased" && isStream(first)) return numberIn(anew.file.look(first.dict.get("N"))) ?? 3;
  return { DeviceCMYK: 4, DeviceRGB: 3, CalRGB: 3, Lab: 3 }[name] ?? 1;
}
