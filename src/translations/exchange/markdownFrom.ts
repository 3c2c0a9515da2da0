import type { Env } from "markdown-it";
import { type Mark, markdownOfMark, type Piece } from "./mark.ts";
import { piecesOf } from "./piecesOf.ts";
import { parseRawInline } from "./rawMarkdown.ts";

/** Signs that may be markup. */
const SIGNS = /[\\`*_[\]<>&~^{}!|#$]/g;
/** Line beginnings that Markdown would take for markup and that must be escaped. */
const BEGINNING = /^(?:[#>+=-]|\d+[.)](?=\s|$)|[:*]\s|\*?\[[^\]]*\]:|```|~~~)/;

/**
 * A line of Markdown that says these words with these marks, its signs escaped only where they would be markup;
 * undefined where there is none. `textsOf` are the words that a mark carries itself.
 */
export function markdownFrom(
  pieces: readonly Piece[],
  textsOf: (mark: Mark) => Mark["texts"],
  around: Env,
): string | undefined {
  const wanted = JSON.stringify(plainOf(pieces, textsOf));
  for (const escaped of [(words: string) => words, (words: string) => words.replace(SIGNS, "\\$&")]) {
    const line = safeBeginning(written(pieces, textsOf, escaped).trim());
    const { children, env } = parseRawInline(line, around);
    if (JSON.stringify(plainOf(piecesOf(children, env), (mark) => mark.texts)) === wanted) return line;
  }
  return undefined;
}

function written(
  pieces: readonly Piece[],
  textsOf: (mark: Mark) => Mark["texts"],
  escaped: (words: string) => string,
): string {
  return pieces
    .map((piece): string => {
      if (typeof piece === "string") return escaped(piece);
      const { before, after } = markdownOfMark(piece.mark, textsOf(piece.mark));
      return before + written(piece.inner, textsOf, escaped) + after;
    })
    .join("");
}

function safeBeginning(line: string): string {
  const found = BEGINNING.exec(line)?.[0];
  if (found === undefined) return line;
  return /^\d/.test(found) ? line.replace(/^(\d+)([.)])/, "$1\\$2") : `\\${line}`;
}

/** Returns the parts of a line for comparison: equal for two lines with the same words and the same marks. */
function plainOf(pieces: readonly Piece[], textsOf: (mark: Mark) => Mark["texts"]): unknown[] {
  const parts: unknown[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (typeof piece !== "string") {
      const { type, sign } = piece.mark;
      const { alt = "", title = "" } = textsOf(piece.mark);
      parts.push([
        type,
        sign,
        alt.replace(/\s+/g, " ").trim(),
        title.replace(/\s+/g, " ").trim(),
        plainOf(piece.inner, textsOf),
      ]);
    } else if (typeof last === "string") parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  const tidy = parts
    .map((part) => (typeof part === "string" ? part.replace(/\s+/g, " ") : part))
    .filter((part) => part !== "");
  if (typeof tidy[0] === "string") tidy[0] = tidy[0].trimStart();
  const end = tidy.length - 1;
  if (typeof tidy[end] === "string") tidy[end] = (tidy[end] as string).trimEnd();
  return tidy.filter((part) => part !== "");
}
