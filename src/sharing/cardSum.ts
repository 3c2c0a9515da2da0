import { createHash } from "node:crypto";
import { blankCardSvg, type CardFacts, WORDS } from "./cardSvg.ts";

/** A name for all that makes a card look as it does: 16 signs, of which eight stand in its address. */
export function cardSum(facts: CardFacts, isWritten: boolean): string {
  const { title, siteName, label, tag, paints, mark } = facts;
  const words = isWritten ? [WORDS, JSON.stringify([title, siteName, label, tag, paints, mark])] : [];
  return createHash("sha256")
    .update([blankCardSvg(facts), ...words].join("\n"))
    .digest("hex")
    .slice(0, 16);
}
