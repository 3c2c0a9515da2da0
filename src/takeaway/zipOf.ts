import { type Zippable, zipSync } from "fflate";

/** A file in a ZIP; one that is `isStored` is not compressed. */
export interface ZipFile {
  file: string;
  bytes: Uint8Array;
  isStored?: boolean;
}

/** Where no text says a day: the first that a ZIP can say. */
const FIRST_DAY = "1980-01-01";

/**
 * A ZIP with these files in their order, all of one day (YYYY-MM-DD). The same bytes in every time zone: ZIP has no zones, so
 * the day is written as the clocks of the machine show it.
 */
export function zipOf(files: readonly ZipFile[], day: string = FIRST_DAY, comment = ""): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  // Noon: in some zones there are days without a midnight.
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const { file, bytes, isStored } of files) entries[file] = [bytes, { level: isStored ? 0 : 6, mtime }];
  return withComment(zipSync(entries, { mtime }), comment);
}

/** The comment stands at the end of the last record, behind its length (APPNOTE 4.3.16). */
function withComment(zip: Uint8Array, comment: string): Uint8Array {
  const text = Buffer.from(comment, "latin1");
  const all = Buffer.concat([zip, text]);
  all.writeUInt16LE(text.length, zip.length - 2);
  return all;
}
