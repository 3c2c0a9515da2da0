import type { Edition } from "../editions/edition.ts";

/** A term as it is explained below a text. */
export interface ExplainedTerm {
  id: string;
  word: string;
  meaning: string | undefined;
  /** The word in the other editions. */
  others: ReadonlyArray<{ edition: Edition; word: string }>;
  /** Its entry on a page of all terms, where there is one. */
  address?: string;
}
