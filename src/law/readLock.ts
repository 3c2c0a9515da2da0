import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Findings } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { readText } from "../base/files/readText.ts";
import { jsonFault } from "../site/words/jsonFault.ts";
import { type Lock, lockFile } from "./lock.ts";

const lockSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The lock of an instrument: undefined where there is none, and, with an error, where it cannot be read. */
export function readLock(siteFolder: string, folder: string, findings: Findings): Lock | undefined {
  const file = lockFile(folder);
  if (!existsSync(join(siteFolder, file))) {
    findings.warnings.push({ file, code: "instrument/no-lock", values: { folder } });
    return undefined;
  }
  const bytes = bytesOf(siteFolder, file, findings);
  const text = bytes && readText(bytes, file, findings);
  if (text === undefined) return undefined;
  const lock = lockSchema.safeParse(parsed(text));
  if (lock.success) return lock.data;
  findings.errors.push({
    file,
    line: text.slice(0, jsonFault(text)).split("\n").length,
    code: "instrument/lock-broken",
    values: { folder },
  });
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
