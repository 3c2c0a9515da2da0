import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOf } from "../publish/copies.ts";
import { type BuiltSite, isApart } from "../publish/gates/builtSite.ts";
import type { Fault } from "../publish/gates/gate.ts";
import { inspectFile } from "./traces/inspectFile.ts";

/**
 * No file of the site, from whatever source, reveals who made it, when, where or with what; no drawing runs or loads
 * anything.
 */
export function traces(file: string, { folder, pages, apart }: BuiltSite): Fault[] {
  // Copies to be carried say what they are, and are made of what has been looked at.
  if (isApart(file, { apart })) return [];
  // What a copy unpacks to is looked at by another gate.
  if (copyOf(file) !== undefined) return [];
  // Most pages hold no other file in themselves.
  if (/data:/i.test(pages.get(file)?.html ?? "data:") === false) return [];
  const found = inspectFile(readFileSync(join(folder, file)));
  const fault = (code: string, what: readonly string[]): Fault[] =>
    what.length === 0 ? [] : [{ code, values: { what: [...new Set(what)].slice(0, 8).join(", ") } }];
  return [
    ...fault("gate/traces", found.traces),
    ...fault("gate/drawing", found.dangers),
    ...fault("gate/closed", found.blocked),
  ];
}
