import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Bytes of the sum before what is kept. */
const SUM = 32;

/** Results that could not be put into the cache, by file: found nevertheless as long as this process lives. */
const unsaved = new Map<string, Buffer>();

/** Troubles of the cache by path: files that were not what had been put there, and folders into which nothing can be put. */
const troubles = new Map<string, "cache/damaged" | "cache/unwritable">();

/** The troubles of the cache since this was asked last, told once for each folder: it is never an error. */
export function cacheTroubles(): Array<{ file: string; code: "cache/damaged" | "cache/unwritable" }> {
  const told = [...troubles].map(([file, code]) => ({ file, code }));
  troubles.clear();
  return told;
}

/**
 * Returns the bytes stored under a key in a cache folder; undefined if there are none, or if their checksum fails: a
 * file truncated by a power failure, or the file of another key.
 */
export function keptBytes(folder: string, key: string): Buffer | undefined {
  const path = join(folder, key);
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return unsaved.get(path);
  }
  const bytes = file.subarray(SUM);
  if (file.length >= SUM && sumOf(key, bytes).equals(file.subarray(0, SUM))) return bytes;
  troubles.set(folder, "cache/damaged");
  return unsaved.get(path);
}

/**
 * Keeps bytes under a key. Another build may read the cache at the same time: it never finds half a file. A cache into which
 * nothing can be put, for it is full or somebody else's, stops no build: the next one makes the same again.
 */
export function keep(folder: string, key: string, bytes: Buffer): void {
  const file = join(folder, key);
  const fresh = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(fresh, Buffer.concat([sumOf(key, bytes), bytes]));
    renameSync(fresh, file);
  } catch {
    unsaved.set(file, bytes);
    troubles.set(folder, "cache/unwritable");
    removeQuietly(fresh);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It never came to be.
  }
}

function sumOf(key: string, bytes: Buffer): Buffer {
  return createHash("sha256").update(`${key}\0`).update(bytes).digest();
}
