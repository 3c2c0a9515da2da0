/** A block of the source as it was when the translation was last held against it. */
export interface Entry {
  kind: string;
  key?: string;
  /** The sum of what the source said. */
  sum: string;
  /** The words of the block then, so that old words can be shown beside new ones without Git. */
  words: string;
  /**
   * The sum of the corresponding block; undefined if there is none, on purpose or because the page is written freely.
   */
  answer: string | undefined;
}

/** Somebody has read these sections in these words. */
export interface Reading {
  by: string;
  /** YYYY-MM-DD. */
  on: string;
  sections: ReadonlyArray<{ sum: string; id: string }>;
}

/** The ledger's record of one page in one edition: the source text that it translates, and its reviews. */
export interface LedgerRecord {
  /** The tag of the edition from which it was translated; undefined for a page that is no translation. */
  from: string | undefined;
  entries: readonly Entry[];
  readings: readonly Reading[];
}

/** The record of a page of which nothing is known. */
export const noRecord: LedgerRecord = { from: undefined, entries: [], readings: [] };
