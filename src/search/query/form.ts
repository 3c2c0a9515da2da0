/** A form that is looked for in place of a word, and how near it is to what was typed (1: the word itself). */
export interface Form {
  text: string;
  weight: number;
  /** True if readers should be told that this was searched instead. */
  isOther: boolean;
  /** True for the stem of a verb: endings may follow. */
  isVerb?: boolean;
  /** True if it occurs as a whole word, not only inside others. */
  isWord?: boolean;
  /** True if it only resembles the typed word; another part of the text may have the word itself. */
  isGuess?: boolean;
}
