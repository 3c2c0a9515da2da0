import { inflateRawSync } from "node:zlib";

/** A file in a ZIP. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

const MOST_BYTES = 200_000_000;

/** The files in a ZIP; undefined when some of them cannot be read: encrypted, broken, or far larger than they say. */
export function zipEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) return undefined;
  const entries: ZipEntry[] = [];
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
      const [flags, method, packed, start] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
      const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      const data = bytes.subarray(from, from + packed);
      if ((flags & 1) === 1 || (method !== 0 && method !== 8)) return undefined;
      if (!name.endsWith("/")) entries.push({ name, bytes: method === 0 ? data : inflateRawSync(data, { maxOutputLength: MOST_BYTES }) });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
  } catch {
    return undefined;
  }
}

/** Whether the files of a ZIP are those of a document of an office program, which names who wrote it. */
export function isOffice(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name, bytes }) => /^(docProps\/|word\/|xl\/|ppt\/|Contents\/content\.hpf)/.test(name) || (name === "mimetype" && bytes.includes("opendocument")));
}
