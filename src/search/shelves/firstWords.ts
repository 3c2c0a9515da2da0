import { narrow, small, wordsIn } from "../query/letters.ts";
import { withoutParticles } from "../query/particles.ts";
import type { Vocabulary } from "../query/plain.ts";
import { queryOf } from "../query/query.ts";
import { weightOf } from "../query/stopWords.ts";
import { ARTICLE, type Catalogue } from "./index.ts";

export function articleOf(cited: { article: number }): string {
  return ARTICLE + cited.article;
}

/** The words of a query as they were typed, and what stands for them in this edition: with their shelves the search begins. */
export function firstWordsOf(typed: string, catalogue: Catalogue): string[] {
  var vocabulary: Vocabulary = {
    lang: catalogue.lang,
    words: [],
    synonyms: {},
    names: catalogue.names,
    has: function () {
      return 0;
    },
  };
  var words: string[] = [];
  queryOf(typed, vocabulary, undefined).cited.forEach(function (cited) {
    words.push(
      articleOf(cited),
      typeof NO_KOREAN === "undefined" && /^ko\b/.test(catalogue.lang)
        ? `${cited.article}조`
        : `article${cited.article}`,
    );
  });
  var telling: string[] = [];
  wordsIn(small(narrow(typed.slice(0, 160)))).forEach(function (word) {
    if (weightOf(word, undefined) > 0) telling.push(word);
  });
  telling = telling.length > 0 || words.length > 0 ? telling : wordsIn(small(narrow(typed)));
  telling.forEach(function (word) {
    words.push(word);
  });
  telling.forEach(function (word) {
    [word].concat(withoutParticles(word)).forEach(function (said) {
      catalogue.synonyms.split("\n").forEach(function (pair) {
        if (pair.indexOf(`${said}=`) === 0) words.push(pair.slice(said.length + 1));
      });
    });
  });
  return words;
}
