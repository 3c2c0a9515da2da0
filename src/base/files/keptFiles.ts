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
   * What `read` makes of a file's bytes; the problems that it finds are told each time. Undefined, with an error, where the
   * file cannot be read. Nobody may change what comes back.
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
