import { englishStems } from "./english.ts";
import type { Form } from "./form.ts";
import type { Guesses } from "./guess.ts";
import { isHangul } from "./letters.ts";
import { withoutParticles, withoutTails } from "./particles.ts";

/** The properties of the searched text that the reading of queries depends on. */
export interface Vocabulary {
  /** The edition's tag. */
  lang: string;
  /** Each word once, the most frequent first. */
  words: readonly string[];
  /** Synonyms: 발달 for 발전. Keys begin with a full stop, so that a word may be called `constructor`. */
  synonyms: { [word: string]: string[] };
  /** Short names of instruments, in small letters: `crc`. */
  names: readonly string[];
  /**
   * Returns the best quality of a form in the text: 1 for a whole word, less at the beginning of one or, in Hangul,
   * inside one; 0 if it does not occur.
   */
  has(form: string, isVerb?: boolean): number;
  /** True for a word that is a keyword by itself, and so no other one with an ending; not known of large editions. */
  isKeyword?(word: string): boolean;
}

/** The word, without its endings, in the other spelling; only what is there. */
export function plainForms(word: string, vocabulary: Vocabulary, guesses?: Guesses): Form[] {
  var found: Form[] = [];
  var add = function (text: string, weight: number, isOther: boolean, isVerb?: boolean) {
    for (var at = 0; at < found.length; at += 1) if ((found[at] as Form).text === text) return;
    var quality = vocabulary.has(text, isVerb);
    if (quality > 0)
      found.push({ text: text, weight: weight, isOther: isOther, isVerb: isVerb, isWord: quality >= 0.95 });
  };
  add(word, 1, false);
  [word].concat(withoutParticles(word)).forEach(function (said) {
    (vocabulary.synonyms[`.${said}`] || []).forEach(function (other) {
      add(other, 0.88, false);
    });
  });
  if (typeof NO_KOREAN === "undefined" && isHangul(word.charAt(0))) {
    var verb = guesses === undefined ? { nouns: [], forms: [] } : guesses.verb(word);
    var stems = withoutTails(word).concat(verb.nouns);
    // 활동가 is no 활동 with a particle.
    var least = vocabulary.isKeyword !== undefined && vocabulary.isKeyword(word) ? 0.7 : 0.95;
    stems.forEach(function (stem, at) {
      if (stem.length > 1) add(stem, least - at * 0.01, false);
    });
    // One syllable is left only by a particle: 집에서, but not 라지오.
    withoutParticles(word).forEach(function (stem) {
      if (stem.length === 1 && (found.length === 0 || /(?:[은는이가을를의에]|에서)$/.test(word))) add(stem, 0.8, false);
    });
    // 정보를 is 정보 rather than a form of 정보르다.
    var hasNoun =
      !/다$/.test(word) &&
      found.some(function (form) {
        return form.isWord === true && [word].concat(withoutParticles(word)).indexOf(form.text) >= 0;
      });
    // 뜻인가 asks for 뜻.
    var asked = /^(.)(?:인가|이[냐야란]|입니[까다])/.exec(word);
    if (asked !== null) add(asked[1] as string, 0.8, false);
    var isNoun = found[0] !== undefined && found[0].text === word && found[0].isWord && !/다$/.test(word);
    verb.forms.forEach(function (form) {
      if (form.length < 2 && isNoun) return;
      add(form, form.length < 2 ? 0.75 : hasNoun ? 0.6 : 0.92, false, true);
    });
    if (guesses !== undefined)
      [word].concat(stems.slice(0, 3)).forEach(function (stem) {
        if (stem.length > 1)
          guesses.variants(stem).forEach(function (variant, at) {
            add(variant, 0.9 - at * 0.01, true);
          });
      });
  } else {
    var isEnglish = /^en\b/.test(vocabulary.lang);
    if (isEnglish || found.length === 0) {
      var other = guesses === undefined ? { same: [], spelled: [] } : guesses.english(word);
      other.same.forEach(function (form) {
        add(form, 0.92, false);
      });
      var spellings = [word].concat(other.spelled);
      spellings.forEach(function (spelling, at) {
        if (at > 0) add(spelling, 0.97, true);
        englishStems(spelling).forEach(function (stem, rank) {
          add(stem, 0.92 - rank * 0.02, at > 0);
        });
      });
    }
  }
  return found;
}
