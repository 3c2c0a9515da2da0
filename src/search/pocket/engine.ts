import type { Answers, Engine, Part } from "../answers.ts";
import type { Guesses } from "../query/guess.ts";
import { beyondOf } from "../query/numbers.ts";
import { withoutParticles } from "../query/particles.ts";
import { plainForms, type Vocabulary } from "../query/plain.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { excerptOf, reasonsOf, titleOf } from "./excerpt.ts";
import { type Answer, answerOf, type Found, vocabularyOf } from "./find.ts";
import type { Index, IndexPage } from "./index.ts";
import { type Packed, unpacked } from "./pack.ts";

/** The files loaded so far, by file name: each calls `dari(name, …)`. */
var indexes: { [file: string]: Index } = {};
var guesses: Guesses | undefined;

/** Takes what a file that the page has loaded brings: an index, or the guesses. */
export function receive(file: string, thing: unknown): void {
  if (file === "guess") guesses = thing as Guesses;
  else indexes[file] = unpacked(thing as Packed);
}

/** Access to the files loaded so far. */
export var arrived = {
  index: function (file: string): Index | undefined {
    return indexes[file];
  },
  guesses: function (): Guesses | undefined {
    return guesses;
  },
};

interface Ready {
  corpus: Corpus;
  vocabulary: Vocabulary;
}

/**
 * The engine that scans the text of an edition in the browser. `load` fetches a file and reports success. It loads no
 * more than it must: first the part that most queries need, then the guesses, then all other texts.
 */
export function pocketEngine(
  parts: readonly Part[],
  guessFile: string,
  load: (file: string, done: (isThere: boolean) => void) => void,
): Engine {
  var ready: Array<Ready | undefined> = [];
  function withParts(count: number, done: (ready: Ready | undefined) => void): void {
    if (ready[count] !== undefined) return done(ready[count]);
    var needed = parts.slice(0, count);
    var missing = needed.filter(function (part) {
      return indexes[part.file] === undefined;
    })[0];
    if (missing !== undefined)
      return load(missing.file, function () {
        if (indexes[(missing as Part).file] === undefined) done(undefined);
        else withParts(count, done);
      });
    var corpus = corpusOf(
      needed.map(function (part) {
        return indexes[part.file] as Index;
      }),
    );
    done((ready[count] = { corpus: corpus, vocabulary: vocabularyOf(corpus) }));
  }
  var left = parts.slice(1).reduce(function (sum, part) {
    return sum + part.size;
  }, 0);
  return {
    ask: function (query, done, isWhole) {
      withParts(1, function (first) {
        if (first === undefined) return done(undefined);
        var answer = answerOf(first.corpus, query, first.vocabulary, guesses);
        if (answer.isGood && !isWhole) return done(shown(first, answer, left));
        var goOn = function () {
          answer = answerOf(first.corpus, query, first.vocabulary, guesses);
          if ((answer.isGood && !isWhole) || parts.length === 1) return done(shown(first, answer, left));
          withParts(parts.length, function (all) {
            done(
              all === undefined
                ? shown(first, answer, left)
                : shown(all, answerOf(all.corpus, query, all.vocabulary, guesses), 0),
            );
          });
        };
        if (guesses === undefined) load(guessFile, goOn);
        else goOn();
      });
    },
  };
}

function shown(from: Ready, answer: Answer, left: number): Answers {
  var results = answer.found.map(function (found) {
    var page = from.corpus.pages[found.page] as IndexPage;
    var title = titleOf(from.corpus, found);
    var excerpt = excerptOf(from.corpus, found);
    return {
      path: page[0] + placeOf(page, found),
      section: page[1],
      title: title,
      excerpt: excerpt,
      under: reasonsOf(from.corpus, found, title.concat(excerpt)),
    };
  });
  var cited = answer.query.cited;
  return {
    results: results,
    beyond: beyondOf(cited, from.corpus.pages.map(numberOf)),
    instead: answer.instead,
    left: left,
    nearby: results.length === 0 && cited.length === 0 ? nearbyOf(from, answer.missed[0]) : [],
  };
}

function numberOf(page: IndexPage): number {
  return page[3];
}

function nearbyOf(from: Ready, missed: string | undefined): string[] {
  if (missed === undefined || guesses === undefined) return [];
  return guesses.nearby(missed, {
    lang: from.vocabulary.lang,
    words: from.vocabulary.words,
    stems: withoutParticles,
    forms: function (word) {
      return plainForms(word, from.vocabulary);
    },
  });
}

function placeOf(page: IndexPage, found: Found): string {
  var id = found.passage < 0 ? "" : page[5][found.passage * 3];
  return id ? `#${encodeURIComponent(id)}` : "";
}
