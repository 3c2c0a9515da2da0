import type { MarkdownIt, Token } from "markdown-it";
import { renderOptions } from "./renderOptions.ts";

const KINDS = ["note", "tip", "important", "warning", "caution"];
const MARK = /^\[!([A-Za-z]+)\](?:[ \t]+(.*))?$/;

/** `> [!NOTE]` and its kin, as in other Markdown: a block set apart, with a label in the edition's own words. */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.before("inline", "callouts", (state) => {
    state.tokens.forEach((token, at) => {
      const inline = state.tokens[at + 2];
      if (token.type !== "blockquote_open" || inline?.type !== "inline") return;
      const [first = "", ...rest] = inline.content.split("\n");
      const mark = MARK.exec(first);
      if (mark === null) return;
      const kind = (mark[1] ?? "").toLowerCase();
      if (!KINDS.includes(kind)) {
        token.meta = {
          problem: {
            code: "markdown/callout",
            values: { kind, known: KINDS.map((known) => known.toUpperCase()).join(", ") },
          },
        };
        return;
      }
      inline.content = mark[2] ? [mark[2], ...rest].join("\n") : rest.join("\n");
      if (!mark[2] && inline.map !== null) inline.map = [inline.map[0] + 1, inline.map[1]];
      open(token, kind);
      const close = closing(state.tokens, at);
      if (close !== undefined) [close.type, close.tag] = ["callout_close", "aside"];
      if (inline.content === "") for (const part of state.tokens.slice(at + 1, at + 4)) part.hidden = true;
    });
  });
  md.renderer.rules.callout_open = (tokens, at, _options, env) => {
    const kind = String((tokens[at]?.meta as { kind?: string } | undefined)?.kind);
    const label = md.utils.escapeHtml(renderOptions(env).word(`callout.${kind}`));
    return `<aside class="callout ${kind}" aria-label="${label}"><p class="callout-label">${label}</p>\n`;
  };
}

function open(token: Token, kind: string): void {
  token.type = "callout_open";
  token.tag = "aside";
  token.meta = { kind };
}

function closing(tokens: readonly Token[], at: number): Token | undefined {
  const level = tokens[at]?.level;
  let end = at;
  while (end < tokens.length && !(tokens[end]?.type === "blockquote_close" && tokens[end]?.level === level)) end += 1;
  return tokens[end];
}
