import type { Findings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import type { Site } from "../site/site.ts";
import { patternOf } from "../site/terms/pattern.ts";
import { readTermList } from "../site/terms/readTermList.ts";
import type { Term } from "../site/terms/term.ts";
import { type Instrument, type InstrumentText, unitsOf } from "./instrument.ts";
import type { Unit } from "./unit.ts";

/** Returns the path of an instrument's terms, from the site folder. */
export function termsFile(folder: string): string {
  return `i18n/terms/${folder}.yml`;
}

/**
 * The terms of an instrument; none when the site keeps none. `units` are the ids that there are, where they are known:
 * an exception for any other is an error.
 */
export function readTerms(
  site: Site,
  folder: string,
  units: ReadonlySet<string> | undefined,
  findings: Findings,
  kept: Kept = nothingKept,
): readonly Term[] {
  const file = termsFile(folder);
  const { terms, lineOf } = readTermList(site, file, findings, kept);
  terms.forEach((term, at) =>
    term.except.forEach((unit, index) => {
      if (units?.has(unit) === false)
        findings.errors.push({
          file,
          line: lineOf([at, "except", index]),
          code: "instrument/unknown-unit",
          values: { unit },
        });
    }),
  );
  return terms;
}

/** Returns true if a term occurs in a unit. */
export function hasTerm({ text }: Unit, term: Term, tag: string): boolean {
  return patternOf(term, tag)?.test(text) === true;
}

/**
 * Reports each unit whose authentic text has a term but whose translation lacks the word that the table gives for it.
 */
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
      if (
        words === undefined ||
        term.except.includes(source.id) ||
        !hasTerm(source, term, authentic.edition.tag) ||
        hasTerm(unit, term, text.edition.tag)
      )
        continue;
      findings.errors.push({
        file: unit.file,
        line: unit.line,
        code: "terms/other-word",
        values: {
          unit: unit.id,
          source: term.words[authentic.edition.tag]?.[0] ?? term.id,
          words: words.join(", "),
          term: term.id,
        },
      });
    }
  }
}
