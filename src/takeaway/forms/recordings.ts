import { soundBytes } from "../../recordings/soundBytes.ts";
import { creditOf } from "../../recordings/told.ts";
import { type Book, chaptersOf, headOf } from "../book.ts";
import { chapterStamp } from "../chapterStamp.ts";
import { type Spoken, spokenIn } from "../epub/overlay.ts";
import { id3 } from "../id3.ts";
import type { Copy, Packing, TakeawayForm } from "../packing.ts";
import { stampLine } from "../stamp.ts";
import { zipOf } from "../zipOf.ts";

/** Recordings of the text as MP3, numbered in the order of the text: for whatever plays sound. */
export const recordings: TakeawayForm = {
  name: "recordings",
  copies: (packing) =>
    packing.books.filter(({ editions }) => editions.length === 1).flatMap((book) => recordingsOf(book, packing)),
};

function recordingsOf(book: Book, { shown }: Packing): Copy[] {
  const [edition] = book.editions;
  const spoken = spokenIn(book);
  if (edition === undefined || spoken.length === 0) return [];
  const folder = `recordings/${book.name}-${book.suffix}`;
  // By the numbers of articles; what has none, by its place.
  const isNumbered = chaptersOf(book).some(({ number }) => number > 0);
  const copyOf = ({ at, chapter, recording }: Spoken): Copy => {
    const stamp = chapterStamp(book, chapter, shown.catalogue.site);
    const number = isNumbered ? chapter.number : at + 1;
    const tag = id3([
      ["TIT2", headOf(chapter)],
      ["TALB", book.titles[0] ?? book.name],
      ["TPE1", recording.reader],
      ["TRCK", String(number)],
      ["TYER", recording.date.slice(0, 4)],
      ["COMM", `${creditOf(recording, shown.wordsOf(edition))} ${stampLine(stamp)}`],
    ]);
    return {
      file: `${folder}/${String(number).padStart(3, "0")}.mp3`,
      form: "recording",
      editions: book.editions,
      title: headOf(chapter),
      stamp,
      facts: `${recording.sum}\n${tag.toString("hex")}`,
      make: () => Buffer.concat([tag, soundBytes(shown.catalogue.site, recording)]),
      isLoose: true,
    };
  };
  const sounds = spoken.map(copyOf);
  return [
    ...sounds,
    {
      file: `${book.name}-${book.suffix}-recordings.zip`,
      form: "recordings",
      editions: book.editions,
      title: book.titles[0] ?? "",
      stamp: book.stamp,
      facts: sounds.map(({ file, facts }) => `${file}\n${facts}`).join("\n"),
      of: sounds,
      // Sound is packed already.
      make: (made) =>
        zipOf(
          made.map(({ file, bytes }) => ({ file: file.slice(file.lastIndexOf("/") + 1), bytes, isStored: true })),
          book.stamp.day,
          stampLine(book.stamp),
        ),
    },
  ];
}
