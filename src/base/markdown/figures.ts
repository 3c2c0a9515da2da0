import type { MarkdownIt, Token } from "markdown-it";
import { attributeOf } from "./attributeOf.ts";
import { plainText } from "./plainText.ts";
import { renderOptions } from "./renderOptions.ts";
import type { TokenMeta } from "./text.ts";

/** Texts of which a picture has been rendered: the first picture is loaded at once, those below lazily. */
const begun = new WeakSet<object>();

/** A picture alone in its paragraph becomes a figure; the title in its quotes is the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push("figures", (state) => {
    state.tokens.forEach((token, at) => {
      if (token.type === "inline") markInLinks(token.children ?? []);
      const inline = state.tokens[at + 1];
      const close = state.tokens[at + 2];
      const image = inline?.children?.length === 1 ? inline.children[0] : undefined;
      if (token.type !== "paragraph_open" || image?.type !== "image" || close === undefined) return;
      [token.type, token.tag, token.hidden] = ["figure_open", "figure", false];
      [close.type, close.tag, close.hidden] = ["figure_close", "figure", false];
      image.meta = { ...(image.meta as TokenMeta | null), caption: attributeOf(image, "title") } satisfies TokenMeta;
      image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
    });
  });
  md.renderer.rules.image = (tokens, at, _options, env) => {
    const token = tokens[at] as Token;
    const text: object = env ?? {};
    const isFirst = !begun.has(text);
    begun.add(text);
    const caption = (token.meta as TokenMeta | null)?.caption;
    const isInLink = (token.meta as TokenMeta | null)?.isInLink === true;
    const element = renderOptions(env).pictureFor({
      src: attributeOf(token, "src"),
      alt: plainText(token),
      title: attributeOf(token, "title"),
      isFirst,
      isInLink,
    });
    return element + (caption ? `<figcaption>${md.utils.escapeHtml(caption)}</figcaption>` : "");
  };
}

/** A picture within the words of a link can be no link itself where it is said. */
function markInLinks(children: readonly Token[]): void {
  let isInLink = false;
  for (const token of children) {
    if (token.type === "link_open" || token.type === "link_close") isInLink = token.type === "link_open";
    if (token.type === "image" && isInLink)
      token.meta = { ...(token.meta as TokenMeta | null), isInLink: true } satisfies TokenMeta;
  }
}
