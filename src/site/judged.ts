import type { Edition } from "./editions/edition.ts";
import type { Page } from "./pages/page.ts";
import type { Shown } from "./shown.ts";

/** Whether a person has read a text: not yet, or who and when, and what of it was changed or never read since. */
export type Review =
  | "pending"
  | {
      by: string;
      /** YYYY-MM-DD. */
      on: string;
      /** Sections that were changed after they had been read. */
      changed: number;
      /** Sections that nobody has read. */
      unread: number;
      /** All sections of the page. */
      all: number;
    };

/** A part of a page that has changed, to lead a reader there. */
export interface ChangedSection {
  title: string;
  /** The anchor of the section. */
  id: string;
  /** Whether it is found in the page itself, else only in the newer text. */
  isOwn: boolean;
}

/** What the ledger of translations knows of a page. */
export interface Judgement {
  review: Review | undefined;
  /** The edition whose text says now what this one does not say yet, and the sections concerned. */
  newer: { edition: Edition; sections: readonly ChangedSection[] } | undefined;
  /** Whether it is known of which text the page is a translation; where it is not, only dates can tell. */
  isRecorded: boolean;
}

/** A site in which a capability knows what translations and reviews are worth. */
export interface Judged extends Shown {
  judge?(page: Page): Judgement;
}
