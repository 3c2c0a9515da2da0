const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;

/** Whether the character is one whole Hangul syllable (가 to 힣). */
export function isSyllable(character: string): boolean {
  const code = character.charCodeAt(0);
  return character.length === 1 && code >= FIRST && code <= LAST;
}

/** Index of the final consonant of a syllable: 0 where there is none, 8 for ㄹ, up to 27. */
export function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST) % FINALS;
}
