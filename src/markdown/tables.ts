import type { MarkdownIt } from "markdown-it";
import { renderOptions } from "./renderMarkdown.ts";

/** A wide table scrolls in a frame of its own, which a keyboard can reach. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (_tokens, _at, _options, env) =>
    `<div class="wide" role="region" tabindex="0" aria-label="${md.utils.escapeHtml(renderOptions(env).word("text.table"))}"><table>\n`;
  md.renderer.rules.table_close = () => "</table></div>\n";
}
