import { isHangul, isIdeograph } from "../query/letters.ts";
import { isParticle, isTail } from "../query/particles.ts";
import type { Corpus } from "./corpus.ts";

/** An occurrence of a form in the flat text, and its quality: 1 for a whole word, less inside a compound. */
export interface Hit {
  at: number;
  length: number;
  quality: number;
}

/** Endings that leave an English word the same word. */
var INFLECTION = /^(?:s|es|ed|d|ing|ly|r|er|ers|ren|n)$/;
/** A frequent word is everywhere: more places say nothing. */
export var MOST = 400;
/** From here on a hit is the word itself, perhaps with an ending. */
export var WHOLE = 0.95;

/** Finds the occurrences of a form in text order; with `isVerb`, endings may follow a single syllable. */
export function hitsOf(corpus: Corpus, form: string, isVerb?: boolean): Hit[] {
  var found: Hit[] = [];
  if (form === "") return found;
  for (var at = corpus.flat.indexOf(form); at >= 0 && found.length < MOST; at = corpus.flat.indexOf(form, at + 1)) {
    var quality = qualityOf(corpus, form, at, isVerb);
    if (quality > 0) found.push({ at: at, length: form.length, quality: quality });
  }
  return found;
}

/** Returns the best quality of a form's occurrences; 0 if none counts. */
export function bestHit(corpus: Corpus, form: string, isVerb?: boolean): number {
  var best = 0;
  for (
    var at = corpus.flat.indexOf(form);
    at >= 0 && form !== "" && best < WHOLE;
    at = corpus.flat.indexOf(form, at + 1)
  ) {
    best = Math.max(best, qualityOf(corpus, form, at, isVerb));
  }
  return best;
}

function qualityOf(corpus: Corpus, form: string, at: number, isVerb: boolean | undefined): number {
  var end = at + form.length;
  var begins = corpus.begins[at] === true;
  var ends = corpus.begins[end] !== false;
  if (begins && ends) return 1;
  var first = form.charAt(0);
  var isHangulForm = isHangul(first);
  if (isIdeograph(first)) return 0.9;
  var rest = ends ? "" : restOfWord(corpus, end);
  if (!isHangulForm) {
    // 3조 is not in 13조, and article 3 not in article 32.
    if (!begins || (isDigit(form.charAt(form.length - 1)) && isDigit(rest.charAt(0)))) return 0;
    if (isHangul(form.charAt(form.length - 1))) return isTail(rest) ? 0.97 : 0.7;
    return INFLECTION.test(rest) ? 0.95 : form.length > 2 && !(first >= "0" && first <= "9") ? 0.7 : 0;
  }
  // 인 after 성 may be any syllable of another word; 낳 is in 낳다.
  var isSame = ends || (form.length < 2 && !isVerb ? isParticle(rest, true) : isTail(rest, isVerb));
  if (form.length < 2) return begins && isSame ? 0.8 : 0;
  // 보 in 보장 is no verb.
  if (isVerb && !isSame) return 0;
  if (begins) return isSame ? 0.97 : 0.8;
  // 로도 in 으로도 is no word.
  if (isTail(form)) return 0;
  for (var inner = at + 1; inner < end; inner += 1) if (corpus.begins[inner]) return 0;
  return isSame ? 0.7 : 0.5;
}

/** Returns true if the text at an offset is a word, with or without a particle. */
export function isWord(corpus: Corpus, at: number, length: number): boolean {
  return (
    corpus.begins[at] === true && (corpus.begins[at + length] !== false || isParticle(restOfWord(corpus, at + length)))
  );
}

/** Returns true for a digit from 0 to 9. */
export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

export function restOfWord(corpus: Corpus, from: number): string {
  var to = from;
  while (to < corpus.flat.length && !corpus.begins[to]) to += 1;
  return corpus.flat.slice(from, to);
}
