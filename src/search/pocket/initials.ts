import { initialLetter } from "../../base/korean/syllables.ts";
import { isHangul } from "../query/letters.ts";
import type { Corpus } from "./corpus.ts";
import type { Hit } from "./hits.ts";

export type { Hit };

/** More places say nothing. */
var MOST = 400;

/** The initial consonants of the text, twice: of all of it, and without the endings of its words. */
interface Initials {
  whole: string;
  stems: string;
  /** For each letter of `stems`, its place in the flat text. */
  places: number[];
}

var made: { corpus: Corpus; initials: Initials } | undefined;

function initialsOf(corpus: Corpus, stemsOf: (word: string) => string[]): Initials {
  if (made !== undefined && made.corpus === corpus) return made.initials;
  var whole = "";
  var stems = "";
  var places: number[] = [];
  for (var from = 0; from < corpus.flat.length; ) {
    var to = from + 1;
    while (to < corpus.flat.length && !corpus.begins[to]) to += 1;
    var word = corpus.flat.slice(from, to);
    var stem = isHangul(word.charAt(0)) ? stemOf(word, stemsOf) : word.length;
    for (var at = 0; at < word.length; at += 1) {
      var letter = initialLetter(word.charAt(at)) || word.charAt(at);
      whole += letter;
      if (at >= stem) continue;
      stems += letter;
      places.push(from + at);
    }
    from = to;
  }
  made = { corpus: corpus, initials: { whole: whole, stems: stems, places: places } };
  return made.initials;
}

/** Returns the length of a word without its endings. */
function stemOf(word: string, stemsOf: (word: string) => string[]): number {
  var stems = stemsOf(word).filter(function (stem) {
    return stem.length > 1;
  });
  return stems.length > 0 ? (stems[0] as string).length : word.length;
}

/** Finds words by the initial consonants of their syllables: ㅇㄷㄱㄹ for 아동권리, also across word boundaries. */
export function initialHits(corpus: Corpus, letters: string, stems: (word: string) => string[]): Hit[] {
  var initials = initialsOf(corpus, stems);
  var found: Hit[] = [];
  var seen: { [at: number]: boolean } = {};
  for (
    var at = initials.whole.indexOf(letters);
    at >= 0 && found.length < MOST;
    at = initials.whole.indexOf(letters, at + 1)
  ) {
    if (!corpus.begins[at]) continue;
    var quality = corpus.begins[at + letters.length] !== false ? 1 : letters.length > 2 ? 0.75 : 0.5;
    found.push({ at: at, length: letters.length, quality: quality });
    seen[at] = true;
  }
  for (
    var place = initials.stems.indexOf(letters);
    place >= 0 && found.length < MOST;
    place = initials.stems.indexOf(letters, place + 1)
  ) {
    var from = initials.places[place] as number;
    if (!corpus.begins[from] || seen[from]) continue;
    found.push({ at: from, length: (initials.places[place + letters.length - 1] as number) - from + 1, quality: 0.9 });
  }
  return found;
}
