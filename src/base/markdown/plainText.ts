import type { Token } from "markdown-it";

/** The words of an inline token or of a picture's text, without any markup. */
export function plainText(inline: Pick<Token, "children">): string {
  return (inline.children ?? [])
    .map((token) => {
      if (token.type === "text" || token.type === "code_inline" || token.type === "text_special") return token.content;
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.type === "image" ? plainText(token) : "";
    })
    .join("")
    .trim();
}
