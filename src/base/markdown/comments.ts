import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { pushProblem } from "./problem.ts";

/**
 * `<!-- … -->`, also over several paragraphs, is an editor's comment and not published; one that does not end is an
 * error.
 */
export function comments(md: MarkdownIt): void {
  md.block.ruler.before("heading", "comment", blockComment, { alt: ["paragraph", "blockquote", "list"] });
  md.inline.ruler.before("autolink", "comment", inlineComment);
}

function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith("<!--", start)) return false;
  const end = state.src.indexOf("-->", start + 4);
  let line = startLine;
  while (line < endLine && (state.eMarks[line] ?? 0) < end) line += 1;
  const isOpen = end < 0 || line === endLine;
  // Text behind the note on its line is left to the inline rule.
  if (!isOpen && state.src.slice(end + 3, state.eMarks[line]).trim() !== "") return false;
  if (silent) return true;
  if (isOpen) {
    const token = state.push("problem", "", 0);
    token.map = [startLine, endLine];
    token.meta = { problem: { code: "markdown/comment", values: {} } };
    token.hidden = true;
  }
  state.line = isOpen ? endLine : line + 1;
  return true;
}

function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const end = state.src.indexOf("-->", state.pos + 4);
  const isOpen = end < 0 || end + 3 > state.posMax;
  if (isOpen && !silent) pushProblem(state, "markdown/comment", {});
  state.pos = isOpen ? state.posMax : end + 3;
  return true;
}
