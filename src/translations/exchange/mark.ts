/**
 * A part of a line that is not a word: an emphasis, a link, a note, a picture. Translators see it as `<g1>…</g1>` or
 * `<x1/>`.
 */
export interface Mark {
  type: "emphasis" | "link" | "address" | "code" | "note" | "inline-note" | "span" | "html" | "picture" | "break";
  /** The identity of the mark in any language: the address of a link, the label of a note. */
  sign: string;
  /** The Markdown before and after its words; all of it in `before` if it has no words. */
  before: string;
  after: string;
  /** True if it encloses words. */
  isPaired: boolean;
  /** True if a translation without it would be incomplete. */
  isRequired: boolean;
  /** Words that it carries itself: what a picture shows, a caption, the title of a link. */
  texts: Partial<Record<"alt" | "title", string>>;
}

/** A line of text in its parts: words, and marks with their contents. */
export type Piece = string | { mark: Mark; inner: readonly Piece[] };

/** The marks of a line in their order. */
export function marksIn(pieces: readonly Piece[]): Mark[] {
  return pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.mark, ...marksIn(piece.inner)]));
}

/** The Markdown of a picture or a link, with its own words. */
export function markdownOfMark(mark: Mark, texts: Mark["texts"]): { before: string; after: string } {
  const title = texts.title === undefined || texts.title === "" ? "" : ` "${texts.title.replace(/["\\]/g, "\\$&")}"`;
  if (mark.type === "picture")
    return {
      before: `![${(texts.alt ?? "").replace(/[[\]\\]/g, "\\$&")}](${mark.before}${title})${mark.after}`,
      after: "",
    };
  if (mark.type === "link") return { before: "[", after: `](${mark.after}${title})` };
  return { before: mark.before, after: mark.after };
}
