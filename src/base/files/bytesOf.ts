import { readFileSync } from "node:fs";
import type { Findings } from "../errors.ts";
import { onDisk } from "./onDisk.ts";

/** The bytes of a file below a folder; undefined, with an error, where nobody may read it or where it has just gone. */
export function bytesOf(folder: string, file: string, findings: Findings): Buffer | undefined {
  try {
    return readFileSync(onDisk(folder, file));
  } catch (error) {
    findings.errors.push({ file, ...unreadable(error) });
    return undefined;
  }
}

/** Why a file could not be read: a message code and its values. */
export function unreadable(error: unknown): { code: string; values: Record<string, string> } {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return { code: "file/gone", values: {} };
  return {
    code: code === "EACCES" || code === "EPERM" ? "file/no-permission" : "file/unreadable",
    values: { detail: code || message },
  };
}
