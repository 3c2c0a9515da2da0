/** The smallest piece of a page that is translated, changed and read as one: a paragraph, a heading, a row of a table, a title. */
export interface Block {
  /** What it is: `p`, `h2`, `li`, `tr`, `figure`, `note`, `code`, `abbreviation`; `text` of front matter, `unit` of an instrument. */
  kind: string;
  /** Where a text has a name of its own, the same in every edition: `title`, `drawing.shows`, `art-12-1`. */
  key?: string;
  /** What a reader is told, without markup, on one line. */
  words: string;
  /** The sum of what the words mean. */
  sum: string;
  /** The id of the section in which it stands; `main` before the first heading of the second level. */
  section: string;
  /** Pages, pictures and notes that it names, whatever its language: two blocks that name others cannot answer each other. */
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

/** The id of what stands before the first heading, with title and description: every page has such an element. */
export const TOP = "main";
