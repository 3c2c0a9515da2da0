import type { Words } from "../../site/words/words.ts";
import { type Book, chaptersOf } from "../book.ts";
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
        const files = filesOf(book, words, shown.catalogue.site.nameIn(edition));
        return [
          {
            file: `${book.name}-${book.suffix}.epub`,
            form: "epub",
            editions: book.editions,
            title: book.titles[0] ?? book.name,
            stamp: book.stamp,
            facts: files.map(({ file, bytes }) => `${file}\n${Buffer.from(bytes).toString("utf8")}`).join("\n"),
            make: () => zipOf(files, book.stamp.day, stampLine(book.stamp)),
          },
        ];
      }),
};

function filesOf(book: Book, words: Words, publisher: string): ZipFile[] {
  const told = stampText(book.stamp, book.editions[0]?.label ?? "", words);
  const hasIndex = book.index.length > 0;
  const text = (file: string, content: string): ZipFile => ({ file, bytes: Buffer.from(content) });
  return [
    // The first file, as it is: by this those who open it know what it is (OCF 3.3, 4.3).
    { file: "mimetype", bytes: Buffer.from("application/epub+zip"), isStored: true },
    text("META-INF/container.xml", container),
    text("EPUB/package.opf", packageDocument(book, words, publisher)),
    text("EPUB/nav.xhtml", navigation(book, words)),
    text("EPUB/style.css", STYLE),
    text("EPUB/title.xhtml", titlePage(book, told)),
    ...chaptersOf(book).map((chapter) => text(`EPUB/${chapter.name}.xhtml`, chapterPage(book, chapter))),
    ...(hasIndex ? [text("EPUB/index.xhtml", indexPage(book, words))] : []),
  ];
}
