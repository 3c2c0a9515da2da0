/** A form that is looked for in place of a word, and how near it is to what was typed (1: the word itself). */
export interface Form {
  text: string;
  weight: number;
  /** Whether the reader should be told that this was searched instead. */
  isOther: boolean;
  /** Whether it is the beginning of a verb: endings may follow. */
  isVerb?: boolean;
  /** Whether it stands somewhere as a word, and not only in others. */
  isWord?: boolean;
  /** Whether it is only near to what was typed; another part of the text may have the word itself. */
  isGuess?: boolean;
}
