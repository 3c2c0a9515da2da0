import type { Form } from "./form.ts";
import type { Guesses } from "./guess.ts";
import { isHangul, isJamo, narrow, small, wordsIn } from "./letters.ts";
import { type Citation, type Cited, citedIn } from "./numbers.ts";
import { withoutParticles } from "./particles.ts";
import { plainForms, type Vocabulary } from "./plain.ts";
import type { Plain } from "./slips.ts";
import { weightOf } from "./stopWords.ts";

/** A word of a query, and what is looked for in its place. */
export interface Term {
  typed: string;
  forms: Form[];
  /** First consonants to be looked for, where the word is made of them: ㅇㄷㄱㄹ. */
  initials: string;
  /** A word of the question rather than of what is asked for. */
  isStop: boolean;
  /** The weight of the word: 1 for the subject, less for the persons involved. */
  tells: number;
}

/** A query as it was read. */
export interface Query {
  /** Articles that are asked for by their numbers. */
  cited: Cited[];
  /** True if it may contain numbers in words, which only the guesses can read. */
  isUnread: boolean;
  terms: Term[];
  /** The words typed as one, where there are several: found together they count more. */
  phrase: string;
}

/** Limits of a query (characters, words); the rest is ignored: a query is a line, not a letter. */
var LONGEST = 160;
var MOST_WORDS = 14;
/** An article may be asked for in words: 열두 번째 조, article twelve, XII. */
var UNREAD =
  typeof NO_KOREAN === "undefined"
    ? /\d|째|[일이삼사오육칠팔구십]\s*조|\bart(?:icle)?s?\b|^\s*[ivxl]{2,}\s*$/
    : /\d|\bart(?:icle)?s?\b|^\s*[ivxl]{2,}\s*$/;

/** Reads a query as the text that is searched can answer it; with `guesses`, also what says nothing as it was typed. */
export function queryOf(typed: string, vocabulary: Vocabulary, guesses: Guesses | undefined): Query {
  var line = narrow(typed.slice(0, LONGEST));
  var lower = small(line);
  var cited = citedIn(
    guesses === undefined ? lower : guesses.digits(lower),
    vocabulary.names,
    guesses && guesses.joined,
  );
  var words = wordsIn(cited === undefined ? line : cited.rest).slice(0, MOST_WORDS);
  var reader = readerOf(vocabulary, guesses);
  var terms = words.reduce(function (all: Term[], word, at) {
    return all.concat(reader.terms(readAs(word, words[at - 1], words[at + 1])));
  }, []);
  var phrase = words.length > 1 ? small(words.join("")) : "";
  if (phrase !== "" && isHangul(phrase.charAt(0))) terms = rejoined(words, terms, phrase, reader);
  var telling = terms.filter(function (term) {
    return !term.isStop;
  });
  // If no word weighs more, the persons are the subject; if no word weighs anything, every word does.
  var most = telling.reduce(function (all, term) {
    return Math.max(all, term.tells);
  }, 0);
  terms = terms.map(function (term): Term {
    return {
      typed: term.typed,
      forms: term.forms,
      initials: term.initials,
      isStop: most > 0 && term.isStop,
      tells: most > 0 ? Math.min(1, term.tells / most) : 1,
    };
  });
  if (cited !== undefined) terms.push(literal(cited));
  return {
    cited: cited === undefined ? [] : cited.places,
    isUnread: guesses === undefined && UNREAD.test(cited === undefined ? lower : cited.rest),
    terms: terms,
    phrase: phrase,
  };
}

/** A word as those beside it tell: a verb before a negation is no noun in 지 (쓰지 못하게), and 16살인데 is no 살인. */
function readAs(word: string, before: string | undefined, after: string | undefined): string {
  return typeof NO_KOREAN !== "undefined"
    ? word
    : /^살./.test(word) && /^\d+$/.test(before || "")
      ? "살"
      : /^(?:못|않|말|마)/.test(after || "")
        ? word.replace(/(.)지도?$/, "$1다")
        : word;
}

/** The very letters of a number: pages may have them, whether it is an article's or none. */
function literal(cited: Citation): Term {
  var texts = [cited.typed];
  cited.places.forEach(function (place) {
    if (typeof NO_KOREAN === "undefined") texts.push(`${place.article}조`, `제${place.article}조`);
    texts.push(`article${place.article}`);
  });
  return {
    typed: cited.typed,
    forms: texts.map(function (text, at) {
      return { text: text, weight: at === 0 ? 1 : 0.9, isOther: false };
    }),
    initials: "",
    isStop: false,
    tells: 1,
  };
}

interface Reader {
  /** Returns the terms for a word of the query; several for a compound that does not occur as a whole. */
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
      return (known[key] = known[key] || plainForms(word, vocabulary, guesses));
    },
  };
  var parts = function (word: string, isLoose: boolean) {
    return guesses === undefined ? [] : guesses.parts(word, plain, isLoose);
  };
  var isKeyword = function (word: string) {
    return [word].concat(withoutParticles(word)).some(function (said) {
      return said.length > 1 && vocabulary.isKeyword !== undefined && vocabulary.isKeyword(said);
    });
  };
  var looseForms = function (piece: string) {
    var forms = plain.forms(piece);
    return forms.length > 0 || guesses === undefined ? forms : guesses.forms(piece, plain);
  };
  return {
    plain: plain,
    parts: parts,
    terms: function (typed) {
      var word = small(typed);
      var tells = weightOf(word, guesses);
      // 보고서 is a matter, though 보 only helps other verbs along.
      if (tells === 0 && weightOf(word, undefined) > 0 && isKeyword(word)) tells = 1;
      var isStop = tells === 0;
      var forms = plain.forms(word);
      if (forms.length === 0 && !isStop && guesses !== undefined) forms = guesses.forms(typed, plain);
      // A slip in a word of the question.
      if (forms[0] !== undefined && forms[0].isGuess && weightOf(forms[0].text, undefined) === 0) isStop = true;
      var first = forms[0];
      var initials =
        guesses !== undefined && /^ko\b/.test(vocabulary.lang) && (first === undefined || isJamo(word.charAt(0)))
          ? guesses.initials(typed)
          : "";
      var whole = [
        { typed: word, forms: initials === "" ? forms : [], initials: initials, isStop: isStop, tells: tells },
      ];
      if (isStop || initials !== "" || (first !== undefined && (first.weight >= 0.9 || !first.isOther))) return whole;
      var pieces = parts(typed, false);
      var isLoose = pieces.length === 0 && (first === undefined || first.weight < 0.65);
      if (isLoose) pieces = parts(typed, true);
      return pieces.length === 0
        ? whole
        : pieces.map(function (piece) {
            return {
              typed: piece,
              forms: isLoose ? looseForms(piece).map(guessed) : plain.forms(piece),
              initials: "",
              isStop: false,
              tells: weightOf(piece, guesses) || 1,
            };
          });
    },
  };
}

/** Returns a form with less weight: a part of a word says less than the whole. */
function guessed(form: Form): Form {
  return {
    text: form.text,
    weight: form.weight * 0.8,
    isOther: form.isOther,
    isVerb: form.isVerb,
    isWord: form.isWord,
    isGuess: true,
  };
}

/** Too many spaces: 아 동 노 동, 표현 의자유. Where the words say nothing alone, they are read as one. */
function rejoined(words: string[], terms: Term[], phrase: string, reader: Reader): Term[] {
  var isBroken = terms.some(function (term) {
    return (
      !term.isStop &&
      (term.typed.length < 2 || term.forms.length === 0 || (term.forms[0] as Form).weight < 0.9) &&
      isHangul(term.typed.charAt(0))
    );
  });
  if (!isBroken || phrase.length > 12) return terms;
  var whole = reader.plain.forms(phrase)[0];
  if (whole !== undefined && whole.text.length > (words[0] as string).length) return reader.terms(phrase);
  var parts = reader.parts(phrase, false);
  return parts.length === 0 || words.length <= parts.length
    ? terms
    : parts.reduce(function (all: Term[], part) {
        return all.concat(reader.terms(part));
      }, []);
}
