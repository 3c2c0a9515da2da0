import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../site/outputFile.ts";

/** Data on a file that a build has written. */
export interface Written {
  /** Below the output folder, `/` between folders. */
  file: string;
  bytes: number;
  /** SHA-256 in hexadecimal digits. */
  sum: string;
}

/** Everything that a build writes goes through here, and is hashed and measured once. */
export interface Writer {
  folder: string;
  files: ReadonlyMap<string, Written>;
  /** Notes what somebody else writes to a file below the folder. */
  record(file: string, content: string | Uint8Array): void;
  write(file: OutputFile): Promise<void>;
}

/** A writer of files below a folder. */
export function writerInto(folder: string): Writer {
  const files = new Map<string, Written>();
  const made = new Set<string>();
  const record = (file: string, content: string | Uint8Array) =>
    void files.set(file, {
      file,
      bytes: typeof content === "string" ? Buffer.byteLength(content) : content.length,
      sum: createHash("sha256").update(content).digest("hex"),
    });
  return {
    folder,
    files,
    record,
    async write({ file, bytes }) {
      const content = await bytes();
      const target = join(folder, file);
      if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
      await writeFile(target, content);
      record(file, content);
    },
  };
}
