import type { Env, Token } from "markdown-it";
import type { Attributes } from "./attributes.ts";

export interface Heading {
  id: string;
  level: number;
  text: string;
}

/** A link or a picture as the editor wrote it, and the line of the file on which it stands. */
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
  /** Whether it is the first of its page: that one is not waited for. */
  isFirst: boolean;
  /** Whether it stands within a link, where no other link may be. */
  isInLink: boolean;
}

/** What a reader's browser is told of a published picture. */
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

/** What a page needs to know to be rendered in an edition. */
export interface RenderOptions {
  /** The address a link leads to, and the attributes that it gets. */
  linkTo(href: string): { href: string; attributes?: Record<string, string> };
  /** The HTML of a picture. */
  pictureFor(asked: AskedPicture): string;
  /** Where texts stand one below the other: the address of a place on the text's own page (`#fn1`), which then has no name itself. */
  placeTo?(anchor: string): string;
  /** A text cut at the words that are explained below it; as it is where none is. */
  explain?(text: string): ReadonlyArray<string | { term: string; text: string }>;
  /** An interface word, in the language of the text. */
  word(key: string, values?: Record<string, string | number>): string;
}

/** A problem of a text and the line of the file on which it stands. */
export interface MarkdownProblem {
  line: number;
  code: string;
  values: Record<string, string | number>;
}

/** What the rules leave in a token's meta for the inspection and the renderer. */
export interface TokenMeta {
  /** A problem that a rule has seen, told with its line by the inspection. */
  problem?: { code: string; values: Record<string, string | number> };
  /** Signs that Markdown has left in a text; their lines are counted from that on which the paragraph begins. */
  leftovers?: readonly MarkdownProblem[];
  /** Letters that codes of HTML have brought in and that nobody sees; their lines are counted in the same way. */
  coded?: readonly MarkdownProblem[];
  attributes?: Attributes;
  /** The caption of a picture that is a figure. */
  caption?: string;
  isConcealed?: boolean;
  /** Words of headings and of code are not explained where they stand. */
  isUnexplained?: true;
  /** A picture within the words of a link. */
  isInLink?: boolean;
}
