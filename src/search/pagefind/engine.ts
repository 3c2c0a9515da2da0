import type { Answers, Engine, Part, Piece, Result } from "../answers.ts";
import { type Corpus, corpusOf } from "../pocket/corpus.ts";
import { vocabularyOf } from "../pocket/find.ts";
import type { Index } from "../pocket/index.ts";
import type { Guesses } from "../query/guess.ts";
import { beyondOf } from "../query/numbers.ts";
import { withoutParticles } from "../query/particles.ts";
import type { Vocabulary } from "../query/plain.ts";
import { type Query, queryOf } from "../query/query.ts";
import { asksOf } from "./asks.ts";

/** The part of Pagefind 1.6 that is used. */
export interface Pagefind {
  search(query: string): Promise<{ results: Array<{ id: string; score: number; data(): Promise<PagefindPage> }> }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string; section?: string };
  sub_results: Array<{ url: string; excerpt: string }>;
}

/** The files that the page provides to the engine: those already loaded, and functions to load more. */
export interface Sources {
  index(file: string): Index | undefined;
  guesses(): Guesses | undefined;
  pagefind(): Pagefind | undefined;
  load(file: string, done: () => void): void;
  loadPagefind(done: () => void): void;
}

var SHOWN = 20;

/** The engine for editions with too much text to download: the same reading of queries, searched by Pagefind. */
export function pagefindEngine(words: Part, guessFile: string, sources: Sources): Engine {
  var ready: { corpus: Corpus; vocabulary: Vocabulary } | undefined;
  function prepare(done: (isReady: boolean) => void): void {
    var index = sources.index(words.file);
    if (index === undefined)
      return sources.load(words.file, function () {
        if (sources.index(words.file) === undefined) done(false);
        else prepare(done);
      });
    if (sources.guesses() === undefined)
      return sources.load(guessFile, function () {
        if (sources.guesses() === undefined) done(false);
        else prepare(done);
      });
    if (sources.pagefind() === undefined)
      return sources.loadPagefind(function () {
        if (sources.pagefind() === undefined) done(false);
        else prepare(done);
      });
    if (ready === undefined) {
      var corpus = corpusOf([index]);
      ready = { corpus: corpus, vocabulary: vocabularyOf(corpus) };
    }
    done(true);
  }
  return {
    ask: function (typed, done) {
      prepare(function (isReady) {
        if (!isReady || ready === undefined) return done(undefined);
        var corpus = ready.corpus;
        var query = queryOf(typed, ready.vocabulary, sources.guesses());
        var asked = asksOf(query, corpus, sources.guesses() as Guesses);
        answer(sources.pagefind() as Pagefind, asked, query, corpus, function (results) {
          done(
            results &&
              ({
                results: results,
                left: 0,
                beyond: beyondOf(
                  query.cited,
                  corpus.pages.map(function (page) {
                    return page[3];
                  }),
                ),
                instead: insteadOf(query),
                nearby:
                  results.length === 0 && query.terms[0] !== undefined && ready !== undefined
                    ? nearbyOf(query.terms[0].typed, ready.vocabulary, sources.guesses() as Guesses)
                    : [],
              } as Answers),
          );
        });
      });
    },
  };
}

function answer(
  pagefind: Pagefind,
  asks: Array<{ text: string; weight: number }>,
  query: Query,
  corpus: Corpus,
  done: (results: Result[] | undefined) => void,
): void {
  var fail = function () {
    done(undefined);
  };
  Promise.all(
    asks.map(function (ask) {
      return pagefind.search(ask.text);
    }),
  )
    .then(function (answers) {
      var scores: { [id: string]: number } = {};
      var found: Array<{ id: string; data(): Promise<PagefindPage> }> = [];
      answers.forEach(function (one, at) {
        one.results.slice(0, SHOWN * 2).forEach(function (result, rank) {
          if (scores[result.id] === undefined) found.push(result);
          // Scores of different searches are not of one measure; ranks are.
          scores[result.id] = (scores[result.id] || 0) + (asks[at] as { weight: number }).weight * (1 / (rank + 3));
        });
      });
      found.sort(function (a, b) {
        return (scores[b.id] as number) - (scores[a.id] as number);
      });
      return Promise.all(
        found.slice(0, SHOWN).map(function (result) {
          return result.data();
        }),
      );
    })
    .then(function (pages) {
      var results = cited(query, corpus);
      pages.forEach(function (page) {
        var part = page.sub_results[0] || page;
        var path = part.url.replace(/^\//, "");
        if (
          !results.some(function (known) {
            return path.split("#")[0] === known.path.split("#")[0];
          })
        )
          results.push({
            path: path,
            title: [{ text: plain(page.meta.title || path), isHit: false }],
            section: plain(page.meta.section || ""),
            excerpt: piecesOf(part.excerpt),
            under: [],
          });
      });
      done(results);
    })
    .then(undefined, fail);
}

/** Articles that were asked for by number come first. */
function cited(query: Query, corpus: Corpus): Result[] {
  return query.cited.reduce(function (results: Result[], asked) {
    return results.concat(
      corpus.pages
        .filter(function (page) {
          return page[3] === asked.article;
        })
        .map(function (page) {
          var id = ["art", String(page[3])].concat(asked.steps).join("-");
          return {
            path: page[0] + (page[5].indexOf(id) >= 0 ? `#${id}` : ""),
            title: [{ text: page[2], isHit: false }],
            section: page[1],
            excerpt: [],
            under: [],
          };
        }),
    );
  }, []);
}

function plain(text: string): string {
  return text.replace(/\u200b/g, "");
}

/** Pagefind marks what it found with `<mark>` in escaped text. */
function piecesOf(excerpt: string): Piece[] {
  var pieces: Piece[] = [];
  plain(excerpt)
    .split(/<mark>|<\/mark>/)
    .forEach(function (text, at) {
      if (text !== "")
        pieces.push({
          text: text
            .replace(/&lt;/g, "<")
            .replace(/&gt;/g, ">")
            .replace(/&quot;/g, '"')
            .replace(/&#39;/g, "'")
            .replace(/&amp;/g, "&"),
          isHit: at % 2 === 1,
        });
    });
  return pieces;
}

function insteadOf(query: Query): string[] {
  var words: string[] = [];
  query.terms.forEach(function (term) {
    var first = term.forms[0];
    if (first !== undefined && first.isOther && !term.isStop) words.push(first.text);
  });
  return words;
}

function nearbyOf(word: string, vocabulary: Vocabulary, guesses: Guesses): string[] {
  return guesses.nearby(word, {
    lang: vocabulary.lang,
    words: vocabulary.words,
    stems: withoutParticles,
    forms: function () {
      return [];
    },
  });
}
