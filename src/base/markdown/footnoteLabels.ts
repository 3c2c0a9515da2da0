import type { MarkdownIt } from "markdown-it";
import { renderOptions } from "./renderOptions.ts";

type NoteMeta = {
  id: number;
  subId: number;
};

/** Footnotes that say what they are: the number and the way back have names in the edition's own words. */
export function footnoteLabels(md: MarkdownIt): void {
  const word = (env: unknown, key: string, number: number) =>
    md.utils.escapeHtml(renderOptions(env).word(key, { number: String(number) }));
  const place = (env: unknown, anchor: string) => md.utils.escapeHtml(renderOptions(env).placeTo?.(anchor) ?? anchor);
  const name = (env: unknown, id: string) => (renderOptions(env).placeTo === undefined ? ` id="${id}"` : "");
  const idOf = ({ id, subId }: NoteMeta) => (subId > 0 ? `${id + 1}:${subId}` : `${id + 1}`);
  md.renderer.rules.footnote_ref = (tokens, at, _options, env) => {
    const meta = tokens[at]?.meta as NoteMeta;
    const number = meta.id + 1;
    return `<sup class="note"><a href="${place(env, `#fn${number}`)}"${name(env, `fnref${idOf(meta)}`)} aria-label="${word(env, "footnote.to", number)}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_anchor = (tokens, at, _options, env) => {
    const meta = tokens[at]?.meta as NoteMeta;
    return ` <a href="${place(env, `#fnref${idOf(meta)}`)}" aria-label="${word(env, "footnote.back", meta.id + 1)}">↩</a>`;
  };
  md.renderer.rules.footnote_block_open = (_tokens, _at, _options, env) =>
    `<section class="notes" aria-label="${md.utils.escapeHtml(renderOptions(env).word("footnote.heading"))}"><ol>\n`;
  md.renderer.rules.footnote_block_close = () => "</ol></section>\n";
  md.renderer.rules.footnote_open = (tokens, at, _options, env) => {
    const meta = tokens[at]?.meta as NoteMeta;
    return `<li${name(env, `fn${meta.id + 1}`)}>`;
  };
}
