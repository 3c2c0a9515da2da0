import type { Edition } from "./editions/edition.ts";
import type { Page } from "./pages/page.ts";
import type { Shown } from "./shown.ts";

/** The review of a text: pending, or the reviewer, the date, and the number of sections changed or unread since. */
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
  /** True if the section is on the page itself; false if it is only in the newer text. */
  isOwn: boolean;
}

/** The translation ledger's data on a page. */
export interface TranslationStatus {
  review: Review | undefined;
  /** The edition whose text says now what this one does not say yet, and the sections concerned. */
  newer: { edition: Edition; sections: readonly ChangedSection[] } | undefined;
  /**
   * True if the ledger records which source text the page translates; otherwise only dates can show that it is out of
   * date.
   */
  isRecorded: boolean;
}

/** A site in which a capability knows what translations and reviews are worth. */
export interface WithTranslationStatus extends Shown {
  translationStatus?(page: Page): TranslationStatus;
}
