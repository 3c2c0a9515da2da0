import { soundBytes } from "../../recordings/soundBytes.ts";
import type { Site } from "../../site/site.ts";
import type { Words } from "../../site/words/words.ts";
import { type Book, chaptersOf } from "../book.ts";
import { hasMarks, overlay, type Spoken, soundFile, spokenIn } from "../epub/overlay.ts";
import { container, packageDocument } from "../epub/package.ts";
import { chapterPage, indexPage, navigation, STYLE, titlePage } from "../epub/pages.ts";
import type { Copy, TakeawayForm } from "../packing.ts";
import { stampLine, stampText } from "../stamp.ts";
import { type ZipFile, zipOf } from "../zipOf.ts";

/** A book for readers and telephones (EPUB 3.3): an article a file, ways in by article and by subject, no script. */
export const epub: TakeawayForm = {
  name: "epub",
  copies: ({ books, shown }) =>
    books
      .filter(({ editions }) => editions.length === 1)
      .flatMap((book): Copy[] => {
        const [edition] = book.editions;
        if (edition === undefined) return [];
        const words = shown.wordsOf(edition);
        const { site } = shown.catalogue;
        const copyOf = (more: string, form: string, spoken: readonly Spoken[]): Copy => {
          const files = filesOf(book, words, site.nameIn(edition), spoken);
          const sound = spoken.map(({ recording }) => recording);
          return {
            file: `${book.name}-${book.suffix}${more}.epub`,
            form,
            editions: book.editions,
            title: book.titles[0] ?? book.name,
            stamp: book.stamp,
            facts: [
              ...files.map(({ file, bytes }) => `${file}\n${Buffer.from(bytes).toString("utf8")}`),
              ...sound.map(({ sum }) => sum),
            ].join("\n"),
            make: () => zipOf([...files, ...soundsOf(spoken, site)], book.stamp.day, stampLine(book.stamp)),
          };
        };
        const spoken = spokenIn(book);
        // Sound weighs a hundred times what the words do: a book of its own.
        return [copyOf("", "epub", []), ...(spoken.length > 0 ? [copyOf("-sound", "soundEpub", spoken)] : [])];
      }),
};

function soundsOf(spoken: readonly Spoken[], site: Site): ZipFile[] {
  return spoken.map(({ chapter, recording }) => ({
    file: `EPUB/${soundFile(chapter)}`,
    bytes: soundBytes(site, recording),
    isStored: true,
  }));
}

function filesOf(book: Book, words: Words, publisher: string, spoken: readonly Spoken[]): ZipFile[] {
  const told = stampText(book.stamp, book.editions[0]?.label ?? "", words);
  const hasIndex = book.index.length > 0;
  const text = (file: string, content: string): ZipFile => ({ file, bytes: Buffer.from(content) });
  return [
    // The first file, as it is: by this those who open it know what it is (OCF 3.3, 4.3).
    { file: "mimetype", bytes: Buffer.from("application/epub+zip"), isStored: true },
    text("META-INF/container.xml", container),
    text("EPUB/package.opf", packageDocument(book, words, publisher, spoken)),
    text("EPUB/nav.xhtml", navigation(book, words)),
    text("EPUB/style.css", STYLE),
    text("EPUB/title.xhtml", titlePage(book, told)),
    ...chaptersOf(book).map((chapter) =>
      text(`EPUB/${chapter.name}.xhtml`, chapterPage(book, chapter, words, spoken.length > 0)),
    ),
    ...spoken.filter(hasMarks).map((one) => text(`EPUB/${one.chapter.name}.smil`, overlay(one))),
    ...(hasIndex ? [text("EPUB/index.xhtml", indexPage(book, words))] : []),
  ];
}
