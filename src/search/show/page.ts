import type { Part } from "../answers.ts";

/** The search page's data on an edition, for its script. */
export interface SearchEdition {
  tag: string;
  label: string;
  dir: string;
  /** Address of its search page, from the site's root. */
  page: string;
  /** The parts of the pocket; of an edition with more text the catalogue of its shelves, with what a search takes besides. */
  parts: Part[];
  /** Of such an edition the most frequent words; where Pagefind's index of all texts is, below the root, and what a first look through it takes, in kB. */
  large: { words: Part; folder: string; whole: number } | undefined;
}

/** The search page's data for its script: JSON in the `data-search` attribute of the form. */
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
    under: string;
    elsewhere: string;
    failed: string;
    beyond: string;
    all: string;
    again: string;
    size: string;
  };
}
