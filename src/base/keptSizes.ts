import { createHash } from "node:crypto";
import { join } from "node:path";
import { brotliOf } from "./brotli.ts";
import { keep, keptBytes } from "./files/kept.ts";

/**
 * How many bytes a text is with brotli at its best, kept in the cache by what is in it: finding out takes longer than
 * anything else that a build does. Several can be asked for at once, each in a thread of its own.
 */
export async function keptSize(text: string | Uint8Array, cache: string): Promise<number> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const folder = join(cache, "sizes");
  const key = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const known = Number(keptBytes(folder, key)?.toString() ?? Number.NaN);
  if (Number.isSafeInteger(known)) return known;
  const { length } = await brotliOf(bytes);
  keep(folder, key, Buffer.from(String(length)));
  return length;
}
