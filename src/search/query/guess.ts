import { variants } from "../../base/korean/variants.ts";
import type { Corpus } from "../pocket/corpus.ts";
import { type Hit, initialHits } from "../pocket/initials.ts";
import { type EnglishForms, englishForms } from "./englishForms.ts";
import type { Form } from "./form.ts";
import { consonantsOf, hangulOf, keysOf } from "./keyboard.ts";
import { isHangul, isJamo } from "./letters.ts";
import type { Joined } from "./numbers.ts";
import { inDigits, joined } from "./numberWords.ts";
import { nearbyWords, nearestWords, type Plain, slipped } from "./slips.ts";
import { type VerbReading, verbIn } from "./verbs.ts";

/**
 * Interpretations of a query that finds nothing as typed: wrong keyboard, half a word, a typing error, words run
 * together, initial consonants. The script is loaded only when it is needed.
 */
export interface Guesses {
  /** The forms that come nearest. `typed` has its capitals, which are other letters on a Korean keyboard. */
  forms(typed: string, plain: Plain): Form[];
  /** The words that a compound is made of; none where it is not. With `isLoose`, what is left over is dropped. */
  parts(word: string, plain: Plain, isLoose: boolean): string[];
  /** The initial consonants that a word consists of; "" if it is not made of them. */
  initials(typed: string): string;
  hitsOfInitials(corpus: Corpus, letters: string, stems: Plain["stems"]): Hit[];
  /** Other forms and spellings of an English word. */
  english(word: string): EnglishForms;
  /** Other spellings of a word, of South and North. */
  variants(word: string): string[];
  /** A word read as a form of a verb. */
  verb(word: string): VerbReading;
  /** Numbers of articles in words, as digits. */
  digits(line: string): string;
  joined: Joined;
  /** Words that may have been meant, to be offered where nothing was found. */
  nearby(word: string, plain: Plain): string[];
}

export var guesses: Guesses = {
  forms: formsOf,
  parts: function (word, plain, isLoose) {
    var typed =
      typeof NO_KOREAN === "undefined" && /^[a-z]+$/i.test(word) && !/^en\b/.test(plain.lang)
        ? hangulOf(word)
        : word.toLowerCase();
    return isLoose ? piecesOf(typed, plain) : partsOf(typed, plain);
  },
  initials: typeof NO_KOREAN === "undefined" ? initialsIn : noText,
  hitsOfInitials: typeof NO_KOREAN === "undefined" ? initialHits : nothing,
  english: englishForms,
  variants: typeof NO_KOREAN === "undefined" ? variants : nothing,
  verb: typeof NO_KOREAN === "undefined" ? verbIn : noVerb,
  digits: inDigits,
  joined: joined,
  nearby: nearbyWords,
};

function nothing(): [] {
  return [];
}

function noText(): string {
  return "";
}

function noVerb(): VerbReading {
  return { stems: [], nouns: [], forms: [] };
}

function formsOf(typed: string, plain: Plain): Form[] {
  var word = typed.toLowerCase();
  var found: Form[] = typeof NO_KOREAN === "undefined" ? otherKeyboard(typed, plain) : [];
  if (typeof NO_KOREAN === "undefined" && found.length === 0) found = halfTyped(word, plain);
  // 고아원 begins with 고아: likelier than a slip in 공원.
  if (found.length === 0 && word.length > 2 && isKnown(word.slice(0, -1), plain)) found = begun(word, plain);
  if (found.length === 0) found = slipped(word, plain);
  return found.length > 0 ? found : begun(word, plain);
}

/** Returns the forms of a word as typed with the keyboard in the other language. */
function otherKeyboard(word: string, plain: Plain): Form[] {
  var isLatin = /^[a-z]+$/i.test(word);
  var other = isLatin
    ? hangulOf(word)
    : isHangul(word.charAt(0)) || isJamo(word.charAt(0))
      ? keysOf(word).toLowerCase()
      : "";
  if (other === "" || other === word || (isLatin && !/^[가-힣]+[ㄱ-ㅎ]?$/.test(other))) return [];
  var found = plain.forms(other);
  if (found.length === 0 && isLatin) found = halfTyped(other, plain);
  if (found.length === 0 && isLatin) found = slipped(other, plain);
  return found.map(function (form) {
    return { text: form.text, weight: form.weight * 0.9, isOther: true };
  });
}

/** The keys of a word are the beginning of those of another: 노ㄷ, 녿 for 노동. */
function halfTyped(word: string, plain: Plain): Form[] {
  var last = word.charAt(word.length - 1);
  if (!isHangul(last) && !isJamo(last)) return [];
  var keys = keysOf(word);
  return keys.length < 3
    ? []
    : nearestWords(
        plain,
        function (other, theirs) {
          return theirs.slice(0, keys.length) === keys
            ? { text: other.slice(0, Math.max(2, word.length + (isJamo(last) ? 0 : 1))), far: 0 }
            : undefined;
        },
        0.85,
      ).map(function (form): Form {
        // One syllable begins too many words.
        return { text: form.text, weight: form.weight, isOther: true, isGuess: word.length < 2 };
      });
}

/** Returns the forms of the longest prefix of a word that the text has: 보호 for 보호받을. */
function begun(word: string, plain: Plain): Form[] {
  for (var length = word.length - 1; length > 1 && isHangul(word.charAt(0)); length -= 1) {
    var forms = plain.forms(word.slice(0, length));
    if (forms.length > 0)
      return forms.map(function (form) {
        return { text: form.text, weight: (form.weight * 0.6 * length) / word.length, isOther: true, isGuess: true };
      });
  }
  return [];
}

/** The words that a compound is made of, where all of them are there: 아동노동 in 아동의 노동, childlabour. None for a word. */
function partsOf(word: string, plain: Plain): string[] {
  var shortest = isHangul(word.charAt(0)) ? 2 : 4;
  if (word.length < shortest * 2 || word.length > 24 || !/^([\uac00-\ud7a3]+|[a-z]+)$/.test(word)) return [];
  for (var length = word.length - shortest; length >= shortest; length -= 1) {
    if (!isKnown(word.slice(0, length), plain)) continue;
    var rest = word.slice(length);
    if (isKnown(rest, plain)) return [word.slice(0, length), rest];
    var more = partsOf(rest, plain);
    if (more.length > 0) return [word.slice(0, length)].concat(more);
  }
  return [];
}

function isKnown(word: string, plain: Plain): boolean {
  var nearest = plain.forms(word)[0];
  return nearest !== undefined && nearest.weight > 0.8 && nearest.isWord === true;
}

/** A long word that begins or ends with one that is there, and what is left of it: 아동성착취 has 아동 and 착취, 학데받는 a slip in 학대. */
function piecesOf(word: string, plain: Plain): string[] {
  if (word.length < 4 || !/^[\uac00-\ud7a3]+$/.test(word)) return [];
  for (var length = word.length - 1; length > 1; length -= 1) {
    if (isKnown(word.slice(0, length), plain)) return [word.slice(0, length)].concat(left(word.slice(length), plain));
    if (isKnown(word.slice(-length), plain)) return left(word.slice(0, -length), plain).concat(word.slice(-length));
  }
  return [];
}

function left(rest: string, plain: Plain): string[] {
  if (rest.length < 2) return [];
  var pieces = isKnown(rest, plain) ? [rest] : piecesOf(rest, plain);
  return pieces.length === 0 && slipped(rest, plain).length > 0 ? [rest] : pieces;
}

/**
 * The initial consonants that a word consists of: ㅇㄷㄱㄹ, or those typed on the other keyboard. "" if it is not made of
 * them.
 */
function initialsIn(word: string): string {
  var typed = /^[a-z]+$/i.test(word) ? hangulOf(word) : word;
  var consonants = consonantsOf(typed);
  return consonants.length > 1 ? consonants : "";
}
