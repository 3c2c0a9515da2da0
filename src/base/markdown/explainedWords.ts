import type { MarkdownIt, Token } from "markdown-it";
import { unbrokenParts } from "../unbroken.ts";
import { renderOptions } from "./renderOptions.ts";
import type { TokenMeta } from "./text.ts";

/** Words that a list explains lead to their explanation below the text; not in headings, not within links. */
export function explainedWords(md: MarkdownIt): void {
  md.core.ruler.push("explained_words", (state) => {
    state.tokens.forEach((token, at) => {
      if (token.type !== "inline" || state.tokens[at - 1]?.type !== "heading_open") return;
      for (const child of token.children ?? [])
        child.meta = { ...(child.meta as TokenMeta | null), isUnexplained: true } satisfies TokenMeta;
    });
  });
  const { escapeHtml } = md.utils;
  const unbrokenHtml = (text: string) =>
    unbrokenParts(text)
      .map((part) =>
        typeof part === "string" ? escapeHtml(part) : `<span class="nowrap">${escapeHtml(part.unbroken)}</span>`,
      )
      .join("");
  md.renderer.rules.text = (tokens, at, _options, env) => {
    const token = tokens[at] as Token;
    const { explain } = renderOptions(env);
    if (explain === undefined || !isExplainable(tokens, at)) return unbrokenHtml(token.content);
    return explain(token.content)
      .map((part) =>
        typeof part === "string"
          ? unbrokenHtml(part)
          : `<a class="term" href="#w-${part.term}">${unbrokenHtml(part.text)}</a>`,
      )
      .join("");
  };
}

/** The texts of a page in which a word may be explained, in their order. */
export function explainableTexts(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ children }) =>
    (children ?? []).flatMap((child, at) =>
      child.type === "text" && isExplainable(children ?? [], at) ? [child.content] : [],
    ),
  );
}

function isExplainable(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at]?.meta as TokenMeta | null)?.isUnexplained === true) return false;
  const before = tokens.slice(0, at).map(({ type }) => type);
  return before.lastIndexOf("link_open") <= before.lastIndexOf("link_close");
}
