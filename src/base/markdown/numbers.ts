import type { MarkdownIt, StateBlock, StateCore } from "markdown-it";
import type { TokenMeta } from "./text.ts";

/** The number of a list item in CommonMark: `1.`, `12)`. */
const NUMBER = /^(\d{1,9})[.)](?=[ \t]|$)/;
/** A second number right behind: `2026. 12. 5.`, `12. 12.(토)`. */
const SECOND = /^\d{1,9}[.)][ \t]+\d{1,9}[.)](?!\d)/;
/** No list counts that far; years do. */
const MOST = 999;

/**
 * Shows numbers as they were typed. A line that begins like a list item but is none (a date, a year, an area code:
 * `2026. 12. 5.`, `2018.`, `02)`) stays text; list items keep the numbers that their editor wrote.
 */
export function numbers(md: MarkdownIt): void {
  // As `list` it also ends a list before such a line.
  md.block.ruler.before("list", "typed_number", typedNumber, { alt: ["list"] });
  md.core.ruler.after("block", "list_numbers", listNumbers);
}

/** Returns true if a line begins with a number that belongs to the text, not to a list. */
export function isTypedNumber(line: string): boolean {
  const number = NUMBER.exec(line)?.[1];
  return number !== undefined && (/^0\d/.test(number) || Number(number) > MOST || SECOND.test(line));
}

function typedNumber(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (
    (state.sCount[startLine] ?? 0) - state.blkIndent >= 4 ||
    !isTypedNumber(state.src.slice(start, state.eMarks[startLine]))
  )
    return false;
  if (silent) return true;
  // All rules but that of lists, which is the next one.
  const rules = state.md.block.ruler.getRules("");
  return rules.slice(rules.indexOf(typedNumber) + 2).some((rule) => rule(state, startLine, endLine, false));
}

function listNumbers(state: StateCore): void {
  const lists: Array<{ next: number; seen: Set<number>; isReported: boolean }> = [];
  for (const token of state.tokens) {
    if (token.type === "ordered_list_open")
      lists.push({ next: Number(token.attrGet("start") ?? 1), seen: new Set(), isReported: false });
    if (token.type === "bullet_list_open") lists.push({ next: NaN, seen: new Set(), isReported: true });
    if (token.type === "ordered_list_close" || token.type === "bullet_list_close") lists.pop();
    const list = lists.at(-1);
    if (token.type !== "list_item_open" || token.info === "" || list === undefined) continue;
    const number = Number(token.info);
    if (number !== list.next) token.attrSet("value", token.info);
    if (list.seen.has(number) && !list.isReported) {
      token.meta = { problem: { code: "markdown/list-number", values: { number } } } satisfies TokenMeta;
      list.isReported = true;
    }
    list.seen.add(number);
    list.next = number + 1;
  }
}
