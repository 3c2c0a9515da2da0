import type { MarkdownIt, StateInline } from "markdown-it";
import { parseAttributes, refusedAttributes } from "./attributes.ts";
import { pushProblem } from "./problem.ts";
import type { TokenMeta } from "./text.ts";

const ALLOWED = [".conceal"];

/** `![…](…){.conceal}`: a picture of which only a haze is published. Anything else in such braces is an error. */
export function concealed(md: MarkdownIt): void {
  md.inline.ruler.after("image", "concealed", braces);
}

function braces(state: StateInline, silent: boolean): boolean {
  const image = state.tokens.at(-1);
  if (silent || state.src[state.pos] !== "{" || image?.type !== "image" || state.pending.trim() !== "") return false;
  const written = /^\{[^{}\n]*\}/.exec(state.src.slice(state.pos))?.[0];
  // Behind a blank, only what is meant for the picture is taken for it.
  if (written === undefined || (state.pending !== "" && !/conceal/i.test(written))) return false;
  const attributes = parseAttributes(state.src, state.pos);
  const refused = attributes === undefined ? [written] : refusedAttributes(attributes, ALLOWED);
  for (const name of refused) pushProblem(state, "markdown/attribute", { name, allowed: ALLOWED.join(", ") });
  if (refused.length === 0) image.meta = { ...(image.meta as TokenMeta | null), isConcealed: true } satisfies TokenMeta;
  state.pending = "";
  state.pos += written.length;
  return true;
}
