import type { Problem } from "../base/errors.ts";
import { hasGlyphs } from "../base/typeset/hasGlyphs.ts";
import type { Card } from "./cards.ts";

/** Reports once per edition how many cards carry no title, and that none does where the machine has no Typst. */
export function reportUnwritten(cards: readonly Card[], isWritten: boolean, warnings: Problem[]): void {
  if (!isWritten) return void warnings.push({ file: "content/site.yml", code: "card/no-typst" });
  for (const label of new Set(cards.map((card) => card.label))) {
    const bare = cards.filter((card) => card.label === label && !hasGlyphs(card.title));
    if (bare[0] !== undefined)
      warnings.push({
        file: "content/site.yml",
        code: "card/no-glyphs",
        values: { edition: label, count: bare.length, title: bare[0].title },
      });
  }
}
