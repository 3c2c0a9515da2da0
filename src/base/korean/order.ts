/**
 * The collation of Northern dictionaries: plain consonants before doubled ones, the silent initial last; plain vowels
 * before compound ones.
 */
const INITIALS = "ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉㅇ";
const VOWELS = "ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅒㅔㅖㅚㅟㅢㅘㅝㅙㅞ";
const FINALS = ["", ..."ㄱㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅇㅈㅊㅋㅌㅍㅎㄲㅆ"];

/** The same letters as Unicode counts them in a syllable. */
const UNICODE_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const UNICODE_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const UNICODE_FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];

const rank = (unicode: Iterable<string>, north: readonly string[]) =>
  [...unicode].map((letter) => north.indexOf(letter));
const INITIAL_RANK = rank(UNICODE_INITIALS, [...INITIALS]);
const VOWEL_RANK = rank(UNICODE_VOWELS, [...VOWELS]);
const FINAL_RANK = rank(UNICODE_FINALS, FINALS);
/** Single letters, such as the headings of a dictionary. */
const LETTER_RANK = new Map([...`${INITIALS}${VOWELS}`].map((letter, at) => [letter, at]));

const plain = new Intl.Collator("ko");

/**
 * Compares two texts as the dictionaries of North Korea order them (현대조선말사전 1981, 조선말대사전 1992): negative when
 * `a` comes first. White space and hyphens do not count; what is not Hangul comes before it, in Unicode's own order.
 */
export function compareNorth(a: string, b: string): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  for (let at = 0; at < Math.min(first.length, second.length); at += 1) {
    const [x, y] = [first[at], second[at]];
    if (x === undefined || y === undefined) break;
    if (typeof x === "number" && typeof y === "number") {
      if (x !== y) return x - y;
    } else if (typeof x === "number" || typeof y === "number") return typeof x === "number" ? 1 : -1;
    else {
      const order = plain.compare(x, y);
      if (order !== 0) return order;
    }
  }
  return first.length - second.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** A number for each Hangul syllable or letter, the character itself for all else. */
function keyOf(text: string): Array<number | string> {
  return [...text.normalize("NFC").replace(/[\s-]+/g, "")].map((character) => {
    const index = character.charCodeAt(0) - 0xac00;
    if (index >= 0 && index < 11172) {
      const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
      return ((INITIAL_RANK[initial] ?? 0) * 32 + (VOWEL_RANK[vowel] ?? 0) + 1) * 32 + (FINAL_RANK[final] ?? 0);
    }
    const letter = LETTER_RANK.get(character);
    // A single consonant sorts before all syllables that begin with it.
    return letter === undefined
      ? character
      : letter < INITIALS.length
        ? letter * 1024
        : (INITIALS.length + letter) * 1024;
  });
}

/** The heading of a word: its first consonant, as in Northern dictionaries. */
export function initialOf(word: string): string {
  const index = word.normalize("NFC").charCodeAt(0) - 0xac00;
  return index >= 0 && index < 11172
    ? (UNICODE_INITIALS[Math.floor(index / 588)] ?? "")
    : word.slice(0, 1).toUpperCase();
}
