import type { Words } from "../../site/words/words.ts";
import { type Block, type Book, headOf } from "../book.ts";
import type { Copy, TakeawayForm } from "../packing.ts";
import { stampLine, stampText } from "../stamp.ts";
import { wrapped } from "../wrapped.ts";

/** Columns of the screens of old telephones and players. */
const COLUMNS = 40;

/** The text alone, in two kinds: for machines (UTF-8, LF, a paragraph a line), and for old devices (with BOM, CRLF, lines of 40 columns). */
export const plainText: TakeawayForm = {
  name: "text",
  copies: ({ books, shown }) =>
    books.flatMap((book): Copy[] => {
      const words = book.editions.map((edition) => shown.wordsOf(edition));
      const make = (isOld: boolean) => {
        const lines = linesOf(book, words, isOld ? COLUMNS : undefined);
        return isOld ? `\ufeff${lines.join("\r\n")}\r\n` : `${lines.join("\n")}\n`;
      };
      return [false, true].map((isOld): Copy => {
        const text = make(isOld);
        return {
          file: `${book.name}-${book.suffix}${isOld ? "-40" : ""}.txt`,
          form: isOld ? "oldText" : "text",
          editions: book.editions,
          title: book.titles[0] ?? book.name,
          stamp: book.stamp,
          facts: text,
          make: () => Buffer.from(text),
        };
      });
    }),
};

function linesOf(book: Book, words: readonly Words[], columns: number | undefined): string[] {
  const fold = (text: string, indent = "", label = "") =>
    columns === undefined ? [`${indent}${label}${text}`] : wrapped(text, columns, indent, label);
  const rule = "-".repeat(columns ?? COLUMNS);
  const lines: string[] = [];
  for (const title of book.titles) lines.push(...fold(title));
  lines.push("");
  for (const text of [...book.standings, ...book.remarks]) lines.push(...fold(text));
  for (const [at, edition] of book.editions.entries()) {
    const own = words[at];
    if (own !== undefined) lines.push(...fold(stampText(book.stamp, edition.label, own)));
  }
  for (const { names, chapters } of book.parts) {
    for (const name of names) if (name !== undefined) lines.push("", "", rule, ...fold(name), rule);
    for (const chapter of chapters) {
      lines.push("", "");
      chapter.heads.forEach((head, at) => {
        if (head !== undefined) lines.push(...fold(headOf(chapter, at)));
      });
      for (const block of chapter.blocks) lines.push("", ...blockLines(block, fold));
    }
  }
  return [...lines, "", rule, ...fold(stampLine(book.stamp))];
}

function blockLines(
  { texts, depth, kind }: Block,
  fold: (text: string, indent?: string, label?: string) => string[],
): string[] {
  const indent = "  ".repeat(depth);
  return texts.flatMap((said, at) => {
    if (said === undefined) return [];
    const label = said.label === "" ? "" : `${said.label} `;
    const text = kind === "note" ? `(${said.text})` : said.text;
    return [...(at > 0 ? [""] : []), ...fold(text, indent, label)];
  });
}
