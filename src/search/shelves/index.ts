/**
 * The index of an edition with much text, as readers download it: a catalogue, which says where each word stands, and shelves,
 * each with the words of one stretch of the alphabet and the pages that have them. A site that grows has more shelves, not larger ones.
 */

/** The first file of every search: titles and the names of the shelves. */
export interface Catalogue {
  /** The edition's tag. */
  lang: string;
  /** How many pages there are. */
  pages: number;
  /** The first word of each shelf, a line each, in the order of the alphabet; their files are numbered from 1. */
  words: string;
  /** The beginning of the shelves' file names. */
  file: string;
  /** Words of this edition for those of another: `발달=발전`, a line each. */
  synonyms: string;
  /** Short names of instruments, in small letters. */
  names: readonly string[];
  /** The numbers of all articles. */
  articles: readonly number[];
}

/** One shelf. */
export interface Shelf {
  /** Path, title, section, article's number (`LIST` for a list), description, and number among all pages, with tabs between; a line for each page. */
  pages: string;
  /** Ids of places in pages, a line each. */
  places: string;
  /**
   * A word, where it stands, and the numbers of further pages that have it in their text, with tabs between; a line for each word.
   * Three letters for each place where it stands: the page of this shelf, the kind, the id; numbers are letters from `FIRST` on. Of further pages, the steps from one to the next.
   */
  words: string;
}

/** The letter of the number 0. */
export var FIRST = 0x30;

/** Kinds of places: a title, another name, a keyword, part of a keyword, a heading, a text, an article that is asked for by its number. */
export var KINDS = "tnkjhpc";

/** The token for an article in indexed text: a word that nobody types. */
export var ARTICLE = "§";
