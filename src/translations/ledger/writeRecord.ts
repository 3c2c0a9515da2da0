import type { Entry, LedgerRecord, Reading } from "./record.ts";

/** The version of the files that are written here. */
export const VERSION = 1;

/**
 * A record as text, made for Git: a block in three lines, of which the last is empty, so that changes to two blocks
 * merge by themselves; the same record gives the same bytes.
 */
export function writeRecord({ from, entries, readings }: LedgerRecord): string {
  return [
    `dari-ledger ${VERSION}`,
    "# npm run accept, review, translate and exchange write this file; npm run status reads it. 손으로 고치지 마세요.",
    ...(from === undefined ? [] : [`from ${from}`]),
    "",
    ...entries.flatMap(entryLines),
    ...readings.flatMap(readingLines),
  ].join("\n");
}

function entryLines({ kind, key, sum, words, answer }: Entry): string[] {
  return [`${key === undefined ? kind : `${kind}:${key}`} ${sum} ${answer ?? "-"}`, `  ${words}`, ""];
}

function readingLines({ by, on, sections }: Reading): string[] {
  return [`read ${on} ${by}`, ...sections.map(({ sum, id }) => `  ${sum} ${id}`), ""];
}
