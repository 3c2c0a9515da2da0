import type { MarkdownIt } from "markdown-it";
import { renderOptions } from "./renderOptions.ts";

/** A wide table scrolls in a frame of its own, which a keyboard can reach. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (_tokens, _at, _options, env) =>
    `<div class="wide" role="region" tabindex="0" aria-label="${md.utils.escapeHtml(renderOptions(env).word("text.table"))}"><table>\n`;
  // As a class: the policy of the pages lets no style attribute work.
  md.renderer.rules.th_open = md.renderer.rules.td_open = (tokens, at, options, _env, self) => {
    const token = tokens[at];
    if (token === undefined) return "";
    token.attrs =
      token.attrs?.map(([name, value]) =>
        name === "style" ? ["class", String(value).replace("text-align:", "")] : [name, value],
      ) ?? null;
    return self.renderToken(tokens, at, options);
  };
  md.renderer.rules.table_close = () => "</table></div>\n";
}
