import type { Laws } from "../law/laws.ts";
import type { Shown } from "../site/shown.ts";
import type { Keywords } from "./keywords.ts";

/** What the search adds to a site. */
export interface Search {
  keywords: Keywords;
}

/** What is searched: pages, the units of laws, and the words by which editors say that readers look for them. */
export type Searched = Shown & Laws & Search;

/** The search page of every edition, and the index of subjects below it. */
export const SEARCH = "search";
export const SUBJECTS = "search/subjects";
