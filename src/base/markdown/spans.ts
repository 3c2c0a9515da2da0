import type { MarkdownIt, StateInline } from "markdown-it";
import { isLanguageTag, parseAttributes, refusedAttributes } from "./attributes.ts";
import { pushProblem } from "./problem.ts";

const ALLOWED = ["lang", "dir"];

/** `[녀성]{lang=ko-KP}`: words of another language, for the voice that reads them and the fonts that show them. */
export function spans(md: MarkdownIt): void {
  md.inline.ruler.before("link", "span", span);
}

function span(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos);
  if (labelEnd < 0 || state.src[labelEnd + 1] !== "{") return false;
  const attributes = parseAttributes(state.src, labelEnd + 1);
  if (attributes === undefined) return false;
  if (silent) {
    state.pos = attributes.end;
    return true;
  }
  const refused = refusedAttributes(attributes, ALLOWED);
  for (const name of refused) pushProblem(state, "markdown/attribute", { name, allowed: ALLOWED.join(", ") });
  const { lang, dir } = attributes.pairs;
  if (lang !== undefined && !isLanguageTag(lang)) pushProblem(state, "markdown/language", { tag: lang });
  if (dir !== undefined && !/^(ltr|rtl)$/.test(dir)) pushProblem(state, "markdown/direction", { value: dir });
  const end = attributes.end;
  const max = state.posMax;
  const open = state.push("span_open", "span", 1);
  open.attrs = Object.entries({ lang, dir }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  state.pos += 1;
  state.posMax = labelEnd;
  state.md.inline.tokenize(state);
  state.push("span_close", "span", -1);
  state.pos = end;
  state.posMax = max;
  return true;
}
