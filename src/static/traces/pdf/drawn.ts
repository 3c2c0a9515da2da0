import { inflateSync } from "node:zlib";
import { type Cursor, nextObject } from "./lexer.ts";
import {
  type Dict,
  isDict,
  isName,
  isOperator,
  isRef,
  isStream,
  nameIn,
  numberIn,
  type Stream,
  type Value,
} from "./objects.ts";
import { type Kind, NAMED } from "./resources.ts";

/** An operator with what it takes, and the new resource that it names. */
export interface Drawn {
  operator: string;
  taken: readonly Value[];
  made?: Value | undefined;
}

/** Looks up an object of the new file. */
export type Look = (value: Value | undefined) => Value;

/** How much of forms is still followed, in operators or what takes as long. */
export interface Steps {
  left: number;
}

/** Bytes of a form that take as long as one operator, and the longest form that is followed. */
const [STEP, LONGEST] = [8, 5_000_000];

/** The operators of a form that was written anew, as long as there are steps left. */
export function* drawnBy({ dict, data }: Stream, look: Look, steps: Steps): Generator<Drawn> {
  const bytes = unpackedForm(data);
  steps.left -= 20 + bytes.length / STEP;
  const cursor: Cursor = { bytes, at: 0, hasRefs: false };
  const resources = look(dict.get("Resources"));
  const resource = (kind: Kind, name: string) => {
    const all = isDict(resources) ? look(resources.get(kind)) : null;
    return isDict(all) ? look(all.get(name)) : undefined;
  };
  let taken: Value[] = [];
  for (let next = nextObject(cursor); next !== undefined && steps.left > 0; next = nextObject(cursor)) {
    if (!isOperator(next)) {
      taken.push(next);
      continue;
    }
    const kind = NAMED[next.operator];
    const name = taken.find(isName);
    yield { operator: next.operator, taken, made: kind && name && resource(kind, name.name) };
    taken = [];
  }
}

function unpackedForm(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: LONGEST });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Looks up objects among these, which are numbered from 1. */
export function lookIn(objects: readonly Value[]): Look {
  return (value) => (isRef(value) ? (objects[value.ref - 1] ?? null) : (value ?? null));
}

/** Whether what is drawn in a state covers what is below it. */
export function isCovering(state: Value | undefined): boolean {
  if (!isDict(state)) return false;
  const [alpha, mode, mask] = ["ca", "BM", "SMask"].map((key) => state.get(key));
  return (
    (numberIn(alpha) ?? 1) === 1 &&
    ["", "Normal", "Compatible"].includes(nameIn(mode)) &&
    ["", "None"].includes(nameIn(mask)) &&
    !isDict(mask)
  );
}

/** A picture of the new file; undefined for a form. */
export function pictureIn(made: Value | undefined): Dict | undefined {
  return isStream(made) && nameIn(made.dict.get("Subtype")) === "Image" ? made.dict : undefined;
}
