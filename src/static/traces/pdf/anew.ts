import { unpacked } from "./filters.ts";
import { type Dict, isDict, isStream, PdfFault, type Ref, type Stream, type Value } from "./objects.ts";
import type { PdfFile } from "./readPdf.ts";

/** A rewritten stream of operators, with only the resources that it uses. */
export interface Content {
  data: Buffer;
  resources: Value;
}

/** A PDF that is being written anew from another. */
export interface Anew {
  file: PdfFile;
  /** Writes operators anew: pages hold forms, patterns and letters that hold operators again. */
  content(data: Buffer, resources: Dict): Content;
  /** The objects of the new file, numbered from 1. */
  objects: Value[];
  /** The new object for each old one, by purpose. */
  made: Map<string, Map<unknown, Ref>>;
  /** The names of metadata removed because no page shows them. */
  traces: Set<string>;
  /** The names of features that readers will miss. */
  losses: Set<string>;
  depth: number;
}

/** Forms in forms, patterns in forms: nothing that people make goes deeper. */
const MOST_DEPTH = 40;

/** The new object for a thing of the old file: made once, whoever needs it, and also where it leads back to itself. */
export function once(anew: Anew, purpose: string, source: Value, make: () => Value): Ref {
  const known = anew.made.get(purpose) ?? new Map<unknown, Ref>();
  anew.made.set(purpose, known);
  const before = known.get(source);
  if (before !== undefined) return before;
  const ref = added(anew, null);
  known.set(source, ref);
  if ((anew.depth += 1) > MOST_DEPTH) throw new PdfFault("pages nested too deep");
  anew.objects[ref.ref - 1] = make();
  anew.depth -= 1;
  return ref;
}

/** Puts an object into the new file. */
export function added(anew: Anew, value: Value): Ref {
  anew.objects.push(value);
  return { ref: anew.objects.length };
}

/** Returns the new value of a key; undefined to omit it. */
export type Kept = (value: Value) => Value | undefined;

/** Keys that say nothing of anybody, and that nobody misses. */
const SILENT = new Set([
  "Type",
  "Subtype",
  "Trans",
  "Trapped",
  "Parent",
  "ProcSet",
  "Length",
  "Filter",
  "DecodeParms",
  "DL",
  "Name",
  "StructParent",
  "StructParents",
  "Tabs",
  "BleedBox",
  "TrimBox",
  "ArtBox",
  "Length1",
  "Length2",
  "Length3",
  "CharSet",
  "CIDSet",
  "Order",
  "AuthorStyle",
]);

/** A dictionary with these keys and no others, in their order. All other keys are traces by their names. */
export function picked(anew: Anew, dict: Dict, keys: Readonly<Record<string, Kept>>): Map<string, Value> {
  const result = new Map<string, Value>();
  for (const [key, keep] of Object.entries(keys)) {
    const value = anew.file.look(dict.get(key));
    const kept = value === null ? undefined : keep(value);
    if (kept !== undefined) result.set(key, kept);
  }
  noteTraces(anew, dict, keys);
  return result;
}

/** Notes which keys of a dictionary are not written. */
export function noteTraces({ traces }: Anew, dict: Dict, keys: Readonly<Record<string, unknown>>): void {
  for (const key of dict.keys())
    if (!Object.hasOwn(keys, key) && !SILENT.has(key)) traces.add(key.replace(/[^\w.-]/g, "?").slice(0, 40));
}

/** Returns the unpacked bytes of a stream. Throws a PdfFault if they are a picture. */
export function bytesOf({ file }: Anew, stream: Stream): Buffer {
  const { data, picture } = unpacked(stream, file.look, file.budget);
  if (picture !== undefined) throw new PdfFault(`data in ${picture}`);
  return data;
}

/** The dictionary of a value, of a stream its own; undefined when it has none. */
export function dictOf(value: Value | undefined): Dict | undefined {
  return isDict(value) ? value : isStream(value) ? value.dict : undefined;
}
