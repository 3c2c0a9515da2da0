import type { Recording } from "../recordings/recording.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Stamp } from "./stamp.ts";

/** Words in one edition, with the label before them: `1.`, `(a)`, `•`; "" for none. */
export interface Said {
  label: string;
  text: string;
}

/** A paragraph, an item or a heading; in each edition of the book, in their order. Undefined where an edition has it not. */
export interface Block {
  /** Where links lead; "" for none. */
  id: string;
  kind: "paragraph" | "heading" | "note";
  /** 0 for the text itself, 1 for an item, 2 for one below it. */
  depth: number;
  texts: ReadonlyArray<Said | undefined>;
  /** Where it stands in the site folder, for whoever must mend it. */
  file?: string;
  line?: number;
}

/** An article, or a page of a site without a treaty. */
export interface Chapter {
  /** `article-12`; the same in every edition. */
  name: string;
  /** Its path in every edition: `convention/article-12`. */
  path: string;
  /** The article's number; 0 for what has none. */
  number: number;
  heads: ReadonlyArray<{ label: string; title: string } | undefined>;
  /** The summary in plain words; not the text itself. */
  intros: ReadonlyArray<string | undefined>;
  blocks: readonly Block[];
  /** A drawing of it, as SVG, with what it shows. */
  drawing?: { svg: string; shows: string };
  /** The day of its text in the first edition, YYYY-MM-DD; undefined where nothing says one. */
  day: string | undefined;
  /** It read aloud, in the first edition. */
  recording?: Recording;
  file: string;
}

/** A part with its chapters; what stands before the first part has no name. */
export interface Part {
  names: ReadonlyArray<string | undefined>;
  chapters: readonly Chapter[];
}

/** A word of the index, and the chapters that deal with it. */
export interface IndexWord {
  word: string;
  places: ReadonlyArray<{ label: string; chapter: string }>;
}

/** The content of copies in other forms than pages: a treaty, or all pages of a site that has none; in one edition or in several side by side. */
export interface Book {
  /** Of its files: `convention`, `convention-school`, `site`. */
  name: string;
  /** The first one's words stand around the text. */
  editions: readonly Edition[];
  /** `ko`; `all` for several. */
  suffix: string;
  titles: readonly string[];
  /** Authentic, or whose translation, and whether no person has read it yet; in the words of each edition. */
  standings: readonly string[];
  /** Where the text is published; that titles are not part of it. */
  remarks: readonly string[];
  parts: readonly Part[];
  /** By groups of their first letters. */
  index: ReadonlyArray<{ letter: string; words: readonly IndexWord[] }>;
  stamp: Stamp;
  /** The choice of editors that it is, if it is one. */
  set: string | undefined;
}

/** All chapters of a book in their order. */
export function chaptersOf({ parts }: Book): Chapter[] {
  return parts.flatMap(({ chapters }) => chapters);
}

/** The title of a chapter in one of its editions: `Article 12 (Respect …)`. */
export function headOf({ heads }: Chapter, at = 0): string {
  const { label = "", title = "" } = heads[at] ?? {};
  return [label, title].filter((part) => part !== "").join(" ");
}
