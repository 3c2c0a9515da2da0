import type { ParsedYaml } from "../base/files/yaml.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Term } from "../site/terms/term.ts";
import type { ArticleData, Facts, PreambleData } from "./schema.ts";
import type { Unit } from "./unit.ts";

/** One article, or the preamble, in one edition. */
export interface Piece {
  /** 0 for the preamble. */
  number: number;
  /** `article-12`, `preamble`: the last part of its path. */
  name: string;
  file: string;
  data: ArticleData | PreambleData;
  units: readonly Unit[];
  /** The line of a key of its front matter. */
  lineOf: ParsedYaml["lineOf"];
  /** The keys that its own file has; facts that it does not repeat are those of the reference edition. */
  says: readonly string[];
}

/** The text of an instrument in one edition. */
export interface InstrumentText {
  edition: Edition;
  /** Preamble first, then the articles by number. */
  pieces: readonly Piece[];
  testimonium: Unit | undefined;
}

/** A treaty or declaration in all its editions. */
export interface Instrument {
  /** Its folder in every edition, and its path: `convention`. */
  folder: string;
  facts: Facts;
  /** By edition tag; an edition without the folder is not there. */
  texts: ReadonlyMap<string, InstrumentText>;
  terms: readonly Term[];
}

/** All units of a text in their order. */
export function unitsOf({ pieces, testimonium }: InstrumentText): Unit[] {
  return [...pieces.flatMap(({ units }) => units), ...(testimonium === undefined ? [] : [testimonium])];
}

/** The part an article belongs to; undefined for the preamble. */
export function partOf({ data }: Piece): number | undefined {
  return "part" in data ? data.part : undefined;
}

/** The themes of an article; none for the preamble. */
export function themesOf({ data }: Piece): readonly string[] {
  return "themes" in data ? data.themes : [];
}
