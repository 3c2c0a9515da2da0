import { inflateRawSync } from "node:zlib";
import type { Budget } from "./pdf/filters.ts";

/** A file in a ZIP. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

/** Archives of the formats that Dari writes hold a few thousand files at most. */
const MOST_FILES = 20_000;
const NAME = /^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[\w./ -]+$/;

interface Row {
  name: string;
  method: number;
  packed: number;
  size: number;
  start: number;
  common: Buffer;
}

/**
 * The files of a ZIP without any further information: one file after the other from its first byte, then the list, then
 * its end; no comments, no extra fields (they hold times and users), no flags but that of UTF-8, the same day for all.
 * Undefined for any other, and if it exceeds the budget.
 */
export function zipEntries(bytes: Buffer, budget: Budget): ZipEntry[] | undefined {
  try {
    const rows = listOf(bytes);
    return rows && filesOf(bytes, rows, budget);
  } catch {
    // A length that leads out of the file.
    return undefined;
  }
}

function listOf(bytes: Buffer): Row[] | undefined {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50 || bytes.readUInt16LE(end + 20) !== 0 || bytes.readUInt32LE(end + 4) !== 0)
    return undefined;
  const [here, all, size, start] = [
    bytes.readUInt16LE(end + 8),
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (here !== all || all > MOST_FILES || start + size !== end) return undefined;
  const rows: Row[] = [];
  let at = start;
  for (let left = all; left > 0; left -= 1) {
    const length = bytes.readUInt16LE(at + 28);
    // The system, extra field, comment, disk and attributes are 0.
    const isPlain =
      bytes.readUInt32LE(at) === 0x02014b50 &&
      bytes[at + 5] === 0 &&
      bytes.readUInt32LE(at + 30) === 0 &&
      bytes.readUInt32LE(at + 34) === 0 &&
      bytes.readUInt32LE(at + 38) === 0;
    if (!isPlain) return undefined;
    rows.push({
      name: bytes.toString("utf8", at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      start: bytes.readUInt32LE(at + 42),
      common: bytes.subarray(at + 6, at + 30),
    });
    at += 46 + length;
  }
  return at === end ? rows : undefined;
}

function filesOf(bytes: Buffer, rows: readonly Row[], budget: Budget): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  const time = rows[0]?.common.readUInt32LE(6) ?? 0;
  for (const { name, method, packed, size, start, common } of rows) {
    const nameLength = common.readUInt16LE(22);
    const isSame =
      bytes.readUInt32LE(at) === 0x04034b50 &&
      bytes.subarray(at + 4, at + 28).equals(common) &&
      bytes.readUInt16LE(at + 28) === 0 &&
      bytes.toString("utf8", at + 30, at + 30 + nameLength) === name;
    const isPlain =
      (common.readUInt16LE(2) & ~0x800) === 0 &&
      common.readUInt32LE(6) === time &&
      (time & 0xffff) === 0 &&
      NAME.test(name);
    if (start !== at || !isSame || !isPlain || (method !== 0 && method !== 8) || (budget.left -= size) < 0)
      return undefined;
    const data = bytes.subarray(at + 30 + nameLength, at + 30 + nameLength + packed);
    const unpacked = method === 0 ? data : inflated(data, size);
    if (unpacked?.length !== size || data.length !== packed) return undefined;
    if (!name.endsWith("/")) entries.push({ name, bytes: unpacked });
    at += 30 + nameLength + packed;
  }
  return at === bytes.readUInt32LE(bytes.length - 6) ? entries : undefined;
}

/** Unpacks a file that is compressed to its last byte; undefined if anything follows. */
function inflated(data: Buffer, size: number): Buffer | undefined {
  const { buffer, engine } = inflateRawSync(data, { info: true, maxOutputLength: Math.max(1, size) }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return engine.bytesWritten === data.length ? buffer : undefined;
}

/**
 * Returns true for a ZIP whose directory shows a document of Word, HWP, Pages, Numbers, Keynote or the like, which
 * names its author.
 */
export function isOffice(bytes: Buffer): boolean {
  const names = bytes.toString("latin1", Math.max(0, bytes.length - 200_000));
  return (
    /(docProps\/(core|app)|word\/document|xl\/workbook|ppt\/presentation|Contents\/content\.hpf|Index\/Document\.iwa|buildVersionHistory\.plist|META-INF\/manifest\.xml|\bmeta\.xml)/.test(
      names,
    ) || /^PK\x03\x04[^]{26}mimetypeapplication\/(vnd\.oasis|hwp)/.test(bytes.toString("latin1", 0, 80))
  );
}
