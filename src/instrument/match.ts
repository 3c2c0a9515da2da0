import type { Findings } from "../errors.ts";
import { type Instrument, type InstrumentText, unitsOf } from "./instrument.ts";

/** Tells every unit that one edition has and another has not: all editions have the units of the first authentic one. */
export function checkMatch({ facts, texts }: Instrument, findings: Findings): void {
  const reference = [...texts.values()].find(({ edition }) => facts.authentic.includes(edition.tag)) ?? [...texts.values()][0];
  if (reference === undefined) return;
  const wanted = new Map(unitsOf(reference).map((unit) => [unit.id, unit]));
  for (const text of texts.values()) {
    if (text === reference) continue;
    const { tag } = text.edition;
    const own = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
    for (const [id, unit] of own) {
      if (!wanted.has(id)) findings.errors.push({ file: unit.file, line: unit.line, code: "instrument/extra", values: { unit: id, tag } });
    }
    for (const [id, unit] of wanted) {
      if (own.has(id)) continue;
      const file = unit.file.replace(`/${reference.edition.folder}/`, `/${text.edition.folder}/`);
      findings.errors.push({ file, line: lineBefore(id, wanted, text), code: "instrument/missing", values: { unit: id, tag } });
    }
  }
}

/** The line of the last unit that stands before a missing one in the same file. */
function lineBefore(id: string, wanted: ReadonlyMap<string, unknown>, text: InstrumentText): number | undefined {
  const own = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
  const before = [...wanted.keys()].slice(0, [...wanted.keys()].indexOf(id)).reverse().find((other) => own.has(other));
  const article = id.split("-").slice(0, 2).join("-");
  return before?.startsWith(article) ? own.get(before)?.line : undefined;
}
