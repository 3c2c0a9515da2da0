import type { Env, Token } from "markdown-it";
import { attributeOf } from "../base/markdown/attributeOf.ts";
import type { TokenMeta } from "../base/markdown/text.ts";

/**
 * Returns the visible text of a line of Markdown, without markup and addresses, but with the text alternatives of
 * pictures, captions, titles of links, and inline notes. Words struck out are between `~~`.
 */
export function wordsIn(children: readonly Token[] | null, env: Env): string {
  let words = "";
  let isAddress = false;
  let title = "";
  for (const token of children ?? []) {
    if (token.type === "link_open") {
      isAddress = token.markup === "autolink";
      title = attributeOf(token, "title");
    } else if (token.type === "link_close") {
      words += title === "" ? "" : ` ${title} `;
      [isAddress, title] = [false, ""];
    } else if (!isAddress) words += wordsOf(token, env);
  }
  return words.replace(/\s+/g, " ").trim();
}

function wordsOf(token: Token, env: Env): string {
  switch (token.type) {
    case "text":
    case "text_special":
    case "code_inline":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "s_open":
    case "s_close":
      return "~~";
    case "image":
      return [wordsIn(token.children, env), attributeOf(token, "title") || (token.meta as TokenMeta | null)?.caption]
        .filter(Boolean)
        .join(" – ");
    case "footnote_ref":
      return noteWords(token, env);
    case "html_tag":
      return tagWords(token);
    default:
      return "";
  }
}

/** An inline note, `^[…]`; one below the text is a block of its own. */
function noteWords(token: Token, env: Env): string {
  const { id, label } = token.meta as { id: number; label?: string };
  const notes = (env as { footnotes?: { list?: ReadonlyArray<{ tokens?: Token[] }> } }).footnotes?.list;
  return label === undefined ? ` (${wordsIn(notes?.[id]?.tokens ?? null, env)})` : "";
}

function tagWords({ tag, content }: Token): string {
  if (tag === "del" || tag === "s") return "~~";
  if (tag === "sup") return content.startsWith("</") ? "" : "^";
  const title = / title="([^"]*)"/.exec(content)?.[1];
  return tag === "br" ? " " : title === undefined ? "" : ` (${title}) `;
}
