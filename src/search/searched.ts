import type { Laws } from "../law/laws.ts";
import type { Shown } from "../site/shown.ts";
import type { Keywords } from "./keywords.ts";

/** The search's addition to a site. */
export interface Search {
  keywords: Keywords;
}

/** The searched part of a site: pages, units of laws, and the editors' keywords. */
export type Searched = Shown & Laws & Search;

/** The search page of every edition, and the index of subjects below it. */
export const SEARCH = "search";
export const SUBJECTS = "search/subjects";
