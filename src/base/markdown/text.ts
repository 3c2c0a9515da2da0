import type { Env, Token } from "markdown-it";
import type { Attributes } from "./attributes.ts";

export interface Heading {
  id: string;
  level: number;
  text: string;
  /** Names that an editor gave it behind the first one: those that it had before. */
  also?: readonly string[];
  /** The line of the file on which it stands. */
  line?: number;
}

/** A link or a picture as the editor wrote it, and its line in the file. */
export interface Reference {
  href: string;
  line: number;
}

/** A picture as the editor wrote it. */
export interface PictureReference extends Reference {
  /** Nobody may see what it shows: `{.conceal}`. */
  isConcealed?: true;
}

/** A picture as a text asks for it. */
export interface AskedPicture {
  /** As the editor wrote it. */
  src: string;
  alt: string;
  title: string;
  /** True for the first picture of its page, which is not loaded lazily. */
  isFirst: boolean;
  /** True if the picture is inside a link and so cannot be a link itself. */
  isInLink: boolean;
}

/** The attributes of a published picture's HTML. */
export interface ShownPicture {
  /** For browsers that know nothing better. */
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
  /** Other formats, the best first. */
  sources: ReadonlyArray<{ type: string; srcset: string; media?: string; sizes?: string }>;
  /** The class that gives its colour until it has come. */
  className?: string;
}

/** Markdown that has been read once and can be rendered for any edition. */
export interface MarkdownText {
  tokens: Token[];
  /** Footnotes and the like, for the renderer. */
  env: Env;
  quotes: readonly string[];
  headings: readonly Heading[];
  links: readonly Reference[];
  pictures: readonly PictureReference[];
}

/** Callbacks for rendering a text in an edition. */
export interface RenderOptions {
  /** The address a link leads to, and the attributes that it gets. */
  linkTo(href: string): { href: string; attributes?: Record<string, string> };
  /** The HTML of a picture. */
  pictureFor(asked: AskedPicture): string;
  /**
   * Given if several texts are on one page: returns the address of an anchor of the text's own page (`#fn1`), which
   * then has no id on this one.
   */
  placeTo?(anchor: string): string;
  /** A text cut at the words that are explained below it; as it is where none is. */
  explain?(text: string): ReadonlyArray<string | { term: string; text: string }>;
  /** Other names by which links may find the heading of an id. */
  namesBeside?(id: string): readonly string[];
  /** An interface word, in the language of the text. */
  word(key: string, values?: Record<string, string | number>): string;
}

/** A problem of a text and its line in the file. */
export interface MarkdownProblem {
  line: number;
  code: string;
  values: Record<string, string | number>;
}

/** Data that the Markdown rules leave in a token's `meta` for the inspection and the renderer. */
export interface TokenMeta {
  /** A problem found by a rule; the inspection reports it with its line. */
  problem?: { code: string; values: Record<string, string | number> };
  /** Signs that Markdown has left in a text; their lines are counted from that on which the paragraph begins. */
  leftovers?: readonly MarkdownProblem[];
  /** Letters that codes of HTML have brought in and that nobody sees; their lines are counted in the same way. */
  coded?: readonly MarkdownProblem[];
  attributes?: Attributes;
  /** Names of a heading behind its first one. */
  also?: readonly string[];
  /** The caption of a picture that is a figure. */
  caption?: string;
  isConcealed?: boolean;
  /** Words in headings and code are not explained. */
  isUnexplained?: true;
  /** A picture within the words of a link. */
  isInLink?: boolean;
}
