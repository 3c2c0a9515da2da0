/** A piece of a text, and whether it was searched for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A page that was found, ready to be shown. */
export interface Result {
  /** Below the site's root, with the place in the page: `ko/convention/article-12/#art-12-1`. */
  path: string;
  title: Piece[];
  section: string;
  excerpt: Piece[];
  /** Keywords, other names and headings under which it was found, where title and excerpt do not show what was typed. */
  under: string[];
}

/** The answers of either search engine. */
export interface Answers {
  results: Result[];
  /** An article that was asked for by its number and is not there, and the last one that is. */
  beyond: { article: number; last: number } | undefined;
  /** The words that were searched in place of the typed ones. */
  instead: string[];
  /** The size in kB of the part not searched: texts that merely mention what was found elsewhere. */
  left: number;
  /** Words that may have been meant; only where nothing was found. */
  nearby: string[];
}

/**
 * A search engine for one edition. It loads its files at the first query; `done` gets undefined if that fails. With
 * `isWhole` it searches all texts.
 */
export interface Engine {
  ask(query: string, done: (answers: Answers | undefined) => void, isWhole?: boolean): void;
}

/** A file of the index that a page declares. */
export interface Part {
  /** Its file below `assets/`. */
  file: string;
  /** Compressed, in kB, for the reader to decide. */
  size: number;
}
