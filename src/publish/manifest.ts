import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { type Kind, kinds, kindOf } from "./kinds.ts";
import { MARK } from "./mark.ts";

/** The list of everything that a build wrote. */
export const MANIFEST = "manifest.json";
/** The same for `sha256sum --check`. */
export const SUMS = "SHA256SUMS";

/** One file of a built site. */
export interface Entry {
  /** Below the output folder, `/` between folders. */
  file: string;
  bytes: number;
  /** SHA-256 in hexadecimal digits. */
  sum: string;
  kind: Kind;
}

const path = z.string().regex(/^[^/\\\0]+(\/[^/\\\0]+)*$/).refine((file) => !file.split("/").some((part) => part === "." || part === ".."));
const schema = z.object({
  files: z.array(z.object({ file: path, bytes: z.number().int().min(0), sum: z.string().regex(/^[0-9a-f]{64}$/), kind: z.enum(kinds) })),
});

/** Writes `manifest.json` and `SHA256SUMS` into a built folder, of all files that are in it. */
export function writeManifest(folder: string): Entry[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => ![MARK, MANIFEST, SUMS].includes(file)).sort();
  const entries = files.map((file) => entryOf(folder, file));
  const lines = entries.map((entry) => `\n  ${JSON.stringify(entry)}`).join(",");
  writeFileSync(join(folder, MANIFEST), `{"files": [${lines}\n]}\n`);
  writeFileSync(join(folder, SUMS), [...entries, entryOf(folder, MANIFEST)].map(({ sum, file }) => `${sum}  ${file}\n`).join(""));
  return entries;
}

function entryOf(folder: string, file: string): Entry {
  const bytes = readFileSync(join(folder, file));
  return { file, bytes: bytes.length, sum: createHash("sha256").update(bytes).digest("hex"), kind: kindOf(file) };
}

/** Reads a manifest's text; undefined when it is none, or names files outside of its folder. */
export function parseManifest(text: string): Entry[] | undefined {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data.files : undefined;
  } catch {
    return undefined;
  }
}

/** All files that a build wrote into a folder; undefined when the folder does not tell. */
export function filesOf(folder: string): ReadonlySet<string> | undefined {
  if (!existsSync(join(folder, MANIFEST))) return undefined;
  const entries = parseManifest(readFileSync(join(folder, MANIFEST), "utf8"));
  return entries && new Set([MARK, MANIFEST, SUMS, ...entries.map(({ file }) => file)]);
}
