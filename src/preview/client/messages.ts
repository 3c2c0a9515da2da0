import type { PageFacts } from "../pageFacts.ts";
import type { ShownProblem } from "../problemsInWords.ts";

/** Words of the bar and the overlay: `preview.<name>` in src/base/messages/. */
export const wordNames = [
  "bar",
  "fold",
  "unfold",
  "made",
  "errors",
  "old",
  "see-page",
  "see-errors",
  "reading",
  "stopped",
  "stands-in-short",
] as const;
export type WordName = (typeof wordNames)[number];

/** A message from the preview to a tab. */
export type ToTab =
  | { say: "reload" }
  | {
      say: "state";
      words: Record<WordName, string>;
      problems: readonly ShownProblem[];
      /** True if the tab shows the page as it was before an error. */
      isOld: boolean;
      isFolded: boolean;
      /** True if the whole site has been checked. */
      isRead: boolean;
      /** Undefined until the page has been weighed, and for what is no page of the site. */
      page?: PageFacts;
    };

export type State = Extract<ToTab, { say: "state" }>;

/** A message from a tab to the preview. */
export type FromTab =
  | { say: "open"; address: string /** The version that it shows. */; version: string }
  | { say: "fold"; isFolded: boolean };
