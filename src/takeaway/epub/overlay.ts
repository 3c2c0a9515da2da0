import type { Recording } from "../../recordings/recording.ts";
import { type Book, type Chapter, chaptersOf } from "../book.ts";
import { escaped } from "../escaped.ts";

/** A chapter that somebody has read aloud. */
export interface Spoken {
  /** Its place among the chapters. */
  at: number;
  chapter: Chapter;
  recording: Recording;
}

/** The chapters of a book that can be heard. */
export function spokenIn(book: Book): Spoken[] {
  return chaptersOf(book).flatMap((chapter, at) =>
    chapter.recording === undefined ? [] : [{ at, chapter, recording: chapter.recording }],
  );
}

/** The MP3 of a chapter, beside its page. */
export function soundFile({ name }: Chapter): string {
  return `sound/${name}.mp3`;
}

/** True if it is known which words are heard when. */
export function hasMarks({ recording }: Spoken): boolean {
  return recording.marks.length > 0;
}

/** Which sound belongs to which paragraph (EPUB 3.3, 9.2): the reading system shows it while it is heard. */
export function overlay({ chapter, recording: { marks, seconds } }: Spoken): string {
  const first = marks[0]?.[1] ?? 0;
  const heading = first > 0 ? [[headId(chapter), 0] as const] : [];
  const clips = [...heading, ...marks];
  const pars = clips.map(([id, begin], at) => {
    const end = clips[at + 1]?.[1] ?? seconds;
    return `<par id="p${at}"><text src="${chapter.name}.xhtml#${escaped(id)}"/><audio src="${soundFile(chapter)}" clipBegin="${clock(begin)}" clipEnd="${clock(end)}"/></par>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0">
<body>
${pars.join("\n")}
</body>
</smil>
`;
}

/** The id of a chapter's heading: it is read before the first unit. */
export function headId({ name }: Chapter): string {
  return `${name}-head`;
}

/** Seconds as SMIL has them. */
export function clock(seconds: number): string {
  return `${Math.round(seconds * 1000) / 1000}s`;
}
