import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { type FileKind, fileKinds } from "../base/files/fileTypes.ts";
import type { OldFiles } from "./hosts/oldPlaces.ts";
import type { HostPlan } from "./hosts/plan.ts";
import { kindOf } from "./kinds.ts";
import { MARK } from "./mark.ts";
import type { Writer } from "./written.ts";

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
  kind: FileKind;
}

const path = z
  .string()
  .regex(/^[^/\\\0]+(\/[^/\\\0]+)*$/)
  .refine((file) => !file.split("/").some((part) => part === "." || part === ".."));
const headers = z.record(z.string(), z.string());
const schema = z.object({
  origin: z.string(),
  base: z.string(),
  headers: z.object({
    always: headers,
    pages: headers,
    lasting: headers,
    /** Of folders with headers of their own. */
    apart: z.record(z.string(), headers).optional(),
  }),
  lastingFolders: z.array(z.string()),
  freshFiles: z.array(z.string()).default([]),
  /** Old files: those that stand elsewhere, and those that are gone on purpose. */
  old: z
    .object({ moved: z.array(z.object({ from: path, to: path })), gone: z.array(path) })
    .default({ moved: [], gone: [] }),
  files: z.array(
    z.object({
      file: path,
      bytes: z.number().int().min(0),
      sum: z.string().regex(/^[0-9a-f]{64}$/),
      kind: z.enum(fileKinds),
    }),
  ),
});

/** The files of a build, the location for which it was built, and the headers with which they should be sent. */
export type Manifest = z.infer<typeof schema>;

/** Writes `manifest.json` and `SHA256SUMS` of all that a build has written. */
export async function writeManifest(
  writer: Writer,
  origin: string,
  { base, always, pages, lasting, apart, lastingFolders, freshFiles }: HostPlan,
  { moved, gone }: OldFiles,
): Promise<void> {
  const entries = [...writer.files.values()]
    .map(({ file, bytes, sum }): Entry => ({ file, bytes, sum, kind: kindOf(file) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const old = { moved: moved.map(({ from, to }) => ({ from, to })), gone: gone.map(({ file }) => file) };
  const about = JSON.stringify(
    {
      origin,
      base,
      headers: {
        always,
        pages,
        lasting,
        ...(apart.length === 0 ? {} : { apart: Object.fromEntries(apart.map((one) => [one.folder, one.headers])) }),
      },
      lastingFolders,
      ...(freshFiles.length === 0 ? {} : { freshFiles }),
      ...(moved.length + gone.length === 0 ? {} : { old }),
    },
    null,
    1,
  ).slice(0, -2);
  const lines = entries.map((entry) => `\n  ${JSON.stringify(entry)}`).join(",");
  await writer.write({ file: MANIFEST, bytes: () => `${about},\n "files": [${lines}\n ]\n}\n` });
  const manifest = writer.files.get(MANIFEST);
  await writer.write({
    file: SUMS,
    bytes: () =>
      [...entries, ...(manifest === undefined ? [] : [manifest])].map(({ sum, file }) => `${sum}  ${file}\n`).join(""),
  });
}

/** All files below a folder, `/` between folders, in a fixed order. */
export function writtenIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Reads a manifest's text; undefined when it is none, or names files outside of its folder. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}

/** All files that a build wrote into a folder; undefined if the folder has no manifest. */
export function filesOf(folder: string): ReadonlySet<string> | undefined {
  if (!existsSync(join(folder, MANIFEST))) return undefined;
  const manifest = parseManifest(readFileSync(join(folder, MANIFEST), "utf8"));
  return manifest && new Set([MARK, MANIFEST, SUMS, ...manifest.files.map(({ file }) => file)]);
}
