import { sumOfMeaning } from "../meaning.ts";
import type { LedgerRecord } from "./record.ts";

/** Returns the digest of a text: of the sums of all blocks in order. */
export function digestOf(blocks: ReadonlyArray<{ key?: string; sum: string }>): string {
  return sumOfMeaning(blocks.map(({ key, sum }) => `${key ?? ""}:${sum}`).join(" "));
}

/** A page that has no record under its own name. */
export interface Nameless {
  /** The digest of the page at the same address in an edition. */
  digestIn(tag: string): string | undefined;
  sections: ReadonlyArray<{ sum: string }>;
}

/**
 * Returns true if a record without a page belongs to this page, which then was renamed: its source is exactly what the
 * record describes or, if it is no translation, the page is exactly what was reviewed.
 */
export function isRecordOf({ from, entries, readings }: LedgerRecord, page: Nameless): boolean {
  if (from !== undefined) return page.digestIn(from) === digestOf(entries);
  const read = new Set(readings.flatMap(({ sections }) => sections.map(({ sum }) => sum)));
  return page.sections.length > 0 && page.sections.every(({ sum }) => read.has(sum));
}
