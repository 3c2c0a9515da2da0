import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** The decompressor for each ending of a compressed copy. */
const unpack = { br: brotliDecompressSync, gz: gunzipSync } as const;

/** The header of our own gzip copies: deflate, without time, name, comment or operating system. */
const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);

/** The file whose compressed copy this one is by its name, and how it is packed; undefined for all others. */
export function copyOf(file: string): { of: string; ending: keyof typeof unpack } | undefined {
  const [, of = "", ending = ""] = /^(.+)\.(br|gz)$/.exec(file) ?? [];
  return ending === "br" || ending === "gz" ? { of, ending } : undefined;
}

/**
 * Returns true if a compressed copy contains exactly these bytes and nothing else, since hosts send it in their place.
 */
export function isCopy(copy: Buffer, bytes: Buffer, ending: keyof typeof unpack): boolean {
  if (ending === "gz" && !copy.subarray(0, GZIP.length).equals(GZIP)) return false;
  try {
    // With `info` the result says how much of the copy was read (missing in the types of Node 20).
    const { buffer, engine } = unpack[ending](copy, {
      maxOutputLength: bytes.length + 1,
      info: true,
    } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return engine.bytesWritten === copy.length && buffer.equals(bytes);
  } catch {
    return false;
  }
}
