import { inflateSync } from "node:zlib";
import type { Area } from "./area.ts";
import { type Cursor, nextObject } from "./lexer.ts";
import {
  type Dict,
  isDict,
  isName,
  isOperator,
  isRef,
  isStream,
  nameIn,
  PdfFault,
  type Stream,
  type Value,
} from "./objects.ts";
import { type Kind, NAMED } from "./operators.ts";

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
  /** Of each picture, what of it is shown on some page. */
  seen: Map<Dict, Seen>;
  page: number;
}

/** The part of a picture that is shown, in the measure of the picture (0 to 1), and its largest size on a page (points). */
export interface Seen {
  part: Area;
  size: readonly [number, number];
  page: number;
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

/** Forms in forms that are followed for their words, and operators of each of them. */
const [DEEPEST, MOST_STEPS] = [12, 200_000];

/** Refuses words where nobody reads them and everybody can copy them: in masks, and in the tiles of a pattern. */
export function refuseWords(
  form: Value,
  look: Look,
  steps: Steps = { left: MOST_STEPS, seen: new Map(), page: 0 },
  depth = 0,
): void {
  if (!isStream(form)) return;
  if (depth > DEEPEST) throw new PdfFault("pages nested too deep");
  for (const { operator, made } of drawnBy(form, look, steps)) {
    if (/^(Tj|TJ|'|")$/.test(operator)) throw new PdfFault("text in a mask or a pattern");
    const inner = operator === "Do" ? look(made) : null;
    if (pictureIn(inner) === undefined) refuseWords(inner, look, steps, depth + 1);
  }
}

/** Looks up objects among these, which are numbered from 1. */
export function lookIn(objects: readonly Value[]): Look {
  return (value) => (isRef(value) ? (objects[value.ref - 1] ?? null) : (value ?? null));
}

/** A picture of the new file; undefined for a form. */
export function pictureIn(made: Value | undefined): Dict | undefined {
  return isStream(made) && nameIn(made.dict.get("Subtype")) === "Image" ? made.dict : undefined;
}
