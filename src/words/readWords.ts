import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import i18next from "i18next";
import { checked } from "../content/checked.ts";
import { readText } from "../content/readText.ts";
import { parseYaml } from "../content/yaml.ts";
import type { Edition } from "../editions/edition.ts";
import type { Findings } from "../errors.ts";
import type { Site } from "../site/site.ts";
import { type FormatData, formatSchema } from "./formats.ts";
import { usedKeys } from "./usedKeys.ts";
import { type Words, wordsOf } from "./words.ts";

type Tree = { [key: string]: string | Tree };
interface Source {
  /** From the site folder, or of Dari's own words. */
  file: string;
  tree: Tree;
}

const OWN_FOLDER = fileURLToPath(new URL("../../i18n/", import.meta.url));
const REFERENCE = "en";

/** The words of every edition: the site's own, below them Dari's own for the language, then those of its fallbacks. */
export function readWords(site: Site, findings: Findings): (edition: Edition) => Words {
  const own = readFolder(OWN_FOLDER, "i18n", findings);
  const brought = join(site.folder, "i18n") === OWN_FOLDER.replace(/\/$/, "") ? own : readFolder(join(site.folder, "i18n"), "i18n", findings);
  const trees = new Map<string, Tree>();
  const formats = new Map<string, FormatData>();
  for (const edition of site.editions) {
    const sources = [ownSource(own, edition.tag), brought.get(edition.tag)].filter((source) => source !== undefined);
    const merged = sources.reduce<Tree>((all, { tree }) => merge(all, tree), {});
    formats.set(edition.tag, formatOf(merged, brought.get(edition.tag)?.file ?? `i18n/${edition.tag}.json`, findings));
    delete merged.format;
    trees.set(edition.tag, merged);
  }
  for (const tag of brought.keys()) {
    const isKnown = site.editions.some((edition) => edition.tag === tag);
    if (!isKnown) findings.warnings.push({ file: `i18n/${tag}.json`, code: "words/no-edition", values: { tag } });
  }
  reportKeys(site, trees, brought, findings);
  const instance = i18next.createInstance();
  const last = own.get(REFERENCE)?.tree ?? {};
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries([...trees].map(([tag, tree]) => [tag, { translation: tree }]).concat([["dev", { translation: last }]])),
    fallbackLng: {
      ...Object.fromEntries(site.editions.map(({ tag, fallback }) => [tag, [...fallback, site.reference.tag, "dev"]])),
      default: ["dev"],
    },
    load: "currentOnly",
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  const words = new Map(site.editions.map(({ tag }) => [tag, wordsOf(instance, tag, formats.get(tag) ?? {})]));
  return (edition) => words.get(edition.tag) ?? wordsOf(instance, edition.tag, {});
}

function readFolder(folder: string, shown: string, findings: Findings): Map<string, Source> {
  const sources = new Map<string, Source>();
  if (!existsSync(folder)) return sources;
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".json")).sort()) {
    const file = `${shown}/${name}`;
    const tree = readTree(join(folder, name), file, findings);
    if (tree !== undefined) sources.set(name.replace(/\.json$/, ""), { file, tree });
  }
  return sources;
}

function readTree(path: string, file: string, findings: Findings): Tree | undefined {
  const text = readText(readFileSync(path), file, findings);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    findings.errors.push({ file, line: text.slice(0, at).split("\n").length, code: "words/json" });
    return undefined;
  }
  const bad = notWords(value, []);
  if (bad === undefined) return value as Tree;
  const line = parseYaml(text, file, 1, { errors: [], warnings: [] }).lineOf(bad);
  findings.errors.push({ file, line, code: "words/not-text", values: { key: bad.join(".") || "·" } });
  return undefined;
}

/** The path to the first thing that is neither text nor a group of texts; `format` has a schema of its own. */
function notWords(value: unknown, path: string[]): string[] | undefined {
  if (typeof value === "string") return path.length === 0 ? path : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return path;
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && key === "format") continue;
    const bad = notWords(inner, [...path, key]);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function ownSource(own: Map<string, Source>, tag: string): Source | undefined {
  return own.get(tag) ?? own.get(new Intl.Locale(tag).language);
}

function merge(below: Tree, above: Tree): Tree {
  const merged: Tree = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const old = merged[key];
    merged[key] = typeof value === "object" && typeof old === "object" && !Array.isArray(value) ? merge(old, value) : value;
  }
  return merged;
}

function formatOf(tree: Tree, file: string, findings: Findings): FormatData {
  return checked(formatSchema, { value: tree.format ?? {}, lineOf: () => 1 }, file, findings) ?? {};
}

function reportKeys(site: Site, trees: Map<string, Tree>, brought: Map<string, Source>, findings: Findings): void {
  const { called, mentioned, prefixes } = usedKeys(site);
  for (const { tag } of site.editions) {
    const keys = new Set(flat(trees.get(tag) ?? {}));
    const source = brought.get(tag);
    const file = `i18n/${tag}.json`;
    const isReference = tag === site.reference.tag;
    const missing = called.filter((key) => !keys.has(key));
    // A site that brings no words at all for a language that Dari lacks has Dari's reference words: told, not fatal.
    const list = isReference && (source !== undefined || keys.size > 0) ? findings.errors : findings.warnings;
    if (list === findings.errors) for (const key of missing) list.push({ file, code: "words/missing", values: { key } });
    else if (missing.length > 0) list.push({ file, code: "words/fallback", values: { count: missing.length, keys: missing.join(", ") } });
    if (source === undefined) continue;
    const unused = flat(source.tree).filter((key) => !mentioned.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    if (unused.length > 0) findings.warnings.push({ file, code: "words/unused", values: { count: unused.length, keys: unused.join(", ") } });
  }
}

/** All keys of a tree, plural forms as one: `pages_one`, `pages_other` are `pages`. */
function flat(tree: Tree, before = ""): string[] {
  const keys = Object.entries(tree).flatMap(([key, value]) =>
    before === "" && key === "format" ? []
    : typeof value === "string" ? [before + key.replace(/_(zero|one|two|few|many|other)$/, "")]
    : flat(value, `${before}${key}.`));
  return [...new Set(keys)];
}
