import type { Laws } from "../law/laws.ts";
import type { Shown } from "../site/shown.ts";
import type { Keywords } from "./keywords.ts";

/** A page that no editor writes, as the search knows it. */
export interface MadePage {
  /** The edition's tag. */
  tag: string;
  /** From the edition's folder on: `take-away`. */
  path: string;
  title: string;
  keywords: readonly string[];
  /** What it says of itself. */
  text: string;
}

/** The search's addition to a site. */
export interface Search {
  keywords: Keywords;
  /** Pages that are made, where there are any to be found. */
  made?: readonly MadePage[];
}

/** The searched part of a site: pages, units of laws, and the editors' keywords. */
export type Searched = Shown & Laws & Search;

/** The search page of every edition, and the index of subjects below it. */
export const SEARCH = "search";
export const SUBJECTS = "search/subjects";
