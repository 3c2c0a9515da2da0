import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCopy } from "./copies.ts";
import { isForHosts } from "./hosts/hostFiles.ts";

/** Endings of text, which shrinks; pictures, books and archives are compressed already. */
const TEXT = /\.(html|css|js|mjs|json|xml|txt|svg|tmx|csv|ics|webmanifest|wasm|md)$/;

/** A copy that saves less is not worth the line that says how it is packed. */
const LEAST = 32;

/** More files at once than Node has threads for it, so that none of them waits for the disk. */
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Bytes with brotli at its best, as a host sends them. */
export function brotliOf(bytes: Buffer): Promise<Buffer> {
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** Bytes with gzip at its best; without the sign of the system that made them. */
async function gzipOf(bytes: Buffer): Promise<Buffer> {
  const packed = await gz(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

const WAYS = [["br", brotliOf], ["gz", gzipOf]] as const;

/**
 * Writes `.br` and `.gz` beside every text of a folder, where that saves something. They are kept in the
 * cache by what is in them, for the best level takes long.
 */
export async function compressTexts(folder: string, cache: string): Promise<void> {
  const kept = join(cache, "compressed");
  await mkdir(kept, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => TEXT.test(file) && !isForHosts(file)).map((file) => join(folder, file)).filter((file) => statSync(file).isFile());
  const work = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await compress(file, kept);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compress(file: string, kept: string): Promise<void> {
  const bytes = await readFile(file);
  const sum = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  for (const [ending, packed] of WAYS) {
    const cached = join(kept, `${sum}.${ending}`);
    const before = existsSync(cached) ? await readFile(cached) : undefined;
    // What lies in the cache is believed only when it unpacks to this file: a power failure leaves half a file.
    const copy = before !== undefined && isCopy(before, bytes, ending) ? before : await packed(bytes);
    if (copy !== before) {
      // Another build, or the same for an equal file, may be at it at the same time: nobody must find half a file.
      const fresh = `${cached}.${randomUUID()}`;
      await writeFile(fresh, copy);
      await rename(fresh, cached);
    }
    if (copy.length + LEAST <= bytes.length) await writeFile(`${file}.${ending}`, copy);
  }
}
