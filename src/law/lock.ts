import { createHash } from "node:crypto";
import type { Findings } from "../base/errors.ts";
import { type Instrument, unitsOf } from "./instrument.ts";

/** Checksums of every unit, by edition tag and unit id. */
export type Lock = Record<string, Record<string, string>>;

/** The file in which an instrument's checksums lie, from the site folder. */
export function lockFile(folder: string): string {
  return `content/${folder}.lock.json`;
}

/** The checksum of a unit: the first 16 hexadecimal digits of the SHA-256 of its words, white space folded. */
export function sumOf(text: string): string {
  return createHash("sha256").update(text.normalize("NFC").replace(/\s+/g, " ").trim()).digest("hex").slice(0, 16);
}

/** The checksums of an instrument as it is now. */
export function lockOf({ texts }: Instrument): Lock {
  return Object.fromEntries(
    [...texts].map(([tag, text]) => [
      tag,
      Object.fromEntries(unitsOf(text).map((unit) => [unit.id, sumOf(unit.text)])),
    ]),
  );
}

/** Reports each unit that was changed, lost or added since the lock was written: a law does not change by accident. */
export function checkLock({ folder, texts }: Instrument, lock: Lock, findings: Findings): void {
  const file = lockFile(folder);
  for (const [tag, text] of texts) {
    const known = lock[tag] ?? {};
    const units = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
    for (const [id, unit] of units) {
      const at = { file: unit.file, line: unit.line, values: { unit: id } };
      if (known[id] === undefined) findings.errors.push({ ...at, code: "instrument/lock-new" });
      else if (known[id] !== sumOf(unit.text)) findings.errors.push({ ...at, code: "instrument/lock-changed" });
    }
    for (const id of Object.keys(known)) {
      if (!units.has(id)) findings.errors.push({ file, code: "instrument/lock-lost", values: { unit: id, tag } });
    }
  }
  for (const tag of Object.keys(lock)) {
    if (!texts.has(tag)) findings.errors.push({ file, code: "instrument/lock-edition", values: { tag } });
  }
}
