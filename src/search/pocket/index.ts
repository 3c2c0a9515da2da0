/** A page in the file that readers download; arrays, since the names of keys would be repeated for each page. */
export type IndexPage = [
  path: string,
  section: string,
  title: string,
  /** The article's number; 0 for a page that is none, `LIST` for a list of entries that say nothing themselves. */
  number: number,
  /** Keywords, parted by `|`; `=` stands before another name of the page; those behind an empty one stand in later texts, too. */
  keywords: string,
  /** Id, label and text of each passage in turn. */
  passages: string[],
];

/** In place of an article's number. */
export var LIST = -1;

/** The index of the pocket engine: the text of an edition, or its first part. */
export interface Index {
  /** The edition's tag. */
  lang: string;
  pages: IndexPage[];
  /** `발달=발전`: the word of another edition, and this edition's. */
  synonyms: string[];
  /** Short names of instruments, in small letters. */
  names: string[];
}
