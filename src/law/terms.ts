import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { checked } from "../base/files/checked.ts";
import { type Kept, nothingKept } from "../base/files/kept.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import type { Findings } from "../base/errors.ts";
import type { Site } from "../site/site.ts";
import { type Instrument, type InstrumentText, unitsOf } from "./instrument.ts";
import { type Term, termSchema } from "./term.ts";
import type { Unit } from "./unit.ts";

/** Where the terms of an instrument are kept, from the site folder. */
export function termsFile(folder: string): string {
  return `i18n/terms/${folder}.yml`;
}

/**
 * The terms of an instrument; none when the site keeps none. `units` are the ids that there are, where they are known:
 * an exception for any other is an error.
 */
export function readTerms(site: Site, folder: string, units: ReadonlySet<string> | undefined, findings: Findings, kept: Kept = nothingKept): Term[] {
  const file = termsFile(folder);
  if (!existsSync(join(site.folder, file))) return [];
  const read = kept.of({ folder: site.folder, file, as: "terms" }, findings, (bytes, own) => termsIn(bytes, file, own));
  if (read === undefined) return [];
  const { terms, yaml } = read;
  const tags = site.editions.map(({ tag }) => tag);
  const add = (code: string, path: PropertyKey[], values: Record<string, string>) => findings.errors.push({ file, line: yaml.lineOf(path), code, values });
  terms.forEach((term, at) => {
    if (terms.findIndex(({ id }) => id === term.id) < at) add("terms/twice", [at, "id"], { term: term.id });
    for (const key of ["words", "meaning"] as const) {
      for (const tag of Object.keys(term[key]).filter((one) => !tags.includes(one))) add("terms/edition", [at, key, tag], { tag, known: tags.join(", ") });
    }
    term.except.forEach((unit, index) => {
      if (units?.has(unit) === false) add("instrument/unknown-unit", [at, "except", index], { unit });
    });
  });
  return terms;
}

function termsIn(bytes: Buffer, file: string, findings: Findings): { terms: Term[]; yaml: ParsedYaml } | undefined {
  const text = readText(bytes, file, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, file, 1, findings);
  return yaml && { terms: checked(z.array(termSchema), yaml, file, findings) ?? [], yaml };
}

const patterns = new WeakMap<Term, Map<string, RegExp>>();

/** Finds a term in a text of an edition: whole words where words are parted by spaces, any place in Hangul. */
export function patternOf(term: Term, tag: string): RegExp | undefined {
  const forms = term.words[tag];
  if (forms === undefined) return undefined;
  const known = patterns.get(term) ?? new Map<string, RegExp>();
  patterns.set(term, known);
  const made = known.get(tag) ?? formsPattern(forms);
  known.set(tag, made);
  return made;
}

function formsPattern(forms: readonly string[]): RegExp {
  const escaped = [...forms].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{Script=Latin}])(?:${escaped.join("|")})(?![\\p{Script=Latin}])`, "iu");
}

/** Whether a unit holds a term. */
export function hasTerm({ text }: Unit, term: Term, tag: string): boolean {
  return patternOf(term, tag)?.test(text) === true;
}

/** Tells each unit whose authentic text has a term, and whose translation has not the word that the table gives for it. */
export function checkTerms({ facts, texts }: Instrument, terms: readonly Term[], findings: Findings): void {
  const authentic = [...texts.values()].find(({ edition }) => facts.authentic.includes(edition.tag));
  if (authentic === undefined) return;
  for (const text of texts.values()) if (text !== authentic) checkText(text, authentic, terms, findings);
}

function checkText(text: InstrumentText, authentic: InstrumentText, terms: readonly Term[], findings: Findings): void {
  const units = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
  for (const source of unitsOf(authentic)) {
    const unit = units.get(source.id);
    if (unit === undefined) continue;
    for (const term of terms) {
      const words = term.words[text.edition.tag];
      if (words === undefined || term.except.includes(source.id) || !hasTerm(source, term, authentic.edition.tag) || hasTerm(unit, term, text.edition.tag)) continue;
      findings.errors.push({
        file: unit.file, line: unit.line, code: "terms/other-word",
        values: { unit: unit.id, source: term.words[authentic.edition.tag]?.[0] ?? term.id, words: words.join(", "), term: term.id },
      });
    }
  }
}
