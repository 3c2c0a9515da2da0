import type { Capability } from "../frame/capability.ts";
import type { Laws } from "../law/laws.ts";
import { addressOf } from "../site/editions/addresses.ts";
import { sizeIn } from "../site/words/sizeIn.ts";
import type { Words } from "../site/words/words.ts";
import { readRecordings } from "./readRecordings.ts";
import { type Recording, type Recordings, recordingAt } from "./recording.ts";
import { isOfRecordings, type RecordingList, readRecordingLists } from "./recordingLists.ts";
import { soundBytes } from "./soundBytes.ts";
import { creditOf, lengthOf } from "./told.ts";

/** A recording as a page offers it. */
export interface RecordingView {
  address: string;
  /** `3:12`. */
  length: string;
  size: string;
  credit: string;
}

declare module "../frame/pageView.ts" {
  interface PageView {
    /** The page read aloud, where somebody has done so. */
    recording?: RecordingView;
  }
}

interface Lists {
  recordingLists: readonly RecordingList[];
}

/** Pages read aloud by people. Nothing is loaded before a reader asks for it. */
export const recordings: Capability<Recordings & Lists & Laws> = {
  name: "recordings",
  read: ({ site, findings, kept }) => ({ recordingLists: readRecordingLists(site, findings, kept), recordings: [] }),
  owns: (file, { recordingLists }) => isOfRecordings(file, recordingLists),
  complete: (shown, { findings, kept }) => ({
    recordings: readRecordings(shown, shown.recordingLists, findings, kept),
  }),
  // A page that stands in for a missing one leads to its own edition, where its recording is.
  page: (shown, { rendition: { page, edition, path, isFallback } }, { styles }) => {
    const found = isFallback ? undefined : recordingAt(shown, path, page.edition);
    if (found === undefined) return {};
    const recording = recordingView(found, addressOf(shown.catalogue.site, found.file), shown.wordsOf(edition));
    return { view: { recording }, head: { hasSound: true }, css: styles.also("recording") };
  },
  files: ({ recordings: all, catalogue: { site } }) =>
    all.map((one) => ({ file: one.file, bytes: () => soundBytes(site, one) })),
};

function recordingView({ seconds, size, ...one }: Recording, address: string, words: Words): RecordingView {
  return { address, length: lengthOf(seconds), size: sizeIn(words, size), credit: creditOf(one, words) };
}
