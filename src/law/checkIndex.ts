import type { Findings } from "../base/errors.ts";
import { type Instrument, type InstrumentText, partOf, themesOf, unitsOf } from "./instrument.ts";
import { isPiece } from "./instrumentFolders.ts";
import type { Index } from "./pages.ts";

/**
 * Reports each part and theme that an article names but the first page of the instrument (`file`) does not list, and
 * each note there that belongs to no unit, or is missing for an amended unit.
 */
export function checkIndex(
  { folder, facts }: Instrument,
  text: InstrumentText,
  file: string,
  { parts, themes, notes }: Index,
  findings: Findings,
): void {
  // A piece that could not be read has units that are not known.
  const isWhole = !findings.errors.some(
    (error) => error.file.startsWith(`content/${text.edition.folder}/`) && isPiece(error.file, [folder]),
  );
  for (const piece of text.pieces) {
    const part = partOf(piece);
    // An edition that names no parts or themes need not know those of the reference edition.
    if (part !== undefined && piece.says.includes("part") && parts[String(part)] === undefined) {
      findings.errors.push({
        file: piece.file,
        line: piece.lineOf(["part"]),
        code: "instrument/part",
        values: { article: piece.number, part, known: Object.keys(parts).join(", ") || "–" },
      });
    }
    themesOf(piece).forEach((theme, at) => {
      if (Object.hasOwn(themes, theme) || !piece.says.includes("themes")) return;
      findings.errors.push({
        file: piece.file,
        line: piece.lineOf(["themes", at]),
        code: "instrument/theme",
        values: { article: piece.number, theme, known: Object.keys(themes).join(", ") || "–" },
      });
    });
  }
  if (!isWhole) return;
  const ids = new Set(unitsOf(text).map(({ id }) => id));
  for (const unit of Object.keys(notes)) {
    if (!ids.has(unit)) findings.errors.push({ file, code: "instrument/unknown-unit", values: { unit } });
  }
  for (const unit of Object.keys(facts.amended)) {
    if (ids.has(unit) && notes[unit] === undefined)
      findings.errors.push({ file, code: "instrument/no-note", values: { unit } });
  }
}
