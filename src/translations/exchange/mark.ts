/** Something in a line of text that is no word: an emphasis, a link, a note, a picture. Translators see it as `<g1>…</g1>` or `<x1/>`. */
export interface Mark {
  type: "emphasis" | "link" | "address" | "code" | "note" | "inline-note" | "span" | "html" | "picture" | "break";
  /** What makes it this one, whatever the language around it: the address of a link, the name of a note. */
  sign: string;
  /** What stands before and after its words in Markdown; all of it before, where it has none. */
  before: string;
  after: string;
  /** Whether it stands around words. */
  isPaired: boolean;
  /** Whether a translation without it would say less. */
  isRequired: boolean;
  /** Words that it carries itself: what a picture shows, a caption, the title of a link. */
  texts: Partial<Record<"alt" | "title", string>>;
}

/** A line of text in its parts: words, and marks with what stands in them. */
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
