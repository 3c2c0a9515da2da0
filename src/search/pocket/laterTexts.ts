import { englishForms } from "../query/englishForms.ts";
import { folded } from "../query/letters.ts";
import { corpusOf, fieldAt } from "./corpus.ts";
import { hitsOf, WHOLE } from "./hits.ts";
import type { Index } from "./index.ts";

/**
 * Tells of a keyword of an index's first part whether texts of the rest have it as a word, on pages that the first part does not
 * find by it: who types such a word alone must see those pages, too.
 */
export function inLaterTexts(first: Index, rest: Index): (keyword: string) => boolean {
  const [before, all] = [corpusOf([first]), corpusOf([first, rest])];
  const pagesOf = (corpus: typeof all, word: string, least: number, most: number) =>
    formsOf(word).flatMap((form) =>
      hitsOf(corpus, form)
        .filter(({ at, quality }) => quality >= least && fieldAt(corpus, at).passage >= most)
        .map(({ at }) => corpus.pages[fieldAt(corpus, at).page]?.[0]),
    );
  return (keyword) => {
    const word = folded(keyword);
    if (/[^\p{L}\p{M}]/u.test(word)) return false;
    const found = new Set(pagesOf(before, word, 0, -3));
    return pagesOf(all, word, WHOLE, -1).some((path) => !found.has(path));
  };
}

/** Verbs in e lose it: make is in making. */
function formsOf(word: string): string[] {
  return [word, ...(/[a-z]e$/.test(word) ? [`${word.slice(0, -1)}ing`] : []), ...englishForms(word).same];
}
