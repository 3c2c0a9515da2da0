import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { brotliSize } from "../../base/brotli.ts";
import { fileType } from "../../base/files/fileTypes.ts";
import type { BuiltSite } from "./builtSite.ts";

const weighed = new WeakMap<BuiltSite, Map<string, number>>();

/** What a file of a built site weighs on its way to a reader: text with brotli, everything else as it is; 0 when it is not there. */
export function bytesOnWire(site: BuiltSite, file: string): number {
  if (!site.files.has(file)) return 0;
  const known = weighed.get(site) ?? new Map<string, number>();
  weighed.set(site, known);
  const bytes = known.get(file) ?? measured(site, file);
  known.set(file, bytes);
  return bytes;
}

function measured({ files, folder }: BuiltSite, file: string): number {
  if (fileType(file).shrinks !== true) return statSync(join(folder, file)).size;
  const text = readFileSync(join(folder, file));
  const copy = files.has(`${file}.br`) ? readFileSync(join(folder, `${file}.br`)) : undefined;
  // A host sends the copy. One that is not of this text, for somebody has changed the text since, tells nothing.
  return copy !== undefined && isOf(copy, text) ? copy.length : brotliSize(text);
}

function isOf(copy: Buffer, text: Buffer): boolean {
  try {
    return brotliDecompressSync(copy, { maxOutputLength: text.length + 1 }).equals(text);
  } catch {
    return false;
  }
}
