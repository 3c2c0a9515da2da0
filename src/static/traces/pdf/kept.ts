import type { Anew, Kept } from "./anew.ts";
import { isList, isName, isNum, type Value } from "./objects.ts";

/** A number as it is. */
export const number: Kept = (value) => (isNum(value) ? value : undefined);

/** True or false as it is. */
export const flag: Kept = (value) => (typeof value === "boolean" ? value : undefined);

/** One of these names. */
export const oneOf =
  (...names: string[]): Kept =>
  (value) =>
    isName(value) && names.includes(value.name) ? value : undefined;

/** A list of numbers, lists of numbers among them; undefined when anything else is in it. */
export const numbers =
  ({ file }: Anew): Kept =>
  (value) => {
    const kept = (one: Value, depth: number): Value | undefined => {
      const found = file.look(one);
      if (isNum(found) || !isList(found) || depth > 2) return isNum(found) ? found : undefined;
      const all = found.map((inner) => kept(inner, depth + 1));
      return all.every((inner) => inner !== undefined) ? all : undefined;
    };
    return isList(value) ? kept(value, 0) : undefined;
  };

/** A list whose items are each kept in this way; undefined when one of them is not. */
export const listOf =
  ({ file }: Anew, keep: Kept): Kept =>
  (value) => {
    const all = isList(value) ? value.map((one) => keep(file.look(one))) : undefined;
    return all?.every((one) => one !== undefined) ? all : undefined;
  };
