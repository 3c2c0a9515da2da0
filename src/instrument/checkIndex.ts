import type { Findings } from "../errors.ts";
import { type InstrumentText, partOf, themesOf } from "./instrument.ts";
import type { Index } from "./pages.ts";

/** Tells each part and theme that an article names and the first page of the instrument does not know. */
export function checkIndex({ pieces }: InstrumentText, { parts, themes }: Index, findings: Findings): void {
  for (const piece of pieces) {
    const part = partOf(piece);
    const at = { file: piece.file, line: 1 };
    if (part !== undefined && parts[String(part)] === undefined) {
      findings.errors.push({ ...at, code: "instrument/part", values: { article: piece.number, part, known: Object.keys(parts).join(", ") } });
    }
    for (const theme of themesOf(piece)) {
      if (themes[theme] === undefined) findings.errors.push({ ...at, code: "instrument/theme", values: { article: piece.number, theme, known: Object.keys(themes).join(", ") || "–" } });
    }
  }
}
