import type { Problem } from "../base/errors.ts";
import type { Catalogue } from "./editions/catalogue.ts";
import type { Edition } from "./editions/edition.ts";
import type { Words } from "./words/words.ts";

/** A site that has been read, as every capability sees it: its catalogue and its interface words. */
export interface Shown {
  catalogue: Catalogue;
  wordsOf(edition: Edition): Words;
  /** Warnings of the build, for its report. */
  warnings: Problem[];
}
