import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checked } from "../content/checked.ts";
import { line } from "../content/fields.ts";
import { nearest } from "../content/nearest.ts";
import { readText } from "../content/readText.ts";
import { parseYaml } from "../content/yaml.ts";
import type { Findings } from "../errors.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { Site } from "../site/site.ts";

/** By path of the page, then by edition tag: words by which readers look for it, though it may not have them. */
export type Keywords = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

const schema = z.record(z.string(), z.record(z.string(), z.array(line.refine((text) => text.length <= 60 && !text.includes("|"), { error: "keywords/long" }))));

/** Where the keywords of an instrument are kept, from the site folder. */
export function keywordsFile(folder: string): string {
  return `i18n/keywords/${folder}.yml`;
}

/** The keywords of all instruments' articles. Articles and editions that are not there, and words given twice, are errors. */
export function readKeywords(site: Site, instruments: readonly Instrument[], findings: Findings): Keywords {
  return new Map(instruments.flatMap((instrument) => keywordsOf(site, instrument, findings)));
}

function keywordsOf(site: Site, { folder, texts }: Instrument, findings: Findings): Array<[string, Record<string, string[]>]> {
  const file = keywordsFile(folder);
  if (!existsSync(join(site.folder, file))) return [];
  const text = readText(readFileSync(join(site.folder, file)), file, findings);
  if (text === undefined) return [];
  const yaml = parseYaml(text, file, 1, findings);
  const lists = checked(schema, yaml, file, findings) ?? {};
  const names = [...new Set([...texts.values()].flatMap(({ pieces }) => pieces.map(({ name }) => name)))];
  const tags = site.editions.map(({ tag }) => tag);
  const tell = (code: string, path: PropertyKey[], values: Record<string, string>) => findings.errors.push({ file, line: yaml.lineOf(path), code, values });
  for (const [name, editions] of Object.entries(lists)) {
    if (!names.includes(name)) tell("keywords/article", [name], { name, near: nearest(name, names) ?? names[0] ?? "" });
    for (const [tag, words] of Object.entries(editions)) {
      if (!tags.includes(tag)) tell("keywords/edition", [name, tag], { tag, known: tags.join(", ") });
      words.forEach((word, at) => {
        if (words.indexOf(word) < at) tell("keywords/twice", [name, tag, at], { word });
      });
    }
  }
  return Object.entries(lists).map(([name, editions]) => [`${folder}/${name}`, editions]);
}
