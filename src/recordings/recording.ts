import type { Edition } from "../site/editions/edition.ts";

/** A page read aloud by a person. */
export interface Recording {
  edition: Edition;
  /** The path of the page in every edition. */
  path: string;
  /** The MP3 that the editors gave, from the site folder. */
  source: string;
  /** The MP3 as it is published, below the output folder. */
  file: string;
  /** Who reads, as they wish to be named. */
  reader: string;
  /** YYYY-MM-DD. */
  date: string;
  licence: string;
  seconds: number;
  size: number;
  /** SHA-256 of the published MP3. */
  sum: string;
  /** Where each unit begins, in the order of the text: its id, and seconds. */
  marks: ReadonlyArray<readonly [unit: string, seconds: number]>;
}

/** The addition of recordings to a site. */
export interface Recordings {
  recordings: readonly Recording[];
}

/** The recording of a page in an edition; undefined where nobody has read it. */
export function recordingAt(
  { recordings }: Recordings,
  path: string,
  { tag }: Pick<Edition, "tag">,
): Recording | undefined {
  return recordings.find((one) => one.path === path && one.edition.tag === tag);
}
