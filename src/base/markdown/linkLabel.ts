import type { MarkdownIt, StateInline } from "markdown-it";

/**
 * Allows `[녀성]{lang=ko-KP}` in the text of a link: markdown-it takes anything that begins with `[` for a link of its
 * own, and then the outer one is no link. Otherwise its own helper.
 */
export function linkLabel(md: MarkdownIt): void {
  md.helpers.parseLinkLabel = labelEnd;
}

/** The offset of the `]` that ends the words which begin with the `[` at `start`, or -1. */
function labelEnd(state: StateInline, start: number, disableNested?: boolean): number {
  const before = state.pos;
  const left = closingIn(state);
  let found = -1;
  let level = 1;
  state.pos = start + 1;
  // What can no longer be closed is not looked through to its end: thousands of open brackets would each do so.
  while (state.pos < state.posMax && level <= (left[state.pos] ?? 0)) {
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

const counted = new WeakMap<StateInline, Int32Array>();

/** Returns the number of `]` at or after each offset of a text. */
function closingIn(state: StateInline): Int32Array {
  const known = counted.get(state);
  if (known !== undefined) return known;
  const left = new Int32Array(state.src.length + 1);
  for (let at = state.src.length - 1; at >= 0; at -= 1)
    left[at] = (left[at + 1] ?? 0) + (state.src[at] === "]" ? 1 : 0);
  counted.set(state, left);
  return left;
}
