import { sumOfMeaning } from "../meaning.ts";
import type { LedgerRecord } from "./record.ts";

/** What tells two texts apart as a whole: the sums of all blocks, in their order. */
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
 * Whether a record whose page is gone is about this page, which then was renamed: its source says exactly what the record
 * says, or, where it is no translation, the page says exactly what was read.
 */
export function isRecordOf({ from, entries, readings }: LedgerRecord, page: Nameless): boolean {
  if (from !== undefined) return page.digestIn(from) === digestOf(entries);
  const read = new Set(readings.flatMap(({ sections }) => sections.map(({ sum }) => sum)));
  return page.sections.length > 0 && page.sections.every(({ sum }) => read.has(sum));
}
