import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyOf, isCopy } from "../copies.ts";
import type { BuiltSite } from "./builtSite.ts";
import type { Fault } from "./gate.ts";

/** A compressed copy matches the file beside it exactly: hosts send it to all readers whose browsers decompress it. */
export function copies(file: string, { folder, files }: BuiltSite): Fault[] {
  const copy = copyOf(file);
  if (copy === undefined) return [];
  const isSame =
    files.has(copy.of) && isCopy(readFileSync(join(folder, file)), readFileSync(join(folder, copy.of)), copy.ending);
  return isSame ? [] : [{ code: "gate/copy", values: { of: copy.of } }];
}
