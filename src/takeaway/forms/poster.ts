import { canTypeset } from "../../base/typeset/compiler.ts";
import { languageOf } from "../../site/editions/edition.ts";
import type { Words } from "../../site/words/words.ts";
import { type Book, type Chapter, chaptersOf } from "../book.ts";
import { chapterStamp } from "../chapterStamp.ts";
import type { Copy, Packing, TakeawayForm } from "../packing.ts";
import { POSTER } from "../paper/poster.typ.ts";
import { qrOf } from "../qrOf.ts";
import { type Stamp, stampLine, stampText } from "../stamp.ts";
import { tellMissing } from "../tellMissing.ts";
import { thumbnail } from "../thumbnail.ts";

/** Paper, and how much larger than A4 it is. */
const PAPERS = [
  ["a4", 1],
  ["a3", Math.SQRT2],
] as const;

/** A title of more letters leaves no room for anything else, at any size that is read from afar. */
const LONGEST = 90;

/** Posters (PDF), A4 and A3, black on white: each article in plain words, with its number, its drawing and a QR code; and one sheet with all articles. */
export const poster: TakeawayForm = {
  name: "poster",
  copies: (packing) => {
    if (!canTypeset()) return [];
    return packing.books
      .filter(({ editions, set }) => editions.length === 1 && set === undefined)
      .flatMap((book) => postersOf(book, packing));
  },
};

function postersOf(book: Book, packing: Packing): Copy[] {
  const { fonts, typeset } = packing;
  const [edition] = book.editions;
  if (edition === undefined || !tellMissing(book, fonts, packing.findings)) return [];
  const words = packing.shown.wordsOf(edition);
  const articles = chaptersOf(book).filter(({ number }) => number > 0);
  for (const { heads, file } of articles)
    if ((heads[0]?.title.length ?? 0) > LONGEST)
      packing.findings.errors.push({ file, code: "takeaway/long", values: { limit: LONGEST } });
  if (articles.length === 0) return [];
  return [undefined, ...articles].flatMap((article): Copy[] => {
    const stamp = article === undefined ? book.stamp : chapterStamp(book, article, packing.shown.catalogue.site);
    const name = article === undefined ? "all" : String(article.number).padStart(2, "0");
    const copyOf = (file: string, form: string, source: string, make: Copy["make"]): Copy => ({
      file: `posters/${book.name}-${name}-${book.suffix}${file}`,
      form,
      editions: book.editions,
      title: article === undefined ? (book.titles[0] ?? "") : (article.heads[0]?.label ?? ""),
      stamp,
      facts: `${POSTER}\n${source}\n${fonts.families.join()}`,
      make,
      ...(article === undefined ? {} : { page: article.path }),
    });
    const papers = PAPERS.map(([paper, scale]) => {
      const facts = JSON.stringify(factsOf(book, article, articles, stamp, words, packing, { paper, scale }));
      return { paper, facts };
    });
    // Drawing a QR code takes longer than finding a poster in the cache: only those that are made have theirs drawn.
    const inputs = (facts: string) => ({ poster: facts, qr: packing.hasQr ? qrOf(stamp.address) : "" });
    return [
      ...papers.map(({ paper, facts }) =>
        copyOf(`-${paper}.pdf`, article === undefined ? "allPoster" : "poster", facts, () =>
          typeset.pdf(POSTER, inputs(facts)),
        ),
      ),
      ...papers.slice(0, 1).map(({ facts }) => ({
        ...copyOf(".png", "thumbnail", `thumbnail ${facts}`, async () =>
          thumbnail(await typeset.svg(POSTER, inputs(facts))),
        ),
        isLoose: true as const,
      })),
    ];
  });
}

function factsOf(
  book: Book,
  article: Chapter | undefined,
  articles: readonly Chapter[],
  stamp: Stamp,
  words: Words,
  { shown, hasQr }: Packing,
  size: { paper: string; scale: number },
) {
  const { site } = shown.catalogue;
  const [edition = site.reference] = book.editions;
  const { address } = stamp;
  const head = article?.heads[0];
  return {
    ...size,
    lang: languageOf(edition.tag),
    rtl: edition.direction === "rtl",
    title: [head?.label, head?.title ?? book.titles[0]].filter((part) => part !== undefined).join(" "),
    label: head?.label ?? "",
    head: head?.title ?? "",
    intro: article?.intros[0] ?? "",
    plain: words.t("instrument.intro"),
    drawing: article?.drawing?.svg.replaceAll("currentColor", "#000") ?? "",
    // A drawing of an article shows what its title says.
    shows: article?.drawing?.shows || (head?.title ?? ""),
    book: book.titles[0] ?? "",
    small: [...book.standings, words.t("instrument.titles")],
    told: stampText(stamp, edition.label, words).split(" · "),
    address,
    hasQr,
    stamp: stampLine(stamp),
    chapters: article === undefined ? articles.map(({ heads }) => [heads[0]?.label ?? "", heads[0]?.title ?? ""]) : [],
  };
}
