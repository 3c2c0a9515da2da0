import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { brotliSize } from "../../base/brotli.ts";
import { fileType } from "../../base/files/fileTypes.ts";
import type { BuiltSite } from "./builtSite.ts";

/** Qualities of brotli: its best; and those that take a two-hundredth and a sixtieth of the time, for a fifth and a twentieth more bytes. */
export const QUALITIES = { exact: 11, near: 5, rough: 2 } as const;

const weighed = new WeakMap<BuiltSite, Map<string, number>>();

/**
 * Returns the transfer size of a built file in bytes: text with brotli, everything else as it is; 0 if there is no such
 * file.
 */
export function bytesOnWire(site: BuiltSite, file: string): number {
  return bytesAt(site, file, "exact");
}

/** Characters up to which a page is under any limit as it is: what leads on from an old address has a thousand. */
const SMALL = 1_500;

/**
 * A weight that the file does not exceed: up to a fifth more than it has, or a twentieth, and all of a small page; enough to tell
 * that it is under a limit.
 */
export function bytesAtMost(site: BuiltSite, file: string, how: "rough" | "near" = "rough"): number {
  const html = site.pages.get(file)?.html;
  if (how === "rough" && html !== undefined && html.length < SMALL) return Buffer.byteLength(html);
  return sizesOf(site).get(keyOf(file, "exact")) ?? bytesAt(site, file, how);
}

/** Notes what somebody else has weighed. */
export function noteBytes(site: BuiltSite, file: string, bytes: number, how: keyof typeof QUALITIES = "exact"): void {
  sizesOf(site).set(keyOf(file, how), bytes);
}

/** What a file has been found to weigh; undefined if nobody has asked. */
export function bytesKnown(site: BuiltSite, file: string, how: keyof typeof QUALITIES): number | undefined {
  return sizesOf(site).get(keyOf(file, how));
}

function bytesAt(site: BuiltSite, file: string, how: keyof typeof QUALITIES): number {
  if (!site.files.has(file)) return 0;
  const sizes = sizesOf(site);
  const bytes = sizes.get(keyOf(file, how)) ?? measured(site, file, QUALITIES[how]);
  sizes.set(keyOf(file, how), bytes);
  return bytes;
}

function sizesOf(site: BuiltSite): Map<string, number> {
  const sizes = weighed.get(site) ?? new Map<string, number>();
  weighed.set(site, sizes);
  return sizes;
}

function keyOf(file: string, how: keyof typeof QUALITIES): string {
  return `${how} ${file}`;
}

function measured({ files, folder, pages }: BuiltSite, file: string, quality: number): number {
  if (fileType(file).shrinks !== true) return statSync(join(folder, file)).size;
  const text = Buffer.from(pages.get(file)?.html ?? readFileSync(join(folder, file)));
  const copy = files.has(`${file}.br`) ? readFileSync(join(folder, `${file}.br`)) : undefined;
  // A host sends the copy. A copy that is not of this text, because somebody has changed the text since, proves
  // nothing.
  return copy !== undefined && isOf(copy, text) ? copy.length : brotliSize(text, quality);
}

function isOf(copy: Buffer, text: Buffer): boolean {
  try {
    return brotliDecompressSync(copy, { maxOutputLength: text.length + 1 }).equals(text);
  } catch {
    return false;
  }
}
