import type { Token } from "markdown-it";
import { plainText } from "../base/markdown/plainText.ts";
import type { Block } from "./book.ts";

/** Kinds of boxes whose words are shown beside or below a text, not in it. */
const LIST_SIGN = "•";

/** The text of a Markdown page as paragraphs, items and headings, without markup; a row of a table is a line. */
export function markdownBlocks(tokens: readonly Token[], file: string): Block[] {
  const blocks: Block[] = [];
  const lists: Array<{ next: number | undefined }> = [];
  let label = "";
  let row: string[] | undefined;
  let isHeading = false;
  const add = (kind: Block["kind"], text: string, map: Token["map"]) => {
    if (text === "") return;
    const line = map === null || map === undefined ? undefined : map[0] + 1;
    blocks.push({ id: "", kind, depth: lists.length, texts: [{ label, text }], file, line });
    label = "";
  };
  for (const token of tokens) {
    const { type, map } = token;
    if (type === "bullet_list_open") lists.push({ next: undefined });
    else if (type === "ordered_list_open") lists.push({ next: Number(token.attrGet("start") ?? 1) });
    else if (type === "bullet_list_close" || type === "ordered_list_close") lists.pop();
    else if (type === "list_item_open") label = nextLabel(lists.at(-1));
    else if (type === "heading_open") isHeading = true;
    else if (type === "heading_close") isHeading = false;
    else if (type === "tr_open") row = [];
    else if (type === "tr_close") {
      add("paragraph", (row ?? []).filter((cell) => cell !== "").join(" · "), map);
      row = undefined;
    } else if (type === "inline") {
      const text = plainText(token);
      if (row !== undefined) row.push(text);
      else add(isHeading ? "heading" : "paragraph", text, map);
    } else if (type === "fence" || type === "code_block") add("paragraph", token.content.trim(), map);
  }
  return blocks;
}

function nextLabel(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return LIST_SIGN;
  const label = `${list.next}.`;
  list.next += 1;
  return label;
}
