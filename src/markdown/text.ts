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

/** Markdown that has been read once and can be rendered for any edition. */
export interface MarkdownText {
  tokens: Token[];
  /** Footnotes and the like, for the renderer. */
  env: Env;
  quotes: readonly string[];
  headings: readonly Heading[];
  links: readonly Reference[];
  pictures: readonly Reference[];
}

/** What a page needs to know to be rendered in an edition. */
export interface RenderOptions {
  /** The address a link leads to, and the attributes that it gets. */
  linkTo(href: string): { href: string; attributes?: Record<string, string> };
  /** The picture that is published for a file. */
  pictureFor(src: string): { src: string; width: number; height: number };
  /** An interface word, in the language of the text. */
  word(key: string, values?: Record<string, string | number>): string;
}

/** What the rules leave in a token's meta for the inspection and the renderer. */
export interface TokenMeta {
  /** A problem that a rule has seen, told with its line by the inspection. */
  problem?: { code: string; values: Record<string, string | number> };
  attributes?: Attributes;
}
