import type { MarkdownIt, StateInline } from "markdown-it";

/**
 * Lets `[녀성]{lang=ko-KP}` stand in the words of a link: markdown-it takes whatever begins with `[` for a link of its
 * own, and then the outer one is none. Otherwise its own helper.
 */
export function linkLabel(md: MarkdownIt): void {
  md.helpers.parseLinkLabel = labelEnd;
}

/** The offset of the `]` that ends the words which begin with the `[` at `start`, or -1. */
function labelEnd(state: StateInline, start: number, disableNested?: boolean): number {
  const before = state.pos;
  let found = -1;
  let level = 1;
  state.pos = start + 1;
  while (state.pos < state.posMax) {
    const at = state.pos;
    if (state.src[at] === "]" && (level -= 1) === 0) {
      found = at;
      break;
    }
    state.md.inline.skipToken(state);
    if (state.src[at] !== "[") continue;
    if (state.pos === at + 1) level += 1;
    else if (disableNested && state.src[state.pos - 1] !== "}") break;
  }
  state.pos = before;
  return found;
}
