import {
  finalLetter,
  finals,
  initialLetter,
  initials,
  isSyllable,
  vowelLetter,
  vowels,
} from "../../base/korean/syllables.ts";

/** Vowels in which a stem and its ending have grown together: 배워 is 배우 and 어, 가르쳐 is 가르치 and 어. */
var GROWN: { [vowel: string]: string } = { ㅘ: "ㅗㅏ", ㅝ: "ㅜㅓ", ㅕ: "ㅣㅓ", ㅙ: "ㅚㅓ" };

/** Hangul letter by letter, so that an ending can be cut off within a syllable: 배운 is ㅂㅐㅇㅜㄴ. Other signs stay. */
export function jamoOf(text: string): string {
  var out = "";
  for (var at = 0; at < text.length; at += 1) {
    var one = text.charAt(at);
    if (!isSyllable(one)) {
      out += one;
      continue;
    }
    var vowel = vowelLetter(one);
    out += initialLetter(one) + (GROWN[vowel] || vowel) + finalLetter(one).replace("-", "");
  }
  return out;
}

/** The syllables that such letters make; "" where some are left over. */
export function hangulIn(jamo: string): string {
  var out = "";
  var at = 0;
  while (at < jamo.length) {
    var initial = initials.indexOf(jamo.charAt(at));
    var first = jamo.charAt(at + 1);
    var vowel = vowels.indexOf(first);
    if (initial < 0 || vowel < 0) return "";
    at += 2;
    for (var grown in GROWN) {
      if (GROWN[grown] === first + jamo.charAt(at)) {
        vowel = vowels.indexOf(grown);
        at += 1;
        break;
      }
    }
    // A consonant that no vowel follows belongs to the syllable before.
    var final =
      at < jamo.length && (at + 1 === jamo.length || vowels.indexOf(jamo.charAt(at + 1)) < 0)
        ? finals.indexOf(jamo.charAt(at))
        : 0;
    if (final < 0) return "";
    if (final > 0) at += 1;
    out += String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
  }
  return out;
}
