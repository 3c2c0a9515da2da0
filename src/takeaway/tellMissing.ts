import type { Findings } from "../base/errors.ts";
import { type Book, chaptersOf, headOf } from "./book.ts";
import type { PaperFonts } from "./paperFonts.ts";

/** Tells each character of a book that the fonts cannot set, with the page and the line on which it first stands. Whether there was none. */
export function tellMissing(book: Book, fonts: PaperFonts, findings: Findings): boolean {
  const told = new Set<string>();
  const look = (text: string, file: string, line?: number) => {
    const sign = fonts.missingIn(text);
    if (sign === undefined || told.has(sign)) return;
    told.add(sign);
    const point = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const isKnown = findings.errors.some((error) => error.file === file && error.values?.letter === sign);
    if (!isKnown) findings.errors.push({ file, line, code: "takeaway/glyph", values: { letter: sign, point } });
  };
  const chapters = chaptersOf(book);
  // What stands beside the first edition is told where it is read itself.
  look(book.titles[0] ?? "", chapters[0]?.file ?? "content/site.yml");
  for (const chapter of chapters) {
    look(headOf(chapter), chapter.file);
    look(chapter.intros[0] ?? "", chapter.file);
    for (const { texts, file, line } of chapter.blocks)
      look(`${texts[0]?.label ?? ""}${texts[0]?.text ?? ""}`, file ?? chapter.file, line);
  }
  const beside = chapters.flatMap(({ heads, blocks }) => [
    ...heads.slice(1).map((head) => head?.title ?? ""),
    ...blocks.flatMap(({ texts }) => texts.slice(1).map((said) => said?.text ?? "")),
  ]);
  if (fonts.missingIn([...book.titles, ...beside].join("")) !== undefined) return false;
  return told.size === 0;
}
