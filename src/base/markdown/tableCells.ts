import type { MarkdownIt, StateCore } from "markdown-it";
import type { TokenMeta } from "./text.ts";

/**
 * Markdown drops cells for which a table has no column, and a line without any bar joins the table: both are reported.
 */
export function tableCells(md: MarkdownIt): void {
  md.core.ruler.after("block", "table_cells", (state: StateCore) => {
    const lines = state.src.split("\n");
    let columns = 0;
    let isHead = false;
    for (const token of state.tokens) {
      if (token.type === "table_open") [columns, isHead] = [0, true];
      if (token.type === "thead_close") isHead = false;
      if (token.type === "th_open") columns += 1;
      if (token.type !== "tr_open" || isHead || token.map === null) continue;
      const problem = problemOfRow(lines[token.map[0]] ?? "", columns);
      if (problem !== undefined) token.meta = { ...(token.meta as TokenMeta | null), problem } satisfies TokenMeta;
    }
  });
}

function problemOfRow(typed: string, columns: number): TokenMeta["problem"] {
  const row = typed.replace(/^[\s>]*/, "").trim();
  const cells = cellsOf(row);
  const lost = cells.slice(columns).join(" | ").trim();
  if (lost !== "")
    return { code: "markdown/table-cells", values: { count: cells.length, columns, lost: lost.slice(0, 60) } };
  return cells.length === 1 && columns > 1 && !row.includes("|")
    ? { code: "markdown/table-row", values: { near: row.slice(0, 40) } }
    : undefined;
}

/**
 * The cells of a row as markdown-it splits them: a bar separates cells even between backticks, unless a backslash
 * precedes it.
 */
function cellsOf(row: string): string[] {
  const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
