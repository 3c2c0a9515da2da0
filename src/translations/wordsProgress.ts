import { noFindings } from "../base/errors.ts";
import { root } from "../base/root.ts";
import type { Site } from "../site/site.ts";
import { readWordFiles, type WordTree } from "../site/words/wordFiles.ts";

/** The number of interface words that an edition has, of those in the reference edition. */
export interface WordsProgress {
  tag: string;
  /** The file of the words. */
  file: string;
  done: number;
  all: number;
  /** Keys without a word, plural forms as one. */
  missing: string[];
}

/** The interface words of each edition, its own and those that Dari has for its language. */
export function wordsProgress(site: Site): WordsProgress[] {
  const findings = noFindings();
  const dari = readWordFiles(root, findings);
  const own = readWordFiles(site.folder, findings);
  const treesOf = (tag: string) =>
    [dari.get(tag) ?? dari.get(new Intl.Locale(tag).language), own.get(tag)].map((file): WordTree => file?.tree ?? {});
  const keysOf = (tag: string) => new Set(treesOf(tag).flatMap((tree) => wordKeys(tree)));
  const reference = keysOf(site.reference.tag);
  const all = reference.size > 0 ? reference : new Set(wordKeys(dari.get("en")?.tree ?? {}));
  return site.editions.map(({ tag }) => {
    const keys = keysOf(tag);
    const missing = [...all].filter((key) => !keys.has(key)).sort();
    return { tag, file: `i18n/${tag}.json`, done: all.size - missing.length, all: all.size, missing };
  });
}

/** The keys of a tree that have a word, plural forms as one: `pages_one` and `pages_other` are `pages`. */
function wordKeys(tree: WordTree, before = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (before === "" && key === "format") return [];
    if (typeof value !== "string") return wordKeys(value, `${before}${key}.`);
    return value === "" ? [] : [before + key.replace(/_(zero|one|two|few|many|other)$/, "")];
  });
}
