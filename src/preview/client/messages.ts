import type { PageFacts } from "../pageFacts.ts";
import type { Told } from "../told.ts";

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

/** What the preview says to a tab. */
export type ToTab =
  | { say: "reload" }
  | {
      say: "state";
      words: Record<WordName, string>;
      problems: readonly Told[];
      /** Whether the tab shows the page as it was before something went wrong. */
      isOld: boolean;
      isFolded: boolean;
      /** Whether the whole site has been looked through. */
      isRead: boolean;
      /** Undefined until the page has been weighed, and for what is no page of the site. */
      page?: PageFacts;
    };

export type State = Extract<ToTab, { say: "state" }>;

/** What a tab says to the preview. */
export type FromTab =
  | { say: "open"; address: string /** The version that it shows. */; version: string }
  | { say: "fold"; isFolded: boolean };
