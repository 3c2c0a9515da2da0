import type { Index } from "../pocket/index.ts";
import { folded, wordsIn } from "../query/letters.ts";
import { withoutParticles } from "../query/particles.ts";
import type { SearchRecord } from "../records.ts";
import { countedStretches } from "../stretches.ts";

/** The most frequent words are enough to read queries by. */
const MOST = 2000;

/**
 * Builds the word index with which a browser reads queries for Pagefind in a large edition: its words as one text, the
 * most frequent first, and the places of its articles. It has the shape of a pocket index, so that the same code reads
 * both.
 */
export function wordsIndex(
  lang: string,
  records: readonly SearchRecord[],
  about: Pick<Index, "synonyms" | "names">,
): Index {
  const counts = new Map<string, number>();
  const texts = records.flatMap(({ title, keywords, passages }) => [
    title,
    ...keywords,
    ...passages.flatMap(({ label, text: words }) => [label, words]),
  ]);
  for (const [stretch, count] of countedStretches(texts)) {
    for (const word of wordsIn(folded(stretch))) {
      const stem = withoutParticles(word).find((short) => short.length > 1) ?? word;
      if (stem.length > 1) counts.set(stem, (counts.get(stem) ?? 0) + count);
    }
  }
  const words = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
  const articles = records.filter(({ number }) => number !== undefined);
  return {
    lang,
    ...about,
    pages: [
      ["", "", "", 0, "", ["", "", words.join(" ")]],
      ...articles.map(({ path, section, title, number, passages }): Index["pages"][number] => [
        path,
        section,
        title,
        number ?? 0,
        "",
        passages.flatMap(({ id }) => (id === "" ? [] : [id, "", " "])),
      ]),
    ],
  };
}
