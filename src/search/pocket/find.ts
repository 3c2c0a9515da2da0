import type { Guesses } from "../query/guess.ts";
import type { Form, Vocabulary } from "../query/plain.ts";
import { withoutParticles } from "../query/stems.ts";
import { queryOf, type Query, type Term } from "../query/query.ts";
import { type Corpus, type Field, fieldAt } from "./corpus.ts";
import { type Hit, hasHit, hitsOf } from "./hits.ts";
import type { IndexPage } from "./index.ts";

/** A page that answers a query. */
export interface Found {
  page: number;
  score: number;
  /** The passage that answers best; -1 where only the title or the keywords do. */
  passage: number;
  hits: Array<{ field: Field; at: number; length: number }>;
}

export interface Answer {
  found: Found[];
  /** What was searched in place of words that were typed. */
  instead: string[];
  /** Words for which nothing was found. */
  missed: string[];
  /** Whether the best page has most of what was asked for, as it was asked. */
  isGood: boolean;
  query: Query;
}

/** Title, then keywords, then headings, then text. */
var TITLE = 3;
var KEYWORD = 2.6;
var LABEL = 1.7;
var TEXT = 1;
var PAGE = 0.8;
var SHOWN = 30;

/** The words of a corpus, as the rewriting of queries asks for them. */
export function vocabularyOf(corpus: Corpus): Vocabulary {
  var known: { [form: string]: boolean } = {};
  return {
    lang: corpus.lang,
    words: corpus.words,
    synonyms: corpus.synonyms,
    names: corpus.names,
    has: function (form) {
      var key = `.${form}`;
      if (known[key] === undefined) known[key] = hasHit(corpus, form);
      return known[key] as boolean;
    },
  };
}

/** Scores of one term: for each page, and for each of its passages. */
interface TermScores {
  pages: { [page: number]: number };
  passages: { [key: string]: number };
  rarity: number;
}

/** The pages that answer a query, best first. */
export function answerOf(corpus: Corpus, typed: string, vocabulary: Vocabulary, guesses: Guesses | undefined): Answer {
  var query = queryOf(typed, vocabulary, guesses);
  var marks: { [page: number]: Found["hits"] } = {};
  var instead: string[] = [];
  var missed: string[] = [];
  var scored = query.terms.map(function (term) {
    return scoresOf(corpus, term, marks, guesses);
  });
  query.terms.forEach(function (term, at) {
    if (term.isStop) return;
    var isFound = Object.keys((scored[at] as TermScores).pages).length > 0;
    if (!isFound) missed.push(term.typed);
    else if (term.forms.length > 0 && (term.forms[0] as Form).isOther) term.forms.forEach(function (form) {
      if (form.isOther && instead.indexOf(form.text) < 0) instead.push(form.text);
    });
  });
  if (query.phrase !== "") scored.push(phraseScores(corpus, query.phrase, marks, scored));
  var found = ranked(corpus, query, scored, marks);
  return { found: found, instead: instead, missed: missed, isGood: isGood(corpus, found[0], query, scored), query: query };
}

function fieldWeight(corpus: Corpus, field: Field, length: number): number {
  var share = length / Math.max(1, field.to - field.from);
  // Who names a matter mostly asks for the law on it: pages about the site come after.
  var kind = (corpus.pages[field.page] as IndexPage)[3] === 0 ? PAGE : 1;
  if (field.passage === -1) return kind * (TITLE + share);
  // A keyword that is the word itself says more than one in which it stands.
  if (field.passage === -2) return kind * KEYWORD * (0.7 + 0.3 * share);
  return kind * (field.isLabel ? LABEL : TEXT);
}

function scoresOf(corpus: Corpus, term: Term, marks: { [page: number]: Found["hits"] }, guesses?: Guesses): TermScores {
  var scores: TermScores = { pages: {}, passages: {}, rarity: 0 };
  var counts: { [page: number]: number } = {};
  var add = function (hit: Hit, weight: number) {
    var field = fieldAt(corpus, hit.at);
    var score = hit.quality * weight * fieldWeight(corpus, field, hit.length);
    var key = `${field.page} ${field.passage}`;
    if (!(scores.pages[field.page] as number >= score)) scores.pages[field.page] = score;
    if (!(scores.passages[key] as number >= score)) scores.passages[key] = score;
    counts[field.page] = (counts[field.page] || 0) + hit.quality;
    (marks[field.page] = marks[field.page] || []).push({ field: field, at: hit.at, length: hit.length });
  };
  if (guesses !== undefined && term.initials !== "") guesses.hitsOfInitials(corpus, term.initials, withoutParticles).forEach(function (hit) {
    add(hit, 0.9);
  });
  term.forms.forEach(function (form) {
    hitsOf(corpus, form.text).forEach(function (hit) {
      add(hit, form.weight);
    });
  });
  var pages = Object.keys(scores.pages);
  pages.forEach(function (page) {
    scores.pages[Number(page)] = (scores.pages[Number(page)] as number) + 0.05 * Math.min(6, counts[Number(page)] as number);
  });
  scores.rarity = Math.max(0.2, Math.log(1 + corpus.pages.length / (1 + pages.length))) * (term.isStop ? 0.15 : term.typed.length < 2 ? 0.5 : 1);
  return scores;
}

/** Words that stand together as they were typed. */
function phraseScores(corpus: Corpus, phrase: string, marks: { [page: number]: Found["hits"] }, terms: TermScores[]): TermScores {
  var scores = scoresOf(corpus, { typed: phrase, forms: [{ text: phrase, weight: 1, isOther: false }], initials: "", isStop: false }, marks);
  scores.rarity = Object.keys(scores.pages).length === 0 ? 0 : 0.5 * terms.reduce(function (sum, term) {
    return sum + term.rarity;
  }, 0);
  return scores;
}

function ranked(corpus: Corpus, query: Query, terms: TermScores[], marks: { [page: number]: Found["hits"] }): Found[] {
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
      met += term.rarity;
    });
    var cited = query.cited !== undefined && query.cited.article === page[3] ? passageCited(page, query.cited.article, query.cited.steps) : undefined;
    if (score === 0 && cited === undefined) return;
    var best = bestPassage(page, at, terms);
    // All of it in one passage is worth more than scattered over a page.
    var total = whole > 0 ? (score + 0.3 * best.score) * Math.pow(met / whole, 1.5) : 0;
    found.push({ page: at, score: total + (cited === undefined ? 0 : 1000), passage: cited === undefined ? best.passage : cited, hits: marks[at] || [] });
  });
  found.sort(function (a, b) {
    return b.score - a.score || a.page - b.page;
  });
  var first = found[0];
  return first === undefined ? [] : found.filter(function (one) {
    return one.score >= 1000 || one.score > Math.min(1000, first === undefined ? 0 : first.score) * 0.12;
  }).slice(0, SHOWN);
}

/** Whether the best page has more than half of what was asked for, and no guess among it. */
function isGood(corpus: Corpus, best: Found | undefined, query: Query, scored: TermScores[]): boolean {
  if (best === undefined) return false;
  if (best.score >= 1000) return (corpus.pages[best.page] as IndexPage)[5].length > 0;
  var whole = 0;
  var met = 0;
  query.terms.forEach(function (term, at) {
    var own = scored[at] as TermScores;
    var first = term.forms[0];
    whole += own.rarity;
    if (own.pages[best.page] !== undefined && !(first !== undefined && first.isGuess)) met += own.rarity;
  });
  return met > whole / 2;
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

/** The passage of a number: art-24-2-c, or what comes nearest above it. */
function passageCited(page: IndexPage, article: number, steps: readonly string[]): number {
  for (var length = steps.length; length > 0; length -= 1) {
    var id = ["art", article].concat(steps.slice(0, length) as never[]).join("-");
    for (var each = 0; each < page[5].length; each += 3) if (page[5][each] === id || (page[5][each] as string).indexOf(`${id}-`) === 0) return each / 3;
  }
  return -1;
}
