import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../base/root.ts";
import type { Site } from "../site.ts";

export interface UsedKeys {
  /** Keys that code asks for: each must be in the reference edition. */
  called: string[];
  /** Every string in the code that looks like a key. */
  mentioned: Set<string>;
  /** Beginnings of keys that are completed at run time: `callout.`. */
  prefixes: string[];
}

const CALLED = /\b(?:t|word)\((?:env, )?"([a-z][\w-]*(?:\.[\w-]+)+)"/g;
const MENTIONED = /"([a-z][\w-]*(?:\.[\w-]+)+)"/g;
const COMPLETED = /`([a-z][\w-]*\.)\$\{/g;

/** The interface words that layouts and rules ask for, read from their source. */
export function usedKeys(site: Site): UsedKeys {
  const folders = [join(root, "layouts"), join(root, "src"), join(site.folder, "layouts")];
  const files = new Set(folders.flatMap(sources));
  const source = [...files].sort().map((file) => readFileSync(file, "utf8")).join("\n");
  const all = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map((found) => found[1] ?? ""))].sort();
  return { called: all(CALLED), mentioned: new Set(all(MENTIONED)), prefixes: all(COMPLETED) };
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}
