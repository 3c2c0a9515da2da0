import { finalOf, isSyllable } from "./syllables.ts";

/** The last sound of a word, as far as the choice of a particle depends on it. */
type Ending = "vowel" | "rieul" | "consonant";

/**
 * Each pair of particles as an editor writes it after an unknown word, with the forms after a consonant and a vowel.
 */
const PAIRS: ReadonlyArray<readonly [written: string, afterConsonant: string, afterVowel: string]> = [
  ["은(는)", "은", "는"],
  ["는(은)", "은", "는"],
  ["이(가)", "이", "가"],
  ["가(이)", "이", "가"],
  ["을(를)", "을", "를"],
  ["를(을)", "을", "를"],
  ["과(와)", "과", "와"],
  ["와(과)", "과", "와"],
  ["(으)로", "으로", "로"],
  ["(이)라", "이라", "라"],
  ["(이)나", "이나", "나"],
  ["(이)며", "이며", "며"],
];

// The last sound of the Korean name of a digit or a Latin letter: 0 영, 1 일, 2 이, 3 삼 …; L 엘, M 엠, N 엔, R 알.
const DIGITS: Record<string, Ending> = {
  "0": "consonant",
  "1": "rieul",
  "2": "vowel",
  "3": "consonant",
  "4": "vowel",
  "5": "vowel",
  "6": "consonant",
  "7": "rieul",
  "8": "rieul",
  "9": "vowel",
};
const LETTERS: Record<string, Ending> = { l: "rieul", m: "consonant", n: "consonant", r: "rieul" };
// A word read as a word, not letter by letter, mostly ends in a written consonant that Korean keeps as a final.
const WORD_ENDINGS: ReadonlyArray<readonly [RegExp, Ending]> = [
  [/(?:l|le)$/, "rieul"],
  [/(?:[mn]|ng|[mn]e|[bcdkpt]k|[aeiou][bckpt])$/, "consonant"],
];
const CLOSING = /[\s"'’”»›》〉」』】)\]}*_`~.,!?…]+$/u;

/** Returns the last sound of the word before a particle; closing quotes and brackets are skipped. */
export function endingOf(text: string): Ending {
  const word = text.replace(CLOSING, "").normalize("NFC");
  const last = word.at(-1);
  if (last === undefined) return "vowel";
  if (isSyllable(last)) {
    const final = finalOf(last);
    return final === 0 ? "vowel" : final === 8 ? "rieul" : "consonant";
  }
  if (last >= "0" && last <= "9") return endingOfNumber(word);
  return endingOfLatin(word);
}

function endingOfNumber(word: string): Ending {
  const lastDigit = DIGITS[word.at(-1) ?? "0"] ?? "vowel";
  const whole = /(?<!\.)\d[\d, ]*$/.exec(word)?.[0].replace(/\D/g, "") ?? "";
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  if (zeros === 0) return lastDigit;
  // 십, 백, 천, 만 and 억 end in a consonant; from twelve zeros on it is 조.
  return zeros >= 12 && zeros < 16 ? "vowel" : "consonant";
}

function endingOfLatin(word: string): Ending {
  const latin = /[A-Za-z]+$/.exec(word)?.[0];
  if (latin === undefined) return "vowel";
  const isSpelledOut = latin.length === 1 || latin === latin.toUpperCase();
  if (isSpelledOut) return LETTERS[latin.at(-1)?.toLowerCase() ?? ""] ?? "vowel";
  return WORD_ENDINGS.find(([pattern]) => pattern.test(latin.toLowerCase()))?.[1] ?? "vowel";
}

/**
 * The particle that fits the word before it, from a pair written as 은(는), 이(가), 을(를), 과(와), (으)로, (이)라 …
 * Throws when the pair is none of these.
 */
export function particleFor(word: string, pair: string): string {
  const found = PAIRS.find(([written]) => written === pair);
  if (found === undefined) throw new RangeError(`not a pair of particles: ${pair}`);
  const [, afterConsonant, afterVowel] = found;
  const ending = endingOf(word);
  if (ending === "rieul" && pair === "(으)로") return afterVowel;
  return ending === "vowel" ? afterVowel : afterConsonant;
}

const WRITTEN = new RegExp(PAIRS.map(([written]) => written.replace(/[()]/g, "\\$&")).join("|"), "g");

/** The text with every pair of particles after a word, such as 은(는), resolved by the sound before it. */
export function settleParticles(text: string): string {
  return text.replace(WRITTEN, (pair, offset: number) => {
    // The last word is enough; otherwise everything before would be scanned for each pair.
    const before = text.slice(Math.max(0, offset - 200), offset);
    return before === "" ? pair : particleFor(before, pair);
  });
}
