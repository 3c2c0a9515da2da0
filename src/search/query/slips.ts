import { editDistance } from "../../base/files/editDistance.ts";
import type { Form } from "./form.ts";
import { hangulOf, keysOf } from "./keyboard.ts";
import { isHangul } from "./letters.ts";

/** Functions of the plain query reading that the guesses need; passed in, since they come in a script of their own. */
export interface Plain {
  lang: string;
  words: readonly string[];
  /** The forms of a word that occur in the text without any guess. */
  forms(word: string): Form[];
  /** The word without its particles. */
  stems(word: string): string[];
}

var keysMade: { words: readonly string[]; keys: string[] } | undefined;

/** The keys of all words, made once. */
function keysIn(plain: Plain): string[] {
  if (keysMade === undefined || keysMade.words !== plain.words)
    keysMade = { words: plain.words, keys: plain.words.map(keysOf) };
  return keysMade.keys;
}

/** Words that differ by a slip of one key, or of two in a long word. */
export function slipped(word: string, plain: Plain): Form[] {
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
    // 유앤이 is 유엔 with a particle rather than 유엔인.
    if (most === 0 || (found.length > 0 && (rank > 1 || (found[0] as Form).isGuess !== true))) return;
    // In a word of two syllables nearly everything is near to something: its first letter must be right.
    var isShort = isHangulWord ? reading.length < 3 : reading.length < 5;
    var near = nearestWords(
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
    if (near.length > 0) found = near;
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
export function nearestWords(
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

/** Words that may have been meant, to be offered where nothing was found. */
export function nearbyWords(word: string, plain: Plain): string[] {
  var keys = keysOf(
    typeof NO_KOREAN === "undefined" && /^[a-z]+$/i.test(word) && !/^en\b/.test(plain.lang) ? hangulOf(word) : word,
  );
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
