import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Bytes of the sum before what is kept. */
const SUM = 32;

/**
 * What is kept under a key in a folder of the cache; undefined when there is nothing, or when it is not what was kept there:
 * half a file after a power failure, or the file of another key.
 */
export function keptBytes(folder: string, key: string): Buffer | undefined {
  let file: Buffer;
  try {
    file = readFileSync(join(folder, key));
  } catch {
    return undefined;
  }
  const bytes = file.subarray(SUM);
  return file.length >= SUM && sumOf(key, bytes).equals(file.subarray(0, SUM)) ? bytes : undefined;
}

/** Keeps bytes under a key. Another build may read the cache at the same time: it never finds half a file. */
export function keep(folder: string, key: string, bytes: Buffer): void {
  const file = join(folder, key);
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${randomUUID()}`;
  writeFileSync(fresh, Buffer.concat([sumOf(key, bytes), bytes]));
  renameSync(fresh, file);
}

function sumOf(key: string, bytes: Buffer): Buffer {
  return createHash("sha256").update(`${key}\0`).update(bytes).digest();
}
