import type { Piece } from "./mark.ts";
import { htmlIn, lostOf, piecesFrom, type Refusal } from "./tagged.ts";
import type { Returned, Unit } from "./unit.ts";

/**
 * The decision on a text from translators: no change, confirmation of the old text, a new text, or the reason for
 * refusing it.
 */
export type Verdict =
  | { kind: "same" | "confirmed" }
  | { kind: "new"; text: string; pieces: readonly Piece[] }
  | { kind: "refused"; refusal: Refusal };

/** Judges a returned text whose unit has not changed since it was exported. In interface words, spaces count. */
export function verdictOn(
  unit: Unit,
  { target, isDone }: Pick<Returned, "target" | "isDone">,
  keepsBlanks = false,
): Verdict {
  const text = keepsBlanks ? target : target.replace(/\s+/g, " ").trim();
  if (isDone === false || text.trim() === "") return { kind: "same" };
  if (text === unit.target)
    return {
      kind: isDone === true && (unit.state === "changed" || unit.state === "unconfirmed") ? "confirmed" : "same",
    };
  const html = htmlIn(text);
  // A text that was there with such a sign may keep it.
  if (html !== undefined && !unit.source.includes(html))
    return { kind: "refused", refusal: { code: "exchange/html", values: { tag: html.slice(0, 40) } } };
  const lost = lostOf(text, unit.marks, unit.required, unit.names);
  const pieces = lost ?? piecesFrom(text, unit.marks);
  return "code" in pieces ? { kind: "refused", refusal: pieces } : { kind: "new", text, pieces };
}
