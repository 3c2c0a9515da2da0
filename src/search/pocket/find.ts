import type { Form } from "../query/form.ts";
import type { Guesses } from "../query/guess.ts";
import type { Cited } from "../query/numbers.ts";
import type { Vocabulary } from "../query/plain.ts";
import { type Query, queryOf, type Term } from "../query/query.ts";
import type { Corpus } from "./corpus.ts";
import { bestHit, isWord } from "./hits.ts";
import type { IndexPage } from "./index.ts";
import { type Marks, phraseScores, phrasesOf, scoresOf, type TermScores } from "./scores.ts";

/** A page that answers a query. */
export interface Found {
  page: number;
  score: number;
  /** The passage that answers best; -1 where only the title or the keywords do. */
  passage: number;
  hits: Marks[number];
}

export interface Answer {
  found: Found[];
  /** The words that were searched in place of the typed ones. */
  instead: string[];
  /** Words for which nothing was found. */
  missed: string[];
  /** True if the best page has most of the query, as it was typed. */
  isGood: boolean;
  query: Query;
}

var SHOWN = 60;
/** Articles on which the word of a title may stand that is a matter of its own. */
var FEW = 9;

/** The words of a corpus, as the rewriting of queries asks for them. */
export function vocabularyOf(corpus: Corpus): Vocabulary {
  var known: { [form: string]: number } = {};
  var keywords: { [word: string]: boolean } = {};
  corpus.fields.forEach(function (field) {
    if (field.passage === -2) keywords[`.${corpus.flat.slice(field.from, field.to)}`] = true;
  });
  return {
    lang: corpus.lang,
    words: corpus.words,
    synonyms: corpus.synonyms,
    names: corpus.names,
    has: function (form, isVerb) {
      var key = `${isVerb ? "_" : "."}${form}`;
      if (known[key] === undefined) known[key] = bestHit(corpus, form, isVerb);
      return known[key] as number;
    },
    isKeyword: function (word) {
      return keywords[`.${word}`] === true;
    },
  };
}

/** The pages that answer a query, best first. */
export function answerOf(corpus: Corpus, typed: string, vocabulary: Vocabulary, guesses: Guesses | undefined): Answer {
  var query = queryOf(typed, vocabulary, guesses);
  var marks: Marks = {};
  var instead: string[] = [];
  var missed: string[] = [];
  var scored = query.terms.map(function (term) {
    return scoresOf(corpus, term, marks, guesses);
  });
  query.terms.forEach(function (term, at) {
    if (term.isStop) return;
    var isFound = Object.keys((scored[at] as TermScores).pages).length > 0;
    if (!isFound) missed.push(term.typed);
    else if (term.forms.length > 0 && (term.forms[0] as Form).isOther)
      term.forms.forEach(function (form) {
        if (form.isOther && instead.indexOf(form.text) < 0) instead.push(form.text);
      });
  });
  phrasesOf(query).forEach(function (phrase) {
    scored.push(phraseScores(corpus, phrase.text, marks, scored.slice(phrase.from, phrase.to)));
  });
  var found = ranked(corpus, query, scored, marks);
  return {
    found: found,
    instead: instead,
    missed: missed,
    isGood: isGood(corpus, found[0], query, scored),
    query: query,
  };
}

function ranked(corpus: Corpus, query: Query, terms: TermScores[], marks: Marks): Found[] {
  var whole = terms.reduce(function (sum, term) {
    return sum + term.rarity;
  }, 0);
  var found: Found[] = [];
  corpus.pages.forEach(function (page, at) {
    var score = 0;
    var met = 0;
    terms.forEach(function (term) {
      var own = term.pages[at];
      if (own === undefined) return;
      score += own * term.rarity;
      met += term.rarity * (term.met[at] as number) * (term.met[at] as number);
    });
    var cited = citedOn(page, query);
    if (score === 0 && cited === undefined) return;
    var best = bestPassage(page, at, terms);
    // All of it in one passage is worth more than scattered over a page.
    var total = whole > 0 ? (score + 0.16 * best.score) * Math.pow(met / whole, 0.7) : 0;
    found.push({
      page: at,
      score: total + (cited === undefined ? 0 : 1000 * (1 + query.cited.length - cited.rank)),
      passage: cited === undefined ? best.passage : cited.passage,
      hits: marks[at] || [],
    });
  });
  found.sort(function (a, b) {
    return b.score - a.score || a.page - b.page;
  });
  var first = found.filter(function (one) {
    return one.score < 1000;
  })[0];
  // Who asks for one word wants every page that has it.
  var least = first === undefined || query.terms.length < 2 ? 0 : first.score * 0.12;
  return found
    .filter(function (one) {
      return one.score > least;
    })
    .slice(0, SHOWN);
}

/** Returns true if the best page has more than half of the query, without guesses. */
function isGood(corpus: Corpus, best: Found | undefined, query: Query, scored: TermScores[]): boolean {
  if (best === undefined || query.isUnread) return false;
  if (best.score >= 1000) return (corpus.pages[best.page] as IndexPage)[5].length > 0;
  var whole = 0;
  var met = 0;
  var isSure = true;
  query.terms.forEach(function (term, at) {
    var own = scored[at] as TermScores;
    var first = term.forms[0];
    // A slip in a word of the question may be a word that only later texts have: move for more.
    if (term.isStop && first !== undefined && first.isGuess) isSure = false;
    whole += own.rarity;
    if (own.pages[best.page] !== undefined && !(first !== undefined && first.isGuess)) met += own.rarity;
  });
  // A word alone may stand on any page, and so may a verb: 알리다, play. But what only a keyword is, no later text has.
  var isTold =
    (corpus.pages[best.page] as IndexPage)[3] > 0 && Object.keys((scored[0] as TermScores).pages).length < FEW;
  if (
    query.terms.length === 1 &&
    ((typeof NO_KOREAN === "undefined" && /.다$/.test((query.terms[0] as Term).typed)) ||
      /^[a-z]{1,5}$/.test((query.terms[0] as Term).typed) ||
      !best.hits.some(function (hit) {
        var field = hit.field;
        return field.passage === -2
          ? !field.isLater && hit.length === field.to - field.from
          : isTold && field.passage === -1 && isWord(corpus, hit.at, hit.length);
      }))
  )
    return false;
  return isSure && met > whole * 0.7;
}

function bestPassage(page: IndexPage, at: number, terms: TermScores[]): { passage: number; score: number } {
  var best = { passage: -1, score: 0 };
  for (var passage = 0; passage < page[5].length / 3; passage += 1) {
    var score = 0;
    for (var each = 0; each < terms.length; each += 1) {
      var term = terms[each] as TermScores;
      score += (term.passages[`${at} ${passage}`] || 0) * term.rarity;
    }
    if (score > best.score) best = { passage: passage, score: score };
  }
  return best;
}

/** The place that is asked for by its number, if it is on this page, and how many were asked for before it. */
function citedOn(page: IndexPage, query: Query): { passage: number; rank: number } | undefined {
  for (var rank = 0; rank < query.cited.length; rank += 1) {
    var cited = query.cited[rank] as Cited;
    if (cited.article === page[3]) return { passage: passageCited(page, cited.article, cited.steps), rank: rank };
  }
  return undefined;
}

/** The passage of a number: art-24-2-c, or what comes nearest above it. */
function passageCited(page: IndexPage, article: number, steps: readonly string[]): number {
  for (var length = steps.length; length > 0; length -= 1) {
    var id = ["art", article].concat(steps.slice(0, length) as never[]).join("-");
    for (var each = 0; each < page[5].length; each += 3)
      if (page[5][each] === id || (page[5][each] as string).indexOf(`${id}-`) === 0) return each / 3;
  }
  return -1;
}
