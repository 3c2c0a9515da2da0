import i18next from "i18next";
import type { Findings } from "../../base/errors.ts";
import { checked } from "../../base/files/checked.ts";
import { type Kept, nothingKept } from "../../base/files/keptFiles.ts";
import type { KeyPath } from "../../base/files/yaml.ts";
import { root } from "../../base/root.ts";
import type { Edition } from "../editions/edition.ts";
import type { Site } from "../site.ts";
import { checkHoles } from "./checkHoles.ts";
import { type FormatData, formatSchema } from "./formats.ts";
import { usedKeys } from "./usedKeys.ts";
import { readWordFiles, type WordFile, type WordTree } from "./wordFiles.ts";
import { LAST, REFERENCE, type Words, wordsOf } from "./words.ts";

/** The words of every edition: the site's own, below them Dari's own for the language, then those of its fallbacks. */
export function readWords(
  site: Site,
  findings: Findings,
  { kept, isHurried }: { kept: Kept; isHurried: boolean } = { kept: nothingKept, isHurried: false },
): (edition: Edition) => Words {
  const own = readWordFiles(root, findings, kept);
  const brought = site.folder === root ? own : readWordFiles(site.folder, findings, kept);
  const trees = new Map<string, WordTree>();
  const formats = new Map<string, FormatData>();
  for (const edition of site.editions) {
    const sources = [ownSource(own, edition.tag), brought.get(edition.tag)].filter((source) => source !== undefined);
    const merged = sources.reduce<WordTree>((all, { tree }) => merge(all, tree), {});
    formats.set(edition.tag, formatOf(merged, brought.get(edition.tag), findings));
    delete merged.format;
    trees.set(edition.tag, merged);
  }
  for (const tag of brought.keys()) {
    const isKnown = site.editions.some((edition) => edition.tag === tag);
    if (!isKnown) findings.warnings.push({ file: `i18n/${tag}.json`, code: "words/no-edition", values: { tag } });
  }
  checkHoles(brought, own, site.reference.tag, findings);
  if (!isHurried) reportKeys(site, trees, brought, findings, kept);
  const instance = i18next.createInstance();
  const last = own.get(REFERENCE)?.tree ?? {};
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries(
      [...trees].map(([tag, tree]) => [tag, { translation: tree }]).concat([[LAST, { translation: last }]]),
    ),
    fallbackLng: {
      ...Object.fromEntries(site.editions.map(({ tag, fallback }) => [tag, [...fallback, site.reference.tag, LAST]])),
      default: [LAST],
    },
    load: "currentOnly",
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  const words = new Map(site.editions.map(({ tag }) => [tag, wordsOf(instance, tag, formats.get(tag) ?? {})]));
  return (edition) => words.get(edition.tag) ?? wordsOf(instance, edition.tag, {});
}

function ownSource(own: Map<string, WordFile>, tag: string): WordFile | undefined {
  return own.get(tag) ?? own.get(new Intl.Locale(tag).language);
}

function merge(below: WordTree, above: WordTree): WordTree {
  const merged: WordTree = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const old = merged[key];
    // An empty text is a word that is still to be written.
    if (value === "" && old !== undefined) continue;
    merged[key] = isGroup(value) && isGroup(old) ? merge(old, value) : value;
  }
  return merged;
}

/** `format` is not checked yet when the trees are merged: it may be anything. */
function isGroup(value: unknown): value is WordTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function formatOf(tree: WordTree, source: WordFile | undefined, findings: Findings): FormatData {
  const lineOf = (path: KeyPath) => source?.lineOf(["format", ...path]) ?? 1;
  return checked(formatSchema, { value: tree.format ?? {}, lineOf }, source?.file ?? "i18n", findings) ?? {};
}

function reportKeys(
  site: Site,
  trees: Map<string, WordTree>,
  brought: Map<string, WordFile>,
  findings: Findings,
  kept: Kept,
): void {
  const { called, mentioned, prefixes } = usedKeys(site, kept);
  for (const { tag } of site.editions) {
    const keys = new Set(flat(trees.get(tag) ?? {}));
    const source = brought.get(tag);
    const file = `i18n/${tag}.json`;
    const isReference = tag === site.reference.tag;
    const missing = called.filter((key) => !keys.has(key));
    // A site without any words for a language that Dari lacks gets Dari's reference words: a warning only.
    const list = isReference && (source !== undefined || keys.size > 0) ? findings.errors : findings.warnings;
    if (list === findings.errors)
      for (const key of missing) list.push({ file, code: "words/missing", values: { key } });
    else if (missing.length > 0)
      list.push({ file, code: "words/fallback", values: { count: missing.length, keys: missing.join(", ") } });
    if (source === undefined) continue;
    const unused = flat(source.tree).filter(
      (key) => !mentioned.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    if (unused.length > 0)
      findings.warnings.push({ file, code: "words/unused", values: { count: unused.length, keys: unused.join(", ") } });
  }
}

/** All keys of a tree that have a text, plural forms as one: `pages_one`, `pages_other` are `pages`. */
function flat(tree: WordTree, before = ""): string[] {
  const keys = Object.entries(tree).flatMap(([key, value]) =>
    (before === "" && key === "format") || value === ""
      ? []
      : typeof value === "string"
        ? [before + key.replace(/_(zero|one|two|few|many|other)$/, "")]
        : flat(value, `${before}${key}.`),
  );
  return [...new Set(keys)];
}
