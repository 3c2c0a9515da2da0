import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checked } from "../base/files/checked.ts";
import { line } from "../base/files/fields.ts";
import { nearest } from "../base/files/nearest.ts";
import { readText } from "../base/files/readText.ts";
import { parseYaml } from "../base/files/yaml.ts";
import type { Findings } from "../base/errors.ts";
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

const schema = z.record(z.string(), z.record(z.string(), z.array(line.refine((text) => text.length <= 60 && !text.includes("|"), { error: "keywords/long" }))));

/** Where the keywords of an instrument are kept, from the site folder. */
export function keywordsFile(folder: string): string {
  return `i18n/keywords/${folder}.yml`;
}

/** The keywords of all instruments' articles. Articles and editions that are not there, and words given twice, are errors. */
export function readKeywords(site: Site, instruments: readonly Instrument[], findings: Findings): Keywords {
  const read = instruments.map((instrument) => keywordsOf(site, instrument, findings));
  const synonyms: Record<string, string[]> = {};
  for (const { synonyms: own } of read) for (const [tag, pairs] of Object.entries(own)) synonyms[tag] = [...(synonyms[tag] ?? []), ...pairs];
  return { pages: new Map(read.flatMap(({ pages }) => pages)), synonyms };
}

type Lists = Record<string, string[]>;

function keywordsOf(site: Site, { folder, texts }: Instrument, findings: Findings): { pages: Array<[string, Lists]>; synonyms: Lists } {
  const file = keywordsFile(folder);
  const text = existsSync(join(site.folder, file)) ? readText(readFileSync(join(site.folder, file)), file, findings) : undefined;
  if (text === undefined) return { pages: [], synonyms: {} };
  const yaml = parseYaml(text, file, 1, findings);
  const lists = checked(schema, yaml, file, findings) ?? {};
  const names = [...new Set([...texts.values()].flatMap(({ pieces }) => pieces.map(({ name }) => name)))];
  const tags = site.editions.map(({ tag }) => tag);
  const tell = (code: string, path: PropertyKey[], values: Record<string, string>) => findings.errors.push({ file, line: yaml.lineOf(path), code, values });
  for (const [name, editions] of Object.entries(lists)) {
    if (name !== SYNONYMS && name !== TERMS && !names.includes(name)) tell("keywords/article", [name], { name, near: nearest(name, names) ?? names[0] ?? "" });
    for (const [tag, words] of Object.entries(editions)) {
      if (!tags.includes(tag)) tell("keywords/edition", [name, tag], { tag, known: tags.join(", ") });
      words.forEach((word, at) => {
        if (words.indexOf(word) < at) tell("keywords/twice", [name, tag, at], { word });
        if (name === SYNONYMS && !PAIR.test(word)) tell("keywords/pair", [name, tag, at], { word });
      });
    }
  }
  const pages = Object.entries(lists).filter(([name]) => name !== SYNONYMS).map(([name, editions]): [string, Lists] => [`${folder}/${name}`, editions]);
  return { pages, synonyms: lists[SYNONYMS] ?? {} };
}
