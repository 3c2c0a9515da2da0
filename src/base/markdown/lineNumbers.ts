import type { MarkdownIt, StateInline, Token } from "markdown-it";

/** How far the tokens of one inline text have got their lines. */
interface Progress {
  tokens: number;
  at: number;
  line: number;
}

/** Gives every inline token the line of its block on which it begins, as its `map`: markdown-it does so for blocks only. */
export function lineNumbers(md: MarkdownIt): void {
  const known = new WeakMap<Token[], Progress>();
  const note = (state: StateInline) => {
    const done = known.get(state.tokens) ?? { tokens: 0, at: 0, line: 0 };
    // What has come since the last call began where that call was made.
    for (const token of state.tokens.slice(done.tokens)) token.map ??= [done.line, done.line + 1];
    for (let end = state.src.indexOf("\n", done.at); end >= 0 && end < state.pos; end = state.src.indexOf("\n", end + 1)) done.line += 1;
    known.set(state.tokens, { tokens: state.tokens.length, at: state.pos, line: done.line });
  };
  md.inline.ruler.before("text", "lines", (state, silent) => {
    if (!silent) note(state);
    return false;
  });
  md.inline.ruler2.before("balance_pairs", "lines", note);
}
