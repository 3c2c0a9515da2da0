import type { Guesses, Plain } from "./guess.ts";
import { isHangul, isJamo, narrow, wordsIn } from "./letters.ts";
import { type Cited, citedIn } from "./numbers.ts";
import { type Form, plainForms, type Vocabulary } from "./plain.ts";
import { withoutParticles } from "./stems.ts";
import { isStopWord } from "./stopWords.ts";

/** A word of a query, and what is looked for in its place. */
export interface Term {
  typed: string;
  forms: Form[];
  /** First consonants to be looked for, where the word is made of them: ㅇㄷㄱㄹ. */
  initials: string;
  /** A word of the question rather than of what is asked for. */
  isStop: boolean;
}

/** What a reader asks for. */
export interface Query {
  cited: Cited | undefined;
  terms: Term[];
  /** The words typed as one, where there are several: found together they count more. */
  phrase: string;
}

/** What lies beyond is not read: a query is a line, not a letter (characters, words). */
var LONGEST = 160;
var MOST_WORDS = 14;

/** Reads a query as the text that is searched can answer it; with `guesses`, also what says nothing as it was typed. */
export function queryOf(typed: string, vocabulary: Vocabulary, guesses: Guesses | undefined): Query {
  var line = narrow(typed.slice(0, LONGEST));
  var cited = citedIn(line.toLowerCase(), vocabulary.names);
  var words = wordsIn(cited === undefined ? line : cited.rest).slice(0, MOST_WORDS);
  var reader = readerOf(vocabulary, guesses);
  var terms = words.reduce(function (all: Term[], word) {
    return all.concat(reader.terms(word));
  }, []);
  var phrase = words.length > 1 ? words.join("").toLowerCase() : "";
  if (phrase !== "" && isHangul(phrase.charAt(0))) terms = rejoined(words, terms, phrase, reader);
  var telling = terms.filter(function (term) {
    return !term.isStop;
  });
  // 제12조 in the wrong keyboard: wp12wh.
  if (cited === undefined && /\d/.test(line) && /^ko\b/.test(vocabulary.lang)) cited = citedIn(line.toLowerCase().replace(/wp(?=\s*\d)/g, "제").replace(/(\d\s*)wh(?![a-z])/g, "$1조").replace(/(\d\s*)gkd/g, "$1항"), vocabulary.names);
  return { cited: cited, terms: telling.length > 0 ? terms : terms.map(notStopping), phrase: phrase };
}

function notStopping(term: Term): Term {
  return { typed: term.typed, forms: term.forms, initials: term.initials, isStop: false };
}

interface Reader {
  /** What a word of the query asks for; several terms for a compound that stands nowhere in one. */
  terms(typed: string): Term[];
  parts(word: string, isLoose: boolean): string[];
  plain: Plain;
}

function readerOf(vocabulary: Vocabulary, guesses: Guesses | undefined): Reader {
  var known: { [word: string]: Form[] } = {};
  var plain: Plain = {
    lang: vocabulary.lang,
    words: vocabulary.words,
    stems: withoutParticles,
    forms: function (word) {
      var key = `.${word}`;
      return known[key] = known[key] || plainForms(word, vocabulary);
    },
  };
  var parts = function (word: string, isLoose: boolean) {
    return guesses === undefined ? [] : guesses.parts(word, plain, isLoose);
  };
  return {
    plain: plain,
    parts: parts,
    terms: function (typed) {
      var word = typed.toLowerCase();
      var isStop = isStopWord(word);
      var forms = plain.forms(word);
      if (forms.length === 0 && !isStop && guesses !== undefined) forms = guesses.forms(typed, plain);
      var first = forms[0];
      var initials = guesses !== undefined && /^ko\b/.test(vocabulary.lang) && (first === undefined || isJamo(word.charAt(0))) ? guesses.initials(typed) : "";
      var whole = [{ typed: word, forms: initials === "" ? forms : [], initials: initials, isStop: isStop }];
      if (isStop || initials !== "" || (first !== undefined && (first.weight >= 0.9 || !first.isOther))) return whole;
      var pieces = parts(typed, false);
      if (pieces.length === 0 && (first === undefined || first.weight < 0.65)) pieces = parts(typed, true);
      return pieces.length === 0 ? whole : pieces.map(function (piece) {
        return { typed: piece, forms: plain.forms(piece), initials: "", isStop: false };
      });
    },
  };
}

/** Too many spaces: 아 동 노 동, 표현 의자유. Where the words say nothing alone, they are read as one. */
function rejoined(words: string[], terms: Term[], phrase: string, reader: Reader): Term[] {
  var isBroken = terms.some(function (term) {
    return !term.isStop && (term.typed.length < 2 || term.forms.length === 0 || (term.forms[0] as Form).weight < 0.9) && isHangul(term.typed.charAt(0));
  });
  if (!isBroken || phrase.length > 20) return terms;
  if (reader.plain.forms(phrase).length > 0) return reader.terms(phrase);
  var parts = reader.parts(phrase, false);
  return parts.length === 0 || words.length <= parts.length ? terms : parts.reduce(function (all: Term[], part) {
    return all.concat(reader.terms(part));
  }, []);
}
