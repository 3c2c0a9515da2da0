import type { Token } from "markdown-it";

/** The words of an inline token, without any markup. */
export function plainText(inline: Token): string {
  return (inline.children ?? [])
    .map((token) => {
      if (token.type === "text" || token.type === "code_inline" || token.type === "text_special") return token.content;
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.type === "image" ? token.content : "";
    })
    .join("")
    .trim();
}
