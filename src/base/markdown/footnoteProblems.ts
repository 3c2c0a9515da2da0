import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";
import { pushProblem } from "./problem.ts";

/** `label -> number in the order of the text`, -1 for a note without a reference; labels have a `:` before them. */
type Called = Record<string, number>;
const CALL = /\[\^([^\]\n]{1,200})\]/y;

const calledIn = (env: unknown) => (env as { footnotes?: { refs?: Called } }).footnotes?.refs ?? {};

/** A reference without a note would be shown as typed, a note without a reference would vanish: both are reported. */
export function footnoteProblems(md: MarkdownIt): void {
  md.inline.ruler.after("footnote_ref", "footnote_unknown", unknown);
  md.core.ruler.before("footnote_tail", "footnote_unused", unused);
}

function unknown(state: StateInline, silent: boolean): boolean {
  CALL.lastIndex = state.pos;
  const found = CALL.exec(state.src);
  if (found === null || CALL.lastIndex > state.posMax) return false;
  if (!silent) pushProblem(state, "markdown/footnote-unknown", { label: (found[1] ?? "").slice(0, 40) });
  state.pos += found[0].length;
  return true;
}

function unused(state: StateCore): void {
  const called = calledIn(state.env);
  const seen = new Set<string>();
  state.tokens = state.tokens.flatMap((token, at): Token[] => {
    if (token.type !== "footnote_reference_open") return [token];
    const label = String((token.meta as { label?: unknown }).label);
    const isTwice = seen.has(label);
    seen.add(label);
    if (!isTwice && (called[`:${label}`] ?? -1) >= 0) return [token];
    const problem = new state.Token("problem", "", 0);
    problem.hidden = true;
    problem.map = state.tokens[at + 1]?.map ?? null;
    problem.meta = {
      problem: {
        code: isTwice ? "markdown/footnote-twice" : "markdown/footnote-unused",
        values: { label: label.slice(0, 40) },
      },
    };
    return [problem, token];
  });
}
