import type { Block } from "../block.ts";
import type { Segment } from "./pageParts.ts";
import type { Marks } from "./tagged.ts";

/**
 * The translation status of a text: `done`; `changed` if the source has changed since; `unconfirmed` if it is not
 * recorded which source text it translates; `open` if there is no translation.
 */
export type UnitState = "done" | "changed" | "unconfirmed" | "open";

/** One text to be translated, as translators' programs get it. */
export interface Unit {
  /** Unique in its file: `campaigns/street p-1a2b3c4d`. */
  id: string;
  source: string;
  /** The present translation; undefined if there is none. */
  target: string | undefined;
  state: UnitState;
  /** The previous source text, if it has changed. */
  previous: string | undefined;
  /** The marks that the tags stand for. */
  marks: Marks;
  /** Tags that must not be lost. */
  required: ReadonlySet<number>;
  /** Names that are filled in, each as often as it is there. */
  names: readonly string[];
  /** The location for reference: `content/ko/campaigns/street.md:12`. */
  reference: string;
}

/** The same with the blocks that it belongs to. */
export interface PageUnit extends Unit {
  segment: Segment;
  own: Segment | undefined;
  block: Block;
}

/** All units of one file for translators. */
export interface UnitFile {
  /** Below the folder, without ending: `pages/campaigns/street`. */
  name: string;
  /** The source file, from the site folder. */
  original: string;
  sourceTag: string;
  targetTag: string;
  units: readonly Unit[];
}

/** A unit as it came back from translators. */
export interface Returned {
  id: string;
  source: string;
  target: string;
  /** True if the translator marked it as done; undefined if the program gives no status, and only a new text counts. */
  isDone: boolean | undefined;
}
