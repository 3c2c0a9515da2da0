/**
 * The smallest piece of a page that is translated, changed and reviewed as one: a paragraph, a heading, a row of a
 * table, a title.
 */
export interface Block {
  /**
   * The kind of block: `p`, `h2`, `li`, `tr`, `figure`, `note`, `code`, `abbreviation`; `text` in front matter, `unit`
   * in an instrument.
   */
  kind: string;
  /** The key of a text with a name that is the same in every edition: `title`, `drawing.shows`, `art-12-1`. */
  key?: string;
  /** The visible text, without markup, on one line. */
  words: string;
  /** The sum of what the words mean. */
  sum: string;
  /** The id of its section; `main` before the first heading of the second level. */
  section: string;
  /**
   * Pages, pictures and notes that it refers to, whatever its language: blocks with different references cannot
   * correspond.
   */
  marks: string;
}

/** A part of a page that readers can be led to. */
export interface Section {
  /** Its anchor in the page. */
  id: string;
  title: string;
}

/** A page as its translations see it. */
export interface Outline {
  blocks: readonly Block[];
  /** In the order of the page; the first is `main`, without a title. */
  sections: readonly Section[];
}

/** The id of the part before the first heading, with title and description: every page has such an element. */
export const TOP = "main";
