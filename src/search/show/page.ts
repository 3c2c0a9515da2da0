import type { Part } from "../answers.ts";

/** What the search page tells its script about an edition. */
export interface SearchEdition {
  tag: string;
  label: string;
  dir: string;
  /** Address of its search page, from the site's root. */
  page: string;
  parts: Part[];
  /** What is needed to read queries for Pagefind, where that searches the edition; and where it is, below the root. */
  large: { words: Part; folder: string } | undefined;
}

/** What the search page tells its script: in the `data-search` attribute of the form, as JSON. */
export interface SearchPage {
  /** The page's own edition first. */
  editions: SearchEdition[];
  /** The script of guesses, below `assets/`. */
  guess: string;
  words: {
    loading: string;
    found: string;
    none: string;
    nearby: string;
    instead: string;
    elsewhere: string;
    failed: string;
    beyond: string;
    all: string;
    again: string;
    size: string;
  };
}
