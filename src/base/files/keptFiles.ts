import type { Findings } from "../errors.ts";
import { bytesOf } from "./bytesOf.ts";

/** A file below a folder, and what is made of it: results of different names do not touch each other. */
export interface KeptFile {
  /** Absolute. */
  folder: string;
  /** From the folder, with `/`; problems name it. */
  file: string;
  as: string;
}

/** Reads files; what was made of one may be kept as long as its content stays the same. */
export interface Kept {
  /**
   * Returns the result of `read` for a file's bytes and reports its problems each time. Returns undefined, and reports
   * an error, if the file cannot be read. Callers must not modify the result.
   */
  of<T>(source: KeptFile, findings: Findings, read: (bytes: Buffer, findings: Findings) => T): T | undefined;
}

/** Reads each file whenever it is asked for, as a build does, which asks once. */
export const nothingKept: Kept = {
  of: ({ folder, file }, findings, read) => {
    const bytes = bytesOf(folder, file, findings);
    return bytes && read(bytes, findings);
  },
};
