import { finals, initials, vowels } from "../../base/korean/syllables.ts";
import { isHangul, isJamo } from "./letters.ts";

/** The keys of the Korean keyboard (dubeolsik), in the order of the letters in Unicode; a joined letter takes two. */
var INITIAL_KEYS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
var VOWEL_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
var FINAL_KEYS = " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ");
var SINGLE = "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/** The keys that are pressed for a text: 아동 is `dkehd`. What is not Hangul stays as it is. */
export function keysOf(text: string): string {
  return typeof NO_KOREAN === "undefined" ? pressedFor(text) : text;
}

function pressedFor(text: string): string {
  var keys = "";
  for (var at = 0; at < text.length; at += 1) keys += keysOfOne(text.charAt(at));
  return keys;
}

function keysOfOne(character: string): string {
  if (isHangul(character)) {
    var index = character.charCodeAt(0) - 0xac00;
    return (
      (INITIAL_KEYS[Math.floor(index / 588)] as string) +
      VOWEL_KEYS[Math.floor((index % 588) / 28)] +
      FINAL_KEYS[index % 28]
    );
  }
  if (!isJamo(character)) return character;
  var vowel = vowels.indexOf(character);
  if (vowel >= 0) return VOWEL_KEYS[vowel] as string;
  var initial = initials.indexOf(character);
  return initial >= 0 ? (INITIAL_KEYS[initial] as string) : FINAL_KEYS[finals.indexOf(character)] || "";
}

/**
 * The Hangul that appears when these keys are pressed; letters that make no syllable stay single, other characters
 * stay.
 */
export function hangulOf(typed: string): string {
  var keys = asPressed(typed);
  var out = "";
  var at = 0;
  while (at < keys.length) {
    var initial = INITIAL_KEYS.indexOf(keys.charAt(at));
    var vowel = initial < 0 ? "" : longest(VOWEL_KEYS, keys, at + 1);
    if (vowel !== "") {
      at += 1 + vowel.length;
      var final = finalAt(keys, at);
      out += String.fromCharCode(0xac00 + (initial * 21 + VOWEL_KEYS.indexOf(vowel)) * 28 + FINAL_KEYS.indexOf(final));
      at += final.length;
      continue;
    }
    var alone = longest(VOWEL_KEYS, keys, at);
    if (alone !== "") out += vowels.charAt(VOWEL_KEYS.indexOf(alone));
    else out += initial < 0 ? keys.charAt(at) : initials.charAt(initial);
    at += alone.length || 1;
  }
  return out;
}

/** Only these keys mean something else with Shift; with the capitals lock all letters are capitals. */
function asPressed(typed: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return typed.toLowerCase();
  return typed.replace(/[A-Z]/g, function (key) {
    return "QWERTOP".indexOf(key) >= 0 ? key : key.toLowerCase();
  });
}

function longest(table: readonly string[], keys: string, at: number): string {
  var two = keys.substr(at, 2);
  if (two.length === 2 && table.indexOf(two) >= 0) return two;
  var one = keys.charAt(at);
  return one !== "" && table.indexOf(one) >= 0 ? one : "";
}

/** The final consonant at a place: what a vowel follows begins the next syllable instead. */
function finalAt(keys: string, at: number): string {
  var isVowel = function (place: number) {
    return longest(VOWEL_KEYS, keys, place) !== "";
  };
  var found = longest(FINAL_KEYS, keys, at);
  if (found.length === 2 && isVowel(at + 2)) found = found.charAt(0);
  return found.length === 1 && isVowel(at + 1) ? "" : found;
}

/** The single consonants of a run of Hangul letters: ㅄ is ㅂ and ㅅ. "" where there is anything else in it. */
export function consonantsOf(text: string): string {
  var out = "";
  for (var at = 0; at < text.length; at += 1) {
    if (SINGLE.indexOf(text.charAt(at)) < 0) return "";
    var keys = keysOf(text.charAt(at));
    for (var key = 0; key < keys.length; key += 1) out += initials.charAt(INITIAL_KEYS.indexOf(keys.charAt(key)));
  }
  return out;
}
