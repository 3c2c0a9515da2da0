import type { ExplainedTerm } from "../site/terms/explained.ts";

/** A term as a page of one edition shows it. */
export interface TermView extends ExplainedTerm {
  /** Articles in which it occurs. */
  places: ReadonlyArray<{ label: string; address: string }>;
  /** Its entry on the page of all terms. */
  address: string;
}
