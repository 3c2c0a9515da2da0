import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Findings } from "../base/errors.ts";
import { checked } from "../base/files/checked.ts";
import { line } from "../base/files/fields.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { nearest } from "../base/files/nearest.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import type { Instrument } from "../law/instrument.ts";
import type { Site } from "../site/site.ts";

/** Words by which readers look for pages, though those may not have them. */
export interface Keywords {
  /** By path of the page, then by edition tag. */
  pages: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;
  /** By edition tag: `kid=child`, what readers say and what the texts say. */
  synonyms: Readonly<Record<string, readonly string[]>>;
}

/** So many keywords of a page, those that editors name first, come with the first download and stand in the index of subjects. */
export const FIRST_KEYWORDS = 16;

/** The key under which a list says which words stand for others, in place of an article's name. */
const SYNONYMS = "synonyms";
/** The key under which the words for the list of its terms stand. */
const TERMS = "terms";
const PAIR = /^[^=]+=[^=]+$/;

/** What i18n/keywords/<folder>.yml says: by article or preamble (and `synonyms`, `terms`), then by edition tag. */
export const keywordsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.array(line.refine((text) => text.length <= 60 && !text.includes("|"), { error: "keywords/long" })),
  ),
);

/** Where the keywords of an instrument are kept, from the site folder. */
export function keywordsFile(folder: string): string {
  return `i18n/keywords/${folder}.yml`;
}

/** The keywords of all instruments' articles. Articles and editions that are not there, and words given twice, are errors. */
export function readKeywords(
  site: Site,
  instruments: readonly Instrument[],
  findings: Findings,
  kept: Kept = nothingKept,
): Keywords {
  const read = instruments.map((instrument) => keywordsOf(site, instrument, findings, kept));
  const synonyms: Record<string, string[]> = {};
  for (const { synonyms: own } of read)
    for (const [tag, pairs] of Object.entries(own)) synonyms[tag] = [...(synonyms[tag] ?? []), ...pairs];
  return { pages: new Map(read.flatMap(({ pages }) => pages)), synonyms };
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
): { pages: Array<[string, Lists]>; synonyms: Lists } {
  const file = keywordsFile(folder);
  const read = existsSync(join(site.folder, file))
    ? kept.of({ folder: site.folder, file, as: "keywords" }, findings, (bytes, own) => listsIn(bytes, file, own))
    : undefined;
  if (read === undefined) return { pages: [], synonyms: {} };
  const { lists, lineOf } = read;
  const names = [...new Set([...texts.values()].flatMap(({ pieces }) => pieces.map(({ name }) => name)))];
  const tags = site.editions.map(({ tag }) => tag);
  const tell = (code: string, path: PropertyKey[], values: Record<string, string>) =>
    findings.errors.push({ file, line: lineOf(path), code, values });
  for (const [name, editions] of Object.entries(lists)) {
    if (name !== SYNONYMS && name !== TERMS && !names.includes(name))
      tell("keywords/article", [name], { name, near: nearest(name, names) ?? names[0] ?? "" });
    for (const [tag, words] of Object.entries(editions)) {
      if (!tags.includes(tag)) tell("keywords/edition", [name, tag], { tag, known: tags.join(", ") });
      words.forEach((word, at) => {
        if (words.indexOf(word) < at) tell("keywords/twice", [name, tag, at], { word });
        if (name === SYNONYMS && !PAIR.test(word)) tell("keywords/pair", [name, tag, at], { word });
      });
    }
  }
  const pages = Object.entries(lists)
    .filter(([name]) => name !== SYNONYMS)
    .map(([name, editions]): [string, Lists] => [`${folder}/${name}`, editions]);
  return { pages, synonyms: lists[SYNONYMS] ?? {} };
}
