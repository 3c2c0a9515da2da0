import type { StateInline } from "markdown-it";

/** Leaves a problem among the tokens; the inspection reports it with its line. It is not rendered. */
export function pushProblem(state: StateInline, code: string, values: Record<string, string | number>): void {
  const token = state.push("problem", "", 0);
  token.meta = { problem: { code, values } };
  token.hidden = true;
}
