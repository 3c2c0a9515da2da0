var FIRST = 0xac00;
var LAST = 0xd7a3;
var FINALS = 28;
var VOWELS = 21;

/** Letters of a syllable in Unicode's order; the first of `finals` means that there is no final consonant. */
export var initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
export var vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
export var finals = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/** Returns true for a character that is one whole Hangul syllable (가 to 힣). */
export function isSyllable(character: string): boolean {
  var code = character.charCodeAt(0);
  return character.length === 1 && code >= FIRST && code <= LAST;
}

/** Index of the final consonant of a syllable: 0 where there is none, 8 for ㄹ, up to 27. */
export function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST) % FINALS;
}

/** The final consonant of a syllable as a letter, `-` where there is none. */
export function finalLetter(syllable: string): string {
  return isSyllable(syllable) ? finals.charAt(finalOf(syllable)) : "";
}

/** The first consonant of a syllable as a letter; "" for all that is no syllable. */
export function initialLetter(syllable: string): string {
  return isSyllable(syllable) ? initials.charAt(Math.floor((syllable.charCodeAt(0) - FIRST) / (VOWELS * FINALS))) : "";
}

/** The vowel of a syllable as a letter; "" for all that is no syllable. */
export function vowelLetter(syllable: string): string {
  return isSyllable(syllable) ? vowels.charAt(Math.floor((syllable.charCodeAt(0) - FIRST) / FINALS) % VOWELS) : "";
}

/** The same syllable with another first consonant. */
export function withInitial(syllable: string, letter: string): string {
  var rest = (syllable.charCodeAt(0) - FIRST) % (VOWELS * FINALS);
  return String.fromCharCode(FIRST + initials.indexOf(letter) * VOWELS * FINALS + rest);
}

/** The same syllable with another final consonant; `-` for none. */
export function withFinal(syllable: string, letter: string): string {
  return String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + finals.indexOf(letter));
}
