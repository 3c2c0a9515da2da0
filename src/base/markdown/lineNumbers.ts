import type { MarkdownIt, StateInline, Token } from "markdown-it";

/** The progress of assigning lines to the tokens of one inline text. */
interface Progress {
  tokens: number;
  line: number;
  /** The offset at which the next line ends; past the end of the text for the last one. */
  end: number;
}

/** Gives every inline token the line of its block on which it begins, as `map`: markdown-it does so only for blocks. */
export function lineNumbers(md: MarkdownIt): void {
  const known = new WeakMap<Token[], Progress>();
  const note = (state: StateInline) => {
    const done = known.get(state.tokens) ?? { tokens: 0, line: 0, end: endOfLine(state.src, 0) };
    // What has come since the last call began where that call was made.
    for (; done.tokens < state.tokens.length; done.tokens += 1) {
      const token = state.tokens[done.tokens];
      if (token !== undefined) token.map ??= [done.line, done.line + 1];
    }
    for (; done.end < Math.min(state.pos, state.src.length); done.end = endOfLine(state.src, done.end + 1))
      done.line += 1;
    known.set(state.tokens, done);
  };
  md.inline.ruler.before("text", "lines", (state, silent) => {
    if (!silent) note(state);
    return false;
  });
  md.inline.ruler2.before("balance_pairs", "lines", note);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
