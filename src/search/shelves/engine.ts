import type { Answers, Engine, Part } from "../answers.ts";
import { type Corpus, corpusOf } from "../pocket/corpus.ts";
import { excerptOf, reasonsOf, titleOf } from "../pocket/excerpt.ts";
import { type Answer, answerOf, type Found, vocabularyOf } from "../pocket/find.ts";
import type { Index, IndexPage } from "../pocket/index.ts";
import type { Guesses } from "../query/guess.ts";
import { narrow, small, wordsIn } from "../query/letters.ts";
import { beyondOf } from "../query/numbers.ts";
import { withoutParticles } from "../query/particles.ts";
import type { Vocabulary } from "../query/plain.ts";
import { type Query, queryOf } from "../query/query.ts";
import { articleOf, firstWordsOf } from "./firstWords.ts";
import { gathered, NOWHERE, shelfOf, together } from "./gather.ts";
import type { Catalogue, Shelf } from "./index.ts";

/** The page's side of the engine: files that have arrived, and a way to fetch more. */
export interface Sources {
  catalogue(file: string): Catalogue | undefined;
  shelf(file: string): Shelf | undefined;
  /** The most frequent words of the edition, by which guesses are made. */
  words(file: string): Index | undefined;
  guesses(): Guesses | undefined;
  load(file: string, done: (isThere: boolean) => void): void;
}

/** Where the search of an edition begins; `left` is what all texts cost, in kB, for who asks for more. */
export interface Place {
  catalogue: Part;
  words: Part;
  guess: string;
  left: number;
}

/** Shelves for one query: each is a request. */
var AT_FIRST = 4;
var IN_ALL = 7;

interface Ready {
  corpus: Corpus;
  vocabulary: Vocabulary;
}

/**
 * The engine for editions whose text is too much to be carried along: it fetches the shelves on which the words of a query
 * stand, and searches what they tell as the pocket does. What no shelf has is guessed with the help of the most frequent words.
 */
export function shelvesEngine(place: Place, sources: Sources): Engine {
  var ready: { [key: string]: Ready } = {};
  var firsts: string[] | undefined;
  var common: Ready | undefined;
  var had: number[] = [];

  function catalogue(): Catalogue {
    return sources.catalogue(place.catalogue.file) as Catalogue;
  }

  function fileOf(number: number): string {
    return `${catalogue().file}-${number}.js`;
  }

  function numberOf(word: string): number {
    firsts = firsts || catalogue().words.split("\n");
    return shelfOf(firsts, word);
  }

  /** Fetches what has not arrived yet. */
  function fetched(arrived: (file: string) => unknown, file: string, done: () => void): void {
    if (arrived(file) !== undefined) done();
    else sources.load(file, done);
  }

  /** The corpus of the shelves that have been fetched; with `isTitled`, of the pages that they tell about. */
  function madeOf(numbers: readonly number[], isTitled: boolean): Ready {
    var key = numbers.join(" ") + (isTitled ? "!" : "");
    if (ready[key] === undefined) {
      var shelves = numbers.map(function (number) {
        return sources.shelf(fileOf(number)) as Shelf;
      });
      var corpus = corpusOf([gathered(catalogue(), shelves, isTitled)]);
      ready = {};
      ready[key] = { corpus: corpus, vocabulary: vocabularyOf(corpus) };
    }
    return ready[key] as Ready;
  }

  /** Fetches shelves, in any order; what cannot be fetched is done without. */
  function fetchAll(numbers: readonly number[], done: () => void): void {
    var waiting = numbers.length;
    if (waiting === 0) return done();
    numbers.forEach(function (number) {
      fetched(sources.shelf, fileOf(number), function () {
        if (sources.shelf(fileOf(number)) !== undefined && had.indexOf(number) < 0) had.push(number);
        if ((waiting -= 1) === 0) done();
      });
    });
  }

  function missing(words: readonly string[], most: number): number[] {
    var numbers: number[] = [];
    words.forEach(function (word) {
      var number = word === "" ? 0 : numberOf(word);
      if (number > 0 && numbers.length < most && had.indexOf(number) < 0 && numbers.indexOf(number) < 0)
        numbers.push(number);
    });
    return numbers;
  }

  /** The vocabulary on hand together with the most frequent words. */
  function knowing(own: Vocabulary): Vocabulary {
    if (common === undefined) return own;
    var more = common.vocabulary;
    return {
      lang: own.lang,
      words: more.words,
      synonyms: own.synonyms,
      names: own.names,
      has: function (form, isVerb) {
        return Math.max(own.has(form, isVerb), more.has(form, isVerb));
      },
    };
  }

  function start(done: (isReady: boolean) => void): void {
    fetched(sources.catalogue, place.catalogue.file, function () {
      done(sources.catalogue(place.catalogue.file) !== undefined);
    });
  }

  /** Fetches the guesses, and the words by which they are made. */
  function prepareGuesses(done: () => void): void {
    var waiting = 2;
    var end = function () {
      if ((waiting -= 1) > 0) return;
      var index = sources.words(place.words.file);
      if (index !== undefined && common === undefined) {
        var corpus = corpusOf([index]);
        common = { corpus: corpus, vocabulary: vocabularyOf(corpus) };
      }
      done();
    };
    fetched(sources.words, place.words.file, end);
    fetched(sources.guesses, place.guess, end);
  }

  function answer(typed: string, done: (answers: Answers) => void): void {
    var guesses = common === undefined ? undefined : sources.guesses();
    var numbers = had.slice();
    var corpus = madeOf(numbers, false);
    var vocabulary = knowing(corpus.vocabulary);
    var found = answerOf(corpus.corpus, typed, vocabulary, guesses);
    if (guesses === undefined && (found.missed.length > 0 || isUnread(found.query, typed)))
      return prepareGuesses(function () {
        if (common === undefined || sources.guesses() === undefined) done(shown(typed, corpus, found, undefined));
        else askWider(typed, done);
      });
    if (
      found.found.some(function (one) {
        return (corpus.corpus.pages[one.page] as IndexPage)[2] === "";
      })
    ) {
      // Pages of which only the number is known cannot be shown.
      corpus = madeOf(numbers, true);
      found = answerOf(corpus.corpus, typed, vocabulary, guesses);
    }
    done(shown(typed, corpus, found, guesses));
  }

  /** Reads the query with the help of guesses, and fetches what they lead to. */
  function askWider(typed: string, done: (answers: Answers) => void): void {
    var guesses = sources.guesses() as Guesses;
    var vocabulary = knowing(madeOf(had.slice(), false).vocabulary);
    fetchAll(missing(wordsOf(queryOf(typed, vocabulary, guesses), guesses), IN_ALL - AT_FIRST), function () {
      answer(typed, done);
    });
  }

  /** The words that a query which was read asks for. */
  function wordsOf(query: Query, guesses: Guesses): string[] {
    var words: string[] = query.cited.map(articleOf);
    query.terms.forEach(function (term) {
      if (term.isStop) return;
      term.forms.slice(0, 3).forEach(function (form) {
        words.push(form.text);
      });
      if (term.initials !== "" && common !== undefined) {
        var corpus = common.corpus;
        guesses
          .hitsOfInitials(corpus, term.initials, withoutParticles)
          .slice(0, 2)
          .forEach(function (hit) {
            words.push(corpus.flat.slice(hit.at, hit.at + hit.length));
          });
      }
    });
    return words;
  }

  function shown(typed: string, from: Ready, answer: Answer, guesses: Guesses | undefined): Answers {
    var pages = from.corpus.pages;
    var results = answer.found
      .filter(function (found) {
        return (pages[found.page] as IndexPage)[2] !== "";
      })
      .map(function (found) {
        var page = pages[found.page] as IndexPage;
        var title = titleOf(from.corpus, found);
        // Of the text itself only some words are known.
        var excerpt = excerptOf(from.corpus, { page: found.page, score: found.score, passage: 0, hits: found.hits });
        return {
          path: page[0] + anchorOf(page, found),
          section: page[1],
          title: title,
          excerpt: excerpt,
          under: reasonsOf(from.corpus, found, title.concat(excerpt)).map(together),
        };
      });
    var cited = answer.query.cited;
    var word = answer.missed[0] || wordsIn(small(narrow(typed)))[0];
    return {
      results: results,
      beyond: beyondOf(cited, catalogue().articles),
      instead: answer.instead,
      left: place.left,
      nearby:
        results.length === 0 && cited.length === 0 && word !== undefined && guesses !== undefined
          ? guesses.nearby(word, {
              lang: from.vocabulary.lang,
              words: knowing(from.vocabulary).words,
              stems: withoutParticles,
              forms: function () {
                return [];
              },
            })
          : [],
    };
  }

  return {
    ask: function (typed, done) {
      start(function (isReady) {
        if (!isReady) return done(undefined);
        // Who types on and on has had many shelves; only those of this query count.
        if (had.length > 2 * IN_ALL) had = [];
        var needed = missing(firstWordsOf(typed, catalogue()), AT_FIRST);
        fetchAll(needed, function () {
          if (needed.length > 0 && had.length === 0) return done(undefined);
          answer(typed, done);
        });
      });
    },
  };
}

/** True where numbers of articles are written in a way that only the guesses can read; a number that is none stands in the text. */
function isUnread(query: Query, typed: string): boolean {
  return query.isUnread && (query.cited.length > 0 || !/\d/.test(typed));
}

function anchorOf(page: IndexPage, found: Found): string {
  var id = found.passage < 0 ? "" : page[5][found.passage * 3];
  return id && id !== NOWHERE ? `#${encodeURIComponent(id)}` : "";
}
