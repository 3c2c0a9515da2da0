import type { Guesses } from "../query/guess.ts";
import { withoutParticles } from "../query/particles.ts";
import type { Query, Term } from "../query/query.ts";
import { type Corpus, type Field, fieldAt } from "./corpus.ts";
import { type Hit, hitsOf, isDigit } from "./hits.ts";
import { type IndexPage, LIST } from "./index.ts";

/** Title, then keywords, then headings, then text. */
var TITLE = 3.6;
var KEYWORD = 2.6;
var LATER = 1.9;
var LABEL = 1.75;
var TEXT = 1;
var PAGE = 0.8;
/** The weight of a form that only resembles the typed word. */
var GUESS = 0.75;
/** The occurrences of the query's words by page, for highlighting. */
export type Marks = { [page: number]: Array<{ field: Field; at: number; length: number }> };

/** Scores of one term: for each page, and for each of its passages. */
export interface TermScores {
  pages: { [page: number]: number };
  /** The confidence that a page has the word anywhere: 1 for the word as it was typed. */
  met: { [page: number]: number };
  passages: { [key: string]: number };
  rarity: number;
}

function fieldWeight(corpus: Corpus, field: Field, length: number): number {
  var share = length / Math.max(1, field.to - field.from);
  // Who names a matter mostly asks for the law on it: what pages about the site say comes after, but not their names.
  var number = (corpus.pages[field.page] as IndexPage)[3];
  var kind = number > 0 ? 1 : number === LIST && field.passage >= 0 ? PAGE / 2 : PAGE;
  if (field.passage === -1 || field.passage === -3) return TITLE + 1.5 * share;
  // A keyword that is the word itself counts more than one that contains it, and the first ones count more than the
  // last.
  if (field.passage === -2) return kind * (field.isLabel ? LATER : KEYWORD) * (0.4 + 0.6 * share);
  return kind * (field.isLabel ? LABEL : TEXT);
}

/** Scores the pages for a word of a query in any of its forms. */
export function scoresOf(corpus: Corpus, term: Term, marks: Marks, guesses?: Guesses): TermScores {
  var scores: TermScores = { pages: {}, met: {}, passages: {}, rarity: 0 };
  var counts: { [page: number]: number } = {};
  var add = function (hit: Hit, weight: number) {
    var field = fieldAt(corpus, hit.at);
    var page = field.page;
    // 20 is in 제20조, but who asks for that asks for an article.
    if (field.passage === -1 && (corpus.pages[page] as IndexPage)[3] > 0 && isDigit(corpus.flat.charAt(hit.at))) return;
    var sure = hit.quality * weight;
    var score = sure * fieldWeight(corpus, field, hit.length);
    var key = `${page} ${field.passage}`;
    if (!((scores.pages[page] as number) >= score)) scores.pages[page] = score;
    if (!((scores.met[page] as number) >= sure)) scores.met[page] = sure;
    if (!((scores.passages[key] as number) >= score)) scores.passages[key] = score;
    counts[page] = (counts[page] || 0) + hit.quality;
    (marks[page] = marks[page] || []).push({ field: field, at: hit.at, length: hit.length });
  };
  if (guesses !== undefined && term.initials !== "")
    guesses.hitsOfInitials(corpus, term.initials, withoutParticles).forEach(function (hit) {
      add(hit, 0.9);
    });
  term.forms.forEach(function (form) {
    hitsOf(corpus, form.text, form.isVerb).forEach(function (hit) {
      add(hit, form.isGuess ? GUESS * form.weight : form.weight);
    });
  });
  // A page that only nearly has the word makes it hardly less rare.
  var spread = 1;
  for (var page in scores.pages) {
    spread += Math.pow(scores.met[page] as number, 2);
    scores.pages[page] = (scores.pages[page] as number) + 0.07 * Math.min(6, counts[page] as number);
  }
  scores.rarity =
    Math.max(0.2, Math.log(1 + corpus.pages.length / spread)) *
    (term.isStop ? 0.02 : term.tells * (term.typed.length < 2 ? 0.5 : 1));
  return scores;
}

/** Words of a query that may be adjacent: all of them, and each with the next. */
export function phrasesOf(query: Query): Array<{ text: string; from: number; to: number }> {
  var found = query.phrase === "" ? [] : [{ text: query.phrase, from: 0, to: query.terms.length }];
  query.terms.forEach(function (term, at) {
    var next = query.terms[at + 1];
    if (next === undefined || (term.isStop && next.isStop) || query.terms.length < 3) return;
    found.push({ text: term.typed + (next.forms[0] || { text: next.typed }).text, from: at, to: at + 2 });
  });
  return found;
}

/** Words that are adjacent as they were typed. */
export function phraseScores(corpus: Corpus, phrase: string, marks: Marks, terms: TermScores[]): TermScores {
  var scores = scoresOf(
    corpus,
    { typed: phrase, forms: [{ text: phrase, weight: 1, isOther: false }], initials: "", isStop: false, tells: 1 },
    marks,
  );
  scores.rarity =
    Object.keys(scores.pages).length === 0
      ? 0
      : 0.4 *
        terms.reduce(function (sum, term) {
          return sum + term.rarity;
        }, 0);
  return scores;
}
