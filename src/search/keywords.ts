import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Findings, Problem } from "../base/errors.ts";
import { checked } from "../base/files/checked.ts";
import { line } from "../base/files/fields.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { nearest } from "../base/files/nearest.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import type { Instrument } from "../law/instrument.ts";
import type { Page } from "../site/pages/page.ts";
import type { Site } from "../site/site.ts";

/** Words by which readers look for pages, though those may not have them. */
export interface Keywords {
  /** By path of the page, then by edition tag. */
  pages: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
  /** By edition tag: `kid=child`, what readers say and what the texts say. */
  synonyms: Readonly<Record<string, readonly string[]>>;
  /** By edition tag: the keywords that stand in the index of subjects; where none are chosen, the first few of each list. */
  index: Readonly<Record<string, readonly string[]>>;
  /** A file in which words are chosen for the index. */
  file: string;
}

/** So many keywords of a page, those that editors name first, come with the first download. */
export const FIRST_KEYWORDS = 15;

/** The key for synonyms, in place of an article's name. */
const SYNONYMS = "synonyms";
/** The key under which words are chosen for the index of subjects. */
const INDEX = "index";
/** The key for the keywords of the list of terms. */
const TERMS = "terms";
const PAIR = /^[^=]+=[^=]+$/;

/** The schema of i18n/keywords/<folder>.yml: by article or preamble (and `synonyms`, `terms`), then by edition tag. */
export const keywordsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.array(line.refine((text) => text.length <= 60 && !text.includes("|"), { error: "keywords/long" })),
  ),
);

/** Returns the path of an instrument's keywords, from the site folder. */
export function keywordsFile(folder: string): string {
  return `i18n/keywords/${folder}.yml`;
}

/** The keywords of all instruments' articles. Unknown articles and editions, and duplicate words, are errors. */
export function readKeywords(
  site: Site,
  instruments: readonly Instrument[],
  findings: Findings,
  kept: Kept = nothingKept,
): Keywords {
  const read = instruments.map((instrument) => keywordsOf(site, instrument, findings, kept));
  return {
    pages: new Map(read.flatMap(({ pages }) => pages)),
    synonyms: together(read.map(({ synonyms }) => synonyms)),
    index: together(read.map(({ index }) => index)),
    file: keywordsFile(instruments[read.findIndex(({ index }) => Object.keys(index).length > 0)]?.folder ?? ""),
  };
}

function together(lists: readonly Lists[]): Lists {
  const all: Lists = {};
  for (const own of lists) for (const [tag, words] of Object.entries(own)) all[tag] = [...(all[tag] ?? []), ...words];
  return all;
}

/** Words that are chosen for the index of subjects, but lead nowhere: they are keywords of no article and no page. */
export function unknownInIndex(
  { index, pages, file }: Keywords,
  written: ReadonlyMap<string, ReadonlyMap<string, Page>>,
): Problem[] {
  return Object.entries(index).flatMap(([tag, words]) => {
    const known = new Set([
      ...[...pages.values()].flatMap((lists) => lists[tag] ?? []),
      ...[...(written.get(tag)?.values() ?? [])].flatMap(({ data }) => ("keywords" in data && data.keywords) || []),
    ]);
    return words
      .filter((word) => !known.has(word))
      .map((word) => ({ file, code: "keywords/index", values: { word, tag, near: nearest(word, [...known]) ?? "–" } }));
  });
}

type Lists = Record<string, string[]>;

function listsIn(
  bytes: Buffer,
  file: string,
  findings: Findings,
): { lists: Record<string, Lists>; lineOf: ParsedYaml["lineOf"] } | undefined {
  const text = readText(bytes, file, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, file, 1, findings);
  return yaml && { lists: checked(keywordsSchema, yaml, file, findings) ?? {}, lineOf: yaml.lineOf };
}

function keywordsOf(
  site: Site,
  { folder, texts }: Instrument,
  findings: Findings,
  kept: Kept,
): { pages: Array<[string, Lists]>; synonyms: Lists; index: Lists } {
  const file = keywordsFile(folder);
  const read = existsSync(join(site.folder, file))
    ? kept.of({ folder: site.folder, file, as: "keywords" }, findings, (bytes, own) => listsIn(bytes, file, own))
    : undefined;
  if (read === undefined) return { pages: [], synonyms: {}, index: {} };
  const { lists, lineOf } = read;
  const names = [...new Set([...texts.values()].flatMap(({ pieces }) => pieces.map(({ name }) => name)))];
  const tags = site.editions.map(({ tag }) => tag);
  const report = (code: string, path: PropertyKey[], values: Record<string, string>) =>
    findings.errors.push({ file, line: lineOf(path), code, values });
  for (const [name, editions] of Object.entries(lists)) {
    if (![SYNONYMS, TERMS, INDEX].includes(name) && !names.includes(name))
      report("keywords/article", [name], { name, near: nearest(name, names) ?? names[0] ?? "" });
    for (const [tag, words] of Object.entries(editions)) {
      if (!tags.includes(tag)) report("keywords/edition", [name, tag], { tag, known: tags.join(", ") });
      words.forEach((word, at) => {
        if (words.indexOf(word) < at) report("keywords/twice", [name, tag, at], { word });
        if (name === SYNONYMS && !PAIR.test(word)) report("keywords/pair", [name, tag, at], { word });
      });
    }
  }
  const pages = Object.entries(lists)
    .filter(([name]) => name !== SYNONYMS && name !== INDEX)
    .map(([name, editions]): [string, Lists] => [`${folder}/${name}`, editions]);
  return { pages, synonyms: lists[SYNONYMS] ?? {}, index: lists[INDEX] ?? {} };
}
