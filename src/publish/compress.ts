import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { brotliOf } from "../base/brotli.ts";
import { fileType } from "../base/files/fileTypes.ts";
import { keep, keptBytes } from "../base/files/kept.ts";
import { isCopy } from "./copies.ts";
import { isForHosts } from "./hosts/hostFiles.ts";
import type { Writer, Written } from "./written.ts";

/** A copy that saves less is not worth the line that says how it is packed. */
const LEAST = 32;

/** More files at once than Node has threads for it, so that none of them waits for the disk. */
const AT_ONCE = 8;

const gz = promisify(gzip);

/** Bytes with gzip at its best; without the sign of the system that made them. */
async function gzipOf(bytes: Buffer): Promise<Buffer> {
  const packed = await gz(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

const WAYS = [
  ["br", brotliOf],
  ["gz", gzipOf],
] as const;

/**
 * Writes `.br` and `.gz` copies beside every text file of a build, if they are smaller. They are kept in the cache by
 * content, since the best level takes long.
 */
export async function compressTexts(writer: Writer, cache: string): Promise<void> {
  const kept = join(cache, "compressed");
  const files = [...writer.files.values()].filter(({ file }) => fileType(file).shrinks === true && !isForHosts(file));
  const work = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await compress(file, writer, kept);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compress({ file, sum }: Written, writer: Writer, kept: string): Promise<void> {
  const bytes = await readFile(join(writer.folder, file));
  for (const [ending, packed] of WAYS) {
    const key = `${sum.slice(0, 32)}.${ending}`;
    const before = keptBytes(kept, key);
    // What lies in the cache is believed only when it unpacks to this file.
    const copy = before !== undefined && isCopy(before, bytes, ending) ? before : await packed(bytes);
    if (copy !== before) keep(kept, key, copy);
    if (copy.length + LEAST <= bytes.length) await writer.write({ file: `${file}.${ending}`, bytes: () => copy });
  }
}
