import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** `<!-- … -->`, also over several paragraphs, is an editor's note and is not published. */
export function comments(md: MarkdownIt): void {
  md.block.ruler.before("heading", "comment", blockComment, { alt: ["paragraph", "blockquote", "list"] });
  md.inline.ruler.before("autolink", "comment", inlineComment);
}

function blockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith("<!--", start)) return false;
  for (let line = startLine; line < endLine; line += 1) {
    const text = state.src.slice(line === startLine ? start + 4 : state.bMarks[line], state.eMarks[line]);
    if (!text.includes("-->")) continue;
    // Text behind the note on its line is left to the inline rule.
    if (text.slice(text.indexOf("-->") + 3).trim() !== "") return false;
    if (!silent) state.line = line + 1;
    return true;
  }
  return false;
}

function inlineComment(state: StateInline): boolean {
  if (!state.src.startsWith("<!--", state.pos)) return false;
  const end = state.src.indexOf("-->", state.pos + 4);
  if (end < 0) return false;
  state.pos = end + 3;
  return true;
}
