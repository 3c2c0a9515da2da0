import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { type Findings, noFindings } from "../errors.ts";
import { bytesOf } from "./bytesOf.ts";
import type { Kept, KeptFile } from "./keptFiles.ts";
import { onDisk } from "./onDisk.ts";

/** Kept as long as the process lives. */
export interface KeptInMemory extends Kept {
  /** Forgets what nobody has asked for since this was called last: files that are no more. */
  forgetUnused(): void;
}

interface Entry {
  /**
   * Times, size, inode and mode of the file; undefined if it is missing, or so new that it could change without
   * changing these.
   */
  signature: string | undefined;
  /** SHA-1 of its bytes. */
  sum: string;
  value: unknown;
  findings: Findings;
  /** The last value without errors, used in place of one with errors. */
  good: unknown;
  isUsed: boolean;
}

/** Two writes so soon after one another may bear the same time, and the same size (milliseconds). */
const TOO_FRESH = 2000;

/**
 * Keeps the result for each file, and recomputes it when the bytes change. If the new content has errors, these are
 * reported and the result of the last good content is kept.
 */
export function keptInMemory(): KeptInMemory {
  const entries = new Map<string, Entry>();
  return {
    of<T>(source: KeptFile, findings: Findings, read: (bytes: Buffer, findings: Findings) => T): T | undefined {
      const key = `${source.as}\0${source.folder}\0${source.file}`;
      const known = entries.get(key);
      const signature = signatureOf(onDisk(source.folder, source.file));
      const entry =
        known !== undefined && signature !== undefined && signature === known.signature
          ? known
          : readAnew(source, signature, known, read);
      entry.isUsed = true;
      entries.set(key, entry);
      findings.errors.push(...entry.findings.errors);
      findings.warnings.push(...entry.findings.warnings);
      return (entry.findings.errors.length > 0 && entry.good !== undefined ? entry.good : entry.value) as T | undefined;
    },
    forgetUnused() {
      for (const [key, entry] of entries) {
        if (entry.isUsed) entry.isUsed = false;
        else entries.delete(key);
      }
    },
  };
}

function readAnew(
  source: KeptFile,
  signature: string | undefined,
  known: Entry | undefined,
  read: (bytes: Buffer, findings: Findings) => unknown,
): Entry {
  const findings = noFindings();
  const bytes = bytesOf(source.folder, source.file, findings);
  const sum = bytes === undefined ? "" : createHash("sha1").update(bytes).digest("hex");
  // Saved without a change, or touched by a clock that was set.
  if (known !== undefined && bytes !== undefined && sum === known.sum) return Object.assign(known, { signature });
  const value = bytes && read(bytes, findings);
  return { signature, sum, value, findings, good: findings.errors.length === 0 ? value : known?.good, isUsed: true };
}

function signatureOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (stat === undefined) return undefined;
  // Either way: the clock may have been put back.
  const isFresh = Math.abs(Date.now() - Number(stat.mtimeMs)) < TOO_FRESH;
  return isFresh ? undefined : `${stat.mtimeNs} ${stat.ctimeNs} ${stat.size} ${stat.ino} ${stat.mode}`;
}
