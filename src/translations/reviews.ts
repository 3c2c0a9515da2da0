import type { Outline } from "./block.ts";
import type { Reading } from "./ledger/record.ts";
import { sumOfMeaning } from "./meaning.ts";

/** The review status of a page's present words. */
export interface ReviewState {
  /**
   * `none`: never reviewed; `valid`: all of it; `partial`: some sections; `lapsed`: it was reviewed, but no section is
   * unchanged.
   */
  state: "none" | "valid" | "partial" | "lapsed";
  /** The reviewers of what is still there; those of the last review if nothing is. */
  by: readonly string[];
  /** The day of the last of these readings, YYYY-MM-DD. */
  on: string | undefined;
  /** The ids of sections that were changed after somebody had read them. */
  changed: readonly string[];
  /** The ids of sections that nobody has read. */
  unread: readonly string[];
  /** The number of reviewed sections that no longer exist. */
  gone: number;
  all: number;
}

/** The sections of a page with the sums of their words; one without words is none. */
export function sectionSums({ blocks, sections }: Outline): Array<{ id: string; sum: string }> {
  return sections.flatMap(({ id }) => {
    const own = blocks.filter(({ section }) => section === id);
    return own.length === 0 ? [] : [{ id, sum: sumOfMeaning(own.map(({ sum }) => sum).join(" ")) }];
  });
}

/**
 * Returns the review status of a page's present words: a review of a section ends with the first word that changes in
 * it.
 */
export function reviewOf(
  readings: readonly Reading[],
  sections: ReadonlyArray<{ id: string; sum: string }>,
): ReviewState {
  const inOrder = [...readings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lastFor = (section: { sum: string }) =>
    inOrder.findLast((reading) => reading.sections.some(({ sum }) => sum === section.sum));
  const covering = inOrder.filter((reading) => sections.some((section) => lastFor(section) === reading));
  const left = sections.filter(
    ({ sum }) => !readings.some((reading) => reading.sections.some((section) => section.sum === sum)),
  );
  const wasRead = ({ id }: { id: string }) =>
    readings.some((reading) => reading.sections.some((section) => section.id === id));
  const gone = (inOrder.at(-1)?.sections ?? []).filter(
    ({ id, sum }) => !sections.some((section) => section.id === id || section.sum === sum),
  ).length;
  const covered = covering.length > 0 ? covering : inOrder.slice(-1);
  return {
    state:
      readings.length === 0
        ? "none"
        : covering.length === 0
          ? "lapsed"
          : left.length === 0 && gone === 0
            ? "valid"
            : "partial",
    by: [...new Set(covered.map(({ by }) => by))],
    on: covered.at(-1)?.on,
    changed: left.filter(wasRead).map(({ id }) => id),
    unread: left.filter((section) => !wasRead(section)).map(({ id }) => id),
    gone,
    all: sections.length,
  };
}
