import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import type { Comparison } from "../comparison.ts";
import type { EditionState, PageState } from "../pageStates.ts";

/** One page in one edition, with which something is to be done. */
export interface Task {
  edition: Edition;
  path: string;
  title: string;
  state: EditionState;
}

/** The open translation tasks of a site, by kind. */
export interface Tasks {
  /** The source has changed. */
  behind: ReadonlyArray<Task & { comparison: Comparison }>;
  /** The source from which it was translated is not there any more. */
  orphaned: readonly Task[];
  /** Nobody has written down of which text it is a translation. */
  unrecorded: readonly Task[];
  /** There is no page; a fallback may be shown. */
  toTranslate: readonly Task[];
  /** There is a draft. */
  drafts: readonly Task[];
  /** It will come on its day. */
  dated: readonly Task[];
  /** Not all of it has been read by a person in the words that it has. */
  toReview: readonly Task[];
}

/** Sorts the states of pages into what is to be done, in reading order. */
export function tasksOf(pages: readonly PageState[], editions: Site["editions"]): Tasks {
  const all = editions.flatMap((edition) =>
    pages.flatMap(({ path, title, editions: states }): Task[] => {
      const state = states.get(edition.tag);
      return state === undefined ? [] : [{ edition, path, title, state }];
    }),
  );
  const of = (isMeant: (state: EditionState) => boolean) => all.filter(({ state }) => isMeant(state));
  return {
    behind: all.flatMap((task) =>
      task.state.state === "behind" && task.state.comparison !== undefined
        ? [{ ...task, comparison: task.state.comparison }]
        : [],
    ),
    orphaned: of(({ isOrphan }) => isOrphan),
    unrecorded: of(({ isRecorded }) => !isRecorded),
    toTranslate: of(({ state }) => state === "missing" || state === "stand-in"),
    drafts: of(({ state }) => state === "draft"),
    dated: of(({ state }) => state === "dated"),
    toReview: of(({ page, state, review }) => page !== undefined && state !== "draft" && review.state !== "valid"),
  };
}
