import type { Look } from "./drawn.ts";
import { isList, isName, isStream, isText, nameIn, numberIn, type Value } from "./objects.ts";

/** The paint of something: its colour as far as it is known, and how it is named. */
export interface Paint {
  /** Red, green and blue, 0 to 1. */
  rgb: readonly [number, number, number] | undefined;
  /** The space and its numbers; "" for a pattern. */
  key: string;
}

export const BLACK: Paint = { rgb: [0, 0, 0], key: "black" };
export const PAPER: Paint = { rgb: [1, 1, 1], key: "paper" };
export const UNKNOWN: Paint = { rgb: undefined, key: "" };

/** Colours that differ less than that are one to the eye. */
const ALIKE = 0.04;

/** True for two colours that nobody tells apart. */
export function isAlike(one: Paint, other: Paint): boolean {
  if (one.rgb === undefined || other.rgb === undefined) return one.key !== "" && one.key === other.key;
  return one.rgb.every((part, at) => Math.abs(part - (other.rgb?.[at] ?? 0)) <= ALIKE);
}

/** True for a colour as dark as ink. */
export function isDark({ rgb }: Paint): boolean {
  return rgb?.every((part) => part <= 0.1) === true;
}

/** The paint of these numbers in a colour space of the new file (8.6); without numbers, the one that it begins with. */
export function paintIn(space: Value, given: readonly Value[], look: Look): Paint {
  const numbers = given.map((one) => numberIn(one) ?? 0);
  const list = isList(space) ? space.map((one) => look(one)) : [space];
  const [kind, first = null, , table = null] = list;
  const name = nameIn(kind);
  if (name === "Pattern" || given.some(isName)) return UNKNOWN;
  const at = (place: number) => numbers[place] ?? 0;
  const key = `${isList(space) ? "own" : name} ${numbers.join(" ")}`;
  const rgb = (): Paint["rgb"] => {
    const parts = isStream(first) ? (numberIn(look(first.dict.get("N"))) ?? 3) : 0;
    if (/^(DeviceGray|CalGray)$/.test(name) || parts === 1) return [at(0), at(0), at(0)];
    if (/^(DeviceRGB|CalRGB)$/.test(name) || parts === 3) return [at(0), at(1), at(2)];
    if (name === "DeviceCMYK" || parts === 4) {
      const ink = numbers.length === 0 ? [0, 0, 0, 1] : [at(0), at(1), at(2), at(3)];
      const [c = 0, m = 0, y = 0, k = 0] = ink;
      return [1 - Math.min(1, c + k), 1 - Math.min(1, m + k), 1 - Math.min(1, y + k)];
    }
    if (name === "Lab")
      return Math.abs(at(1)) + Math.abs(at(2)) < 4 ? [at(0) / 100, at(0) / 100, at(0) / 100] : undefined;
    if (/^(Separation|DeviceN)$/.test(name))
      return numbers.length > 0 && numbers.every((tint) => tint <= ALIKE / 2) ? [1, 1, 1] : undefined;
    if (name === "Indexed" && isText(table)) return inTable(first, table.text, at(0), look);
    return undefined;
  };
  return { rgb: rgb(), key };
}

function inTable(base: Value, table: Buffer, index: number, look: Look): Paint["rgb"] {
  const list = isList(base) ? base.map((one) => look(one)) : [base];
  const [kind, profile] = list;
  const parts = isStream(profile) ? (numberIn(look(profile.dict.get("N"))) ?? 3) : PARTS[nameIn(kind)];
  if (parts === undefined) return undefined;
  const from = Math.max(0, Math.floor(index)) * parts;
  const numbers = [...table.subarray(from, from + parts)].map((byte) => ({ num: String(byte / 255) }));
  return numbers.length === parts ? paintIn({ name: PLAIN[parts] ?? "" }, numbers, look).rgb : undefined;
}

const PARTS: Readonly<Record<string, number>> = { DeviceGray: 1, CalGray: 1, DeviceRGB: 3, CalRGB: 3, DeviceCMYK: 4 };
const PLAIN: Readonly<Record<number, string>> = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" };
