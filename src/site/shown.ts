import type { Problem } from "../base/errors.ts";
import type { Catalogue } from "./editions/catalogue.ts";
import type { Edition } from "./editions/edition.ts";
import type { Words } from "./words/words.ts";

/** What every capability may ask of a site that was read: its catalogue and its words. */
export interface Shown {
  catalogue: Catalogue;
  wordsOf(edition: Edition): Words;
  /** What did not stop the build, for its report. */
  warnings: Problem[];
}
