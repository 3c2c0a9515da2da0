import { type Facts, factsOf } from "./facts.ts";

/** A Hangul word in a text, and its position. */
export interface Found {
  text: string;
  facts: Facts;
  offset: number;
  end: number;
  /** True if the text has it in decomposed letters (NFD). */
  isDecomposed: boolean;
}

/** Whole syllables, and letters of syllables that are decomposed. */
const WORD = /[가-힣\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+/g;
export const DECOMPOSED = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;

/** Syllables alone, where a text has nothing else. */
const SYLLABLES = /[가-힣]+/g;

/** The words of Hangul in a text, in its order. */
export function wordsOf(text: string): Found[] {
  const found: Found[] = [];
  const mayBeDecomposed = DECOMPOSED.test(text);
  const pattern = mayBeDecomposed ? WORD : SYLLABLES;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const isDecomposed = mayBeDecomposed && DECOMPOSED.test(match[0]);
    const whole = isDecomposed ? match[0].normalize("NFC") : match[0];
    // Letters that make no syllable, such as old ones, are no word that is known.
    const isKnown = !isDecomposed || (!DECOMPOSED.test(whole) && whole.normalize("NFD") === match[0]);
    if (isKnown)
      found.push({
        text: whole,
        facts: factsOf(whole),
        offset: match.index,
        end: match.index + match[0].length,
        isDecomposed,
      });
  }
  return found;
}
