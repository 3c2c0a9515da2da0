import { editDistance } from "../../base/files/editDistance.ts";
import { variants } from "../../base/korean/variants.ts";
import type { Corpus } from "../pocket/corpus.ts";
import { type Hit, initialHits } from "../pocket/initials.ts";
import { type EnglishForms, englishForms } from "./englishForms.ts";
import type { Form } from "./form.ts";
import { consonantsOf, hangulOf, keysOf } from "./keyboard.ts";
import { isHangul, isJamo } from "./letters.ts";
import type { Joined } from "./numbers.ts";
import { inDigits, joined } from "./numberWords.ts";
import { type VerbReading, verbIn } from "./verbs.ts";

/** Functions of the plain query reading that the guesses need; passed in, since they come in a script of their own. */
export interface Plain {
  lang: string;
  words: readonly string[];
  /** The forms of a word that occur in the text without any guess. */
  forms(word: string): Form[];
  /** The word without its particles. */
  stems(word: string): string[];
}

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
    var typed = /^[a-z]+$/i.test(word) && !/^en\b/.test(plain.lang) ? hangulOf(word) : word.toLowerCase();
    return isLoose ? piecesOf(typed, plain) : partsOf(typed, plain);
  },
  initials: initialsIn,
  hitsOfInitials: initialHits,
  english: englishForms,
  variants: variants,
  verb: verbIn,
  digits: inDigits,
  joined: joined,
  nearby: nearbyWords,
};

function formsOf(typed: string, plain: Plain): Form[] {
  var word = typed.toLowerCase();
  var found = otherKeyboard(typed, plain);
  if (found.length === 0) found = halfTyped(word, plain);
  // 고아원 begins with 고아: likelier than a slip in 공원.
  if (found.length === 0 && word.length > 2 && isKnown(word.slice(0, -1), plain)) found = begun(word, plain);
  if (found.length === 0) found = slipped(word, plain);
  return found.length > 0 ? found : begun(word, plain);
}

var keysMade: { words: readonly string[]; keys: string[] } | undefined;

/** The keys of all words, made once. */
function keysIn(plain: Plain): string[] {
  if (keysMade === undefined || keysMade.words !== plain.words)
    keysMade = { words: plain.words, keys: plain.words.map(keysOf) };
  return keysMade.keys;
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
  if (word.length < shortest * 2 || word.length > 24 || !/^([가-힣]+|[a-z]+)$/.test(word)) return [];
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

/** A long word that begins or ends with one that is there, and what is left of it: 아동성착취 has 아동 and 착취. */
function piecesOf(word: string, plain: Plain): string[] {
  if (word.length < 4 || !/^[가-힣]+$/.test(word)) return [];
  for (var length = word.length - 1; length > 1; length -= 1) {
    if (isKnown(word.slice(0, length), plain)) return [word.slice(0, length)].concat(left(word.slice(length), plain));
    if (isKnown(word.slice(-length), plain)) return left(word.slice(0, -length), plain).concat(word.slice(-length));
  }
  return [];
}

function left(rest: string, plain: Plain): string[] {
  return rest.length < 2 ? [] : isKnown(rest, plain) ? [rest] : piecesOf(rest, plain);
}

/** Words that differ by a slip of one key, or of two in a long word. */
function slipped(word: string, plain: Plain): Form[] {
  var isHangulWord = isHangul(word.charAt(0));
  var readings = [word].concat(
    isHangulWord
      ? plain
          .stems(word)
          .filter(function (stem) {
            return stem.length > 1;
          })
          .slice(0, 2)
      : [],
  );
  var found: Form[] = [];
  readings.forEach(function (reading, rank) {
    var keys = keysOf(reading);
    var most = keys.length >= 9 ? 2 : keys.length >= 4 ? 1 : 0;
    if (most === 0 || found.length > 0) return;
    // In a word of two syllables nearly everything is near to something: its first letter must be right.
    var isShort = isHangulWord ? reading.length < 3 : reading.length < 5;
    found = nearestWords(
      plain,
      function (other, theirs) {
        if (isHangul(other.charAt(0)) !== isHangulWord || (isShort && theirs.charAt(0) !== keys.charAt(0)))
          return undefined;
        var far = editDistance(keys, theirs, most, isHangulWord);
        if (far > most) return undefined;
        var text = isHangulWord ? nearestBeginning(keys, other, reading.length) : other;
        if (isShort && (text.length !== reading.length || editDistance(keys, keysOf(text), most) > most))
          return undefined;
        return { text: text, far: far };
      },
      0.75 - rank * 0.05,
    );
  });
  return found;
}

/** The beginning of a word that is nearest to some keys, about as long as they are. */
function nearestBeginning(keys: string, word: string, length: number): string {
  var best = word;
  var least = 99;
  for (var to = Math.max(1, length - 1); to <= Math.min(word.length, length + 1); to += 1) {
    var far = editDistance(keys, keysOf(word.slice(0, to)), 3);
    if (far < least) {
      least = far;
      best = word.slice(0, to);
    }
  }
  return best;
}

/** The words that a test lets through, the nearest and most frequent first, each form once. */
function nearestWords(
  plain: Plain,
  test: (word: string, keys: string) => { text: string; far: number } | undefined,
  weight: number,
): Form[] {
  var found: Array<{ text: string; far: number }> = [];
  var allKeys = keysIn(plain);
  for (var at = 0; at < plain.words.length; at += 1) {
    var near = test(plain.words[at] as string, allKeys[at] as string);
    if (
      near !== undefined &&
      !found.some(function (other) {
        return other.text === (near as { text: string }).text;
      })
    )
      found.push(near);
  }
  found.sort(function (a, b) {
    return a.far - b.far;
  });
  return found
    .filter(function (form) {
      return form.far === (found[0] as { far: number }).far;
    })
    .slice(0, 4)
    .map(function (form) {
      return { text: form.text, weight: weight - form.far * 0.05, isOther: true, isGuess: form.far > 0 };
    });
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

/** Words that may have been meant, to be offered where nothing was found. */
function nearbyWords(word: string, plain: Plain): string[] {
  var keys = keysOf(/^[a-z]+$/i.test(word) && !/^en\b/.test(plain.lang) ? hangulOf(word) : word);
  var most = Math.max(2, Math.floor(keys.length * 0.4));
  var found: Array<{ word: string; far: number }> = [];
  var allKeys = keysIn(plain);
  plain.words.forEach(function (other, at) {
    if (other.length < 2) return;
    var far = editDistance(keys, allKeys[at] as string, most);
    if (far <= most) found.push({ word: other, far: far });
  });
  found.sort(function (a, b) {
    return a.far - b.far;
  });
  return found.slice(0, 5).map(function (near) {
    return near.word;
  });
}
