import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { noFindings } from "../../base/errors.ts";
import { type Kept, nothingKept } from "../../base/files/keptFiles.ts";
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
export function usedKeys(site: Site, kept: Kept = nothingKept): UsedKeys {
  const folders = [
    [root, "layouts"],
    [root, "src"],
    [site.folder, "layouts"],
  ] as const;
  const found = folders.flatMap(([folder, below]) =>
    sources(folder, below).map((file) => kept.of({ folder, file, as: "keys" }, noFindings(), keysIn)),
  );
  const all = (of: keyof Keys) => [...new Set(found.flatMap((keys) => keys?.[of] ?? []))].sort();
  return { called: all("called"), mentioned: new Set(all("mentioned")), prefixes: all("prefixes") };
}

type Keys = Record<"called" | "mentioned" | "prefixes", string[]>;

function keysIn(bytes: Buffer): Keys {
  const source = bytes.toString("utf8");
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((found) => found[1] ?? "");
  return { called: all(CALLED), mentioned: all(MENTIONED), prefixes: all(COMPLETED) };
}

function sources(folder: string, below: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${below}/${name}`);
}
