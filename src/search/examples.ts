import { folded } from "./query/letters.ts";
import { citedIn } from "./query/numbers.ts";
import type { SearchRecord } from "./records.ts";

/**
 * The examples among those in interface words (separated by semicolons) for which this site has results: the number of
 * an existing article, or words that occur in a text or in keywords. `ㄴㅁ(난민)` counts if 난민 occurs.
 */
export function examplesOn(records: readonly SearchRecord[], examples: string): string[] {
  const texts = records.flatMap(({ title, keywords, passages }) => [
    title,
    ...keywords,
    ...passages.flatMap(({ label, text }) => [label, text]),
  ]);
  // Most examples stand on one of the first pages.
  const flats: string[] = [];
  const isThere = (word: string) =>
    texts.some((text, at) => {
      const own = flats[at] ?? flat(text);
      flats[at] = own;
      return own.includes(word);
    });
  const articles = new Set(records.flatMap(({ number }) => number ?? []));
  return examples
    .split(";")
    .map((example) => example.trim())
    .filter((example) => {
      const cited = citedIn(folded(example), []);
      if (cited !== undefined) return cited.places.every(({ article }) => articles.has(article));
      const word = flat(/\((.+)\)/.exec(example)?.[1]?.split(/\s|의/)[0] ?? example);
      return word !== "" && isThere(word);
    });
}

function flat(text: string): string {
  return folded(text).replace(/\s+/g, "");
}
