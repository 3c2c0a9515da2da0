import type { Findings } from "../base/errors.ts";
import { type Instrument, type InstrumentText, unitsOf } from "./instrument.ts";
import type { Unit } from "./unit.ts";

/** The text whose units all others must have: the first authentic one, else the first. */
export function referenceOf({ facts, texts }: Pick<Instrument, "facts" | "texts">): InstrumentText | undefined {
  const all = [...texts.values()];
  return all.find(({ edition }) => facts.authentic.includes(edition.tag)) ?? all[0];
}

/** Reports every unit that one edition has and another lacks: all editions have the units of the reference. */
export function checkMatch(instrument: Instrument, findings: Findings): void {
  const reference = referenceOf(instrument);
  if (reference === undefined) return;
  const wanted = new Map(unitsOf(reference).map((unit) => [unit.id, unit]));
  for (const text of instrument.texts.values()) {
    if (text === reference) continue;
    const { tag } = text.edition;
    const own = new Map(unitsOf(text).map((unit) => [unit.id, unit]));
    for (const [id, unit] of own) {
      if (!wanted.has(id))
        findings.errors.push({ file: unit.file, line: unit.line, code: "instrument/extra", values: { unit: id, tag } });
    }
    let before: Unit | undefined;
    for (const [id, unit] of wanted) {
      if (!own.has(id))
        findings.errors.push({
          ...placeOf(unit, before, reference, text),
          code: "instrument/missing",
          values: { unit: id, tag },
        });
      before = own.get(id) ?? before;
    }
  }
}

/** Returns the place where a missing unit belongs: after the unit before it if that is in the same piece. */
function placeOf(
  { file }: Unit,
  before: Unit | undefined,
  reference: InstrumentText,
  text: InstrumentText,
): { file: string; line?: number } {
  const number = reference.pieces.find((piece) => piece.file === file)?.number;
  const own =
    text.pieces.find((piece) => piece.number === number)?.file ??
    file.replace(`/${reference.edition.folder}/`, `/${text.edition.folder}/`);
  return before?.file === own ? { file: own, line: before.line } : { file: own };
}
