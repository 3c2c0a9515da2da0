import { canTypeset } from "../../base/typeset/compiler.ts";
import { languageOf } from "../../site/editions/edition.ts";
import { type Book, chaptersOf } from "../book.ts";
import { chapterStamp } from "../chapterStamp.ts";
import { commentedJpeg } from "../commentedJpeg.ts";
import type { Copy, Packing, TakeawayForm } from "../packing.ts";
import { SLIDE } from "../paper/slide.typ.ts";
import { type Stamp, stampLine, stampText } from "../stamp.ts";
import { tellMissing } from "../tellMissing.ts";
import { zipOf } from "../zipOf.ts";

/** Pixels of screens that are as wide as old televisions, and as new ones. */
const SHAPES = [
  ["4x3", 960, 720],
  ["16x9", 1280, 720],
] as const;

/** The colour of what is drawn, as of what is written. */
const INK = "#fff8ec";

/** Slides for players and televisions that know nothing but pictures: baseline JPEG, one article each, numbered in their order. */
export const slides: TakeawayForm = {
  name: "slides",
  copies: (packing) =>
    canTypeset()
      ? packing.books.filter(({ editions }) => editions.length === 1).flatMap((book) => slidesOf(book, packing))
      : [],
};

interface Slide {
  /** Of the whole text on the first one, of its chapter on each other. */
  stamp: Stamp;
  label: string;
  head: string;
  lines: readonly string[];
  /** At its foot: whose words these are. */
  foot: string;
  /** The stamp of the copy, in small letters; on the first one. */
  small: string;
  drawing: string;
}

function slidesOf(book: Book, { shown, fonts, typeset, findings }: Packing): Copy[] {
  const [edition] = book.editions;
  if (edition === undefined || !tellMissing(book, fonts, findings)) return [];
  const words = shown.wordsOf(edition);
  const first: Slide = {
    stamp: book.stamp,
    label: "",
    head: book.titles[0] ?? "",
    lines: book.standings,
    small: stampText(book.stamp, edition.label, words),
    foot: "",
    drawing: "",
  };
  const others = chaptersOf(book).flatMap((chapter): Slide[] => {
    const { heads, intros, blocks, drawing } = chapter;
    // Plain words; a page that has none says its first sentence itself.
    const line = intros[0] ?? blocks.find(({ kind }) => kind === "paragraph")?.texts[0]?.text;
    return line === undefined
      ? []
      : [
          {
            stamp: chapterStamp(book, chapter, shown.catalogue.site),
            label: heads[0]?.label ?? "",
            head: heads[0]?.title ?? "",
            lines: [line],
            small: "",
            foot: [book.titles[0] ?? "", ...(intros[0] === undefined ? [] : [words.t("instrument.intro")])].join(" · "),
            drawing: drawing?.svg.replaceAll("currentColor", INK) ?? "",
          },
        ];
  });
  const all = [first, ...others];
  return SHAPES.flatMap(([shape, width, height]) => {
    const folder = `slides/${book.name}-${book.suffix}-${shape}`;
    const pictures = all.map(({ stamp, ...slide }, at): Copy => {
      const facts = JSON.stringify({
        ...slide,
        width,
        height,
        lang: languageOf(edition.tag),
        rtl: edition.direction === "rtl",
        number: `${at + 1}/${all.length}`,
      });
      return {
        file: `${folder}/${String(at + 1).padStart(3, "0")}.jpg`,
        form: "slide",
        editions: book.editions,
        title: slide.head,
        stamp,
        facts: `${SLIDE}\n${facts}\n${stampLine(stamp)}`,
        make: async () => commentedJpeg(await typeset.svg(SLIDE, { slide: facts }), stampLine(stamp)),
        isLoose: true,
      };
    });
    const zip: Copy = {
      file: `${folder}.zip`,
      form: `slides${shape}`,
      editions: book.editions,
      title: book.titles[0] ?? "",
      stamp: book.stamp,
      facts: pictures.map(({ file, facts }) => `${file}\n${facts}`).join("\n"),
      of: pictures,
      // Pictures are packed already.
      make: (made) =>
        zipOf(
          made.map(({ file, bytes }) => ({ file: file.slice(file.lastIndexOf("/") + 1), bytes, isStored: true })),
          book.stamp.day,
          stampLine(book.stamp),
        ),
    };
    return [...pictures, zip];
  });
}
