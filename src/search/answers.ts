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
}

/** What a search engine of either kind answers. */
export interface Answers {
  results: Result[];
  /** An article that was asked for by its number and is not there, and the last one that is. */
  beyond: { article: number; last: number } | undefined;
  /** What was searched in place of words that were typed. */
  instead: string[];
  /** What has not been looked through, in kB: texts that only mention what was found elsewhere. */
  left: number;
  /** Words that may have been meant; only where nothing was found. */
  nearby: string[];
}

/** A search engine of one edition. It loads what it needs when it is first asked; `done` gets undefined when that fails. With `isWhole` it looks through all there is. */
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
