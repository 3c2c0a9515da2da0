import { canTypeset } from "../../base/typeset/compiler.ts";
import { languageOf } from "../../site/editions/edition.ts";
import type { Words } from "../../site/words/words.ts";
import type { Book } from "../book.ts";
import type { Copy, Packing, TakeawayForm } from "../packing.ts";
import { BOOKLET } from "../paper/booklet.typ.ts";
import { compactPdf } from "../paper/compactPdf.ts";
import { imposed } from "../paper/imposed.ts";
import { stampLine, stampText } from "../stamp.ts";
import { tellMissing } from "../tellMissing.ts";

/** A booklet (PDF): A5 in one edition, the same to be printed on A4 and folded, and all editions side by side on A4. */
export const booklet: TakeawayForm = {
  name: "booklet",
  copies: (packing) => {
    if (!canTypeset()) {
      packing.shown.warnings.push({ file: "content/site.yml", code: "takeaway/no-typst", values: { form: "booklet" } });
      return [];
    }
    return packing.books.flatMap((book) => bookletOf(book, packing));
  },
};

function bookletOf(book: Book, { shown, fonts, typeset, findings }: Packing): Copy[] {
  if (!tellMissing(book, fonts, findings)) return [];
  const words = book.editions.map((edition) => shown.wordsOf(edition));
  const facts = JSON.stringify(factsOf(book, words));
  const make = async () => compactPdf(await typeset.pdf(BOOKLET, { book: facts }));
  const file = `${book.name}-${book.suffix}`;
  const copy = {
    editions: book.editions,
    title: book.titles[0] ?? book.name,
    stamp: book.stamp,
    facts: `${BOOKLET}\n${facts}\n${fonts.families.join()}`,
  };
  const flat: Copy = { ...copy, file: `${file}.pdf`, form: "booklet", make };
  return book.editions.length > 1
    ? [{ ...flat, form: "sheet" }]
    : [
        flat,
        {
          ...copy,
          file: `${file}-fold.pdf`,
          form: "fold",
          of: [flat],
          make: ([one]) =>
            imposed(Buffer.from(one?.bytes ?? []), {
              isReversed: book.editions[0]?.direction === "rtl",
              title: copy.title,
              stamp: stampLine(book.stamp),
            }),
        },
      ];
}

/** The data that the source reads: texts are data there. */
function factsOf(book: Book, words: readonly Words[]) {
  const [first] = words;
  const t = first?.t ?? ((key: string) => key);
  return {
    title: book.titles[0] ?? "",
    titles: book.titles,
    stamp: stampLine(book.stamp),
    editions: book.editions.map(({ tag, direction, label }, at) => {
      const own = words[at];
      return {
        lang: languageOf(tag),
        rtl: direction === "rtl",
        label,
        stamp: own === undefined ? "" : stampText(book.stamp, label, own),
      };
    }),
    standings: book.standings,
    remarks: book.remarks,
    contents: t("takeaway.contents"),
    intro: t("instrument.intro"),
    subjects: t("subjects.title"),
    parts: book.parts.map(({ names, chapters }) => ({
      name: names[0] ?? "",
      names: names.map((name) => name ?? ""),
      chapters: chapters.map(({ name, heads, intros, blocks }) => ({
        name,
        heads: heads.map((head) => head ?? { label: "", title: "" }),
        intros: intros.map((intro) => intro ?? ""),
        blocks: blocks.map(({ kind, depth, texts }) => ({
          kind,
          depth,
          texts: texts.map((said) => said ?? { label: "", text: "" }),
        })),
      })),
    })),
    index: book.index,
  };
}
