import type { Block } from "../block.ts";
import type { Segment } from "./pageParts.ts";
import type { Marks } from "./tagged.ts";

/**
 * How a text stands: `done`; `changed` where the source has changed since; `unconfirmed` where nobody has said of which
 * text it is a translation; `open` where there is none yet.
 */
export type UnitState = "done" | "changed" | "unconfirmed" | "open";

/** One text to be translated, as translators' programs get it. */
export interface Unit {
  /** Unique in its file: `campaigns/street p-1a2b3c4d`. */
  id: string;
  source: string;
  /** What the translation says now; undefined where it says nothing. */
  target: string | undefined;
  state: UnitState;
  /** What the source said, where it has changed. */
  previous: string | undefined;
  /** What the tags stand for. */
  marks: Marks;
  /** Tags that must not be lost. */
  required: ReadonlySet<number>;
  /** Names that are filled in, each as often as it is there. */
  names: readonly string[];
  /** Where it stands, for those who want to look: `content/ko/campaigns/street.md:12`. */
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
  /** What is translated, from the site folder. */
  original: string;
  sourceTag: string;
  targetTag: string;
  units: readonly Unit[];
}

/** What has come back for a unit. */
export interface Returned {
  id: string;
  source: string;
  target: string;
  /** Whether the translator says that it is right; undefined where the program says nothing, and a new text must speak for itself. */
  isDone: boolean | undefined;
}
