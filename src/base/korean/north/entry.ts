/** One of the words that fall together in a Southern spelling. */
export interface Reading {
  north: string;
  /** Chinese characters, or "" for a native word. */
  characters: string;
}

/** The lexicon's entry for a word in its Southern spelling. */
export interface Entry {
  /** The Northern spelling that is taken; the word itself where it stays. */
  north: string;
  /** No longer word contains it: it is doubtful, and changes only as a word of its own. */
  isRare?: boolean;
  /** An editor has put it into the tables: it goes before native words that look alike. */
  isDecided?: boolean;
  kind: "noun" | "native" | "verb" | "plain" | "loan";
  /** All readings, where an editor must look: the choice is doubtful, or left open. */
  readings?: readonly Reading[];
  /** Continuations of the eojeol that decide between the spellings. */
  conditions?: ReadonlyArray<readonly [follows: readonly string[], north: string]>;
}

export type Lexicon = ReadonlyMap<string, Entry>;
