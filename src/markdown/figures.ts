import type { MarkdownIt, Token } from "markdown-it";
import { attributeOf } from "./attributeOf.ts";
import { plainText } from "./plainText.ts";
import { renderOptions } from "./renderMarkdown.ts";

/** A picture alone in its paragraph becomes a figure; the title in its quotes is the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("figures", (state) => {
    state.tokens.forEach((token, at) => {
      const inline = state.tokens[at + 1];
      const close = state.tokens[at + 2];
      const image = inline?.children?.length === 1 ? inline.children[0] : undefined;
      if (token.type !== "paragraph_open" || image?.type !== "image" || close === undefined) return;
      [token.type, token.tag, token.hidden] = ["figure_open", "figure", false];
      [close.type, close.tag, close.hidden] = ["figure_close", "figure", false];
      image.meta = { caption: attributeOf(image, "title") };
      image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
    });
  });
  md.renderer.rules.image = (tokens, at, _options, env) => {
    const token = tokens[at] as Token;
    const { src, width, height } = renderOptions(env).pictureFor(attributeOf(token, "src"));
    const escape = md.utils.escapeHtml;
    const title = attributeOf(token, "title");
    const caption = (token.meta as { caption?: string | null } | null)?.caption;
    return `<img src="${escape(src)}" alt="${escape(plainText(token))}" width="${width}" height="${height}" loading="lazy" decoding="async"` +
      (title ? ` title="${escape(title)}"` : "") + ">" +
      (caption ? `<figcaption>${escape(caption)}</figcaption>` : "");
  };
}
