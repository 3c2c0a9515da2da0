/** A block of the source as it was when the translation was last held against it. */
export interface Entry {
  kind: string;
  key?: string;
  /** The sum of what the source said. */
  sum: string;
  /** What it said, to show old words beside new ones without Git. */
  words: string;
  /** The sum of the block that answers it; undefined where none does, on purpose or because the page is written freely. */
  answer: string | undefined;
}

/** Somebody has read these sections in these words. */
export interface Reading {
  by: string;
  /** YYYY-MM-DD. */
  on: string;
  sections: ReadonlyArray<{ sum: string; id: string }>;
}

/** What is known of one page in one edition: of which text it is a translation, and who has read it. */
export interface LedgerRecord {
  /** The tag of the edition from which it was translated; undefined for a page that is no translation. */
  from: string | undefined;
  entries: readonly Entry[];
  readings: readonly Reading[];
}

/** The record of a page of which nothing is known. */
export const noRecord: LedgerRecord = { from: undefined, entries: [], readings: [] };
