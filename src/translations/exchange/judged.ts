import type { Piece } from "./mark.ts";
import { htmlIn, lostOf, piecesFrom, type Refusal } from "./tagged.ts";
import type { Returned, Unit } from "./unit.ts";

/** What is to be done with a text that came back: nothing, the old text is right, or a new one; or why it cannot be taken. */
export type Verdict =
  | { kind: "same" | "confirmed" }
  | { kind: "new"; text: string; pieces: readonly Piece[] }
  | { kind: "refused"; refusal: Refusal };

/** Judges a text that came back for a unit that is still the one that went out. In the words of an interface blanks count. */
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
