import { noFindings } from "../../base/errors.ts";
import { root } from "../../base/root.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import { readWordFiles, type WordTree } from "../../site/words/wordFiles.ts";
import { namesIn } from "./tagged.ts";
import type { Unit } from "./unit.ts";

/** An interface word to be translated, and its key. */
export interface WordUnit extends Unit {
  path: readonly string[];
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * The interface words of an edition: every key of the reference edition, each plural form of the language, and its
 * present word.
 */
export function wordUnits(site: Site, edition: Edition): WordUnit[] {
  const findings = noFindings();
  const [dari, own] = [readWordFiles(root, findings), readWordFiles(site.folder, findings)];
  const treesOf = (tag: string) =>
    [dari.get(tag) ?? dari.get(new Intl.Locale(tag).language), own.get(tag)].map((file): WordTree => file?.tree ?? {});
  const wordsOf = (tag: string) =>
    new Map(
      treesOf(tag)
        .flatMap((tree) => flat(tree))
        .filter(([, word]) => word !== ""),
    );
  const [reference, theirs, target] = [wordsOf(site.reference.tag), wordsOf("en"), wordsOf(edition.tag)];
  const source = reference.size > 0 ? reference : theirs;
  // A word has plural forms if it has them in any language.
  const plural = new Set(
    [...source.keys(), ...theirs.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")),
  );
  const forms = new Intl.PluralRules(edition.tag).resolvedOptions().pluralCategories;
  const bases = [...new Set([...source.keys()].map((key) => key.replace(PLURAL, "")))];
  return bases.flatMap((base): WordUnit[] => {
    // A language with one form needs no ending for it.
    const keys =
      plural.has(base) && !(forms.length === 1 && target.has(base)) ? forms.map((form) => `${base}_${form}`) : [base];
    return keys.map((key) => {
      const text = source.get(key) ?? source.get(`${base}_other`) ?? source.get(base) ?? theirs.get(base) ?? "";
      const word = target.get(key);
      return {
        id: `words ${key}`,
        source: text,
        target: word,
        state: word === undefined ? "open" : "done",
        previous: undefined,
        marks: new Map(),
        required: new Set<number>(),
        names: namesIn(text),
        reference: `i18n/${site.reference.tag}.json`,
        path: key.split("."),
      };
    });
  });
}

/** All words of a tree with their keys, except the edition's format. */
function flat(tree: WordTree, before = ""): Array<[string, string]> {
  return Object.entries(tree).flatMap(([key, value]): Array<[string, string]> => {
    if (before === "" && key === "format") return [];
    return typeof value === "string" ? [[before + key, value]] : flat(value, `${before}${key}.`);
  });
}
