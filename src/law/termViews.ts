import type { Edition } from "../site/editions/edition.ts";

/** A term as a page of one edition shows it. */
export interface TermView {
  id: string;
  word: string;
  meaning: string | undefined;
  /** The word in the other editions. */
  others: ReadonlyArray<{ edition: Edition; word: string }>;
  /** Articles in which it stands. */
  places: ReadonlyArray<{ label: string; address: string }>;
  /** Its entry on the page of all terms. */
  address: string;
}

/** A piece of a unit's words: plain, or a term that can be looked up below. */
export type Segment = string | { term: string; text: string };
