import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { plainText } from "./plainText.ts";
import { writingOf } from "./writing.ts";

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/**
 * Telephone numbers and dates in digits: at least seven digits with signs between, which bidirectional text would
 * reorder.
 */
const NUMBER = /\+?\(?\d(?:[ \u00a0()./-]{0,2}\d){6,18}/g;

/** In right-to-left text, code, addresses and telephone numbers run from left to right, as they were typed. */
export function leftToRight(md: MarkdownIt): void {
  md.core.ruler.push("left_to_right", (state: StateCore) => {
    if (writingOf(state.env).direction !== "rtl") return;
    for (const token of state.tokens) {
      if (token.type === "fence" || token.type === "code_block") token.attrSet("dir", "ltr");
      if (token.type === "inline" && token.children !== null) token.children = turned(state, token.children);
    }
  });
  // A block needs its direction on the outer element, for its lines begin at that side.
  const { fence, code_block: block } = md.renderer.rules;
  for (const [name, rule] of [
    ["fence", fence],
    ["code_block", block],
  ] as const) {
    md.renderer.rules[name] = (tokens, at, options, env, self) => {
      const token = tokens[at];
      if (token?.attrGet("dir") !== "ltr" || rule === undefined || rule === null)
        return rule?.(tokens, at, options, env, self) ?? "";
      const language = /^[^\s]+/.exec(token.info)?.[0];
      const attributes = language === undefined ? "" : ` class="language-${md.utils.escapeHtml(language)}"`;
      return `<pre dir="ltr"><code${attributes}>${md.utils.escapeHtml(token.content)}</code></pre>\n`;
    };
  }
}

function turned(state: StateCore, children: readonly Token[]): Token[] {
  let isLink = false;
  return children.flatMap((token, at) => {
    if (token.type === "code_inline") token.attrSet("dir", "ltr");
    if (token.type === "link_open") {
      isLink = true;
      let end = at;
      while (end < children.length && children[end]?.type !== "link_close") end += 1;
      if (!RIGHT_TO_LEFT.test(plainText({ children: children.slice(at, end) }))) token.attrSet("dir", "ltr");
    }
    if (token.type === "link_close") isLink = false;
    return token.type === "text" && !isLink ? parted(state, token) : [token];
  });
}

function parted(state: StateCore, token: Token): Token[] {
  const parts: Token[] = [];
  let done = 0;
  const push = (type: string, tag: string, nesting: -1 | 0 | 1, content = "") => {
    const part = new state.Token(type, tag, nesting);
    [part.content, part.map, part.level] = [content, token.map, token.level];
    parts.push(part);
    return part;
  };
  for (const { 0: number, index } of token.content.matchAll(NUMBER)) {
    // Figures alone keep their order.
    if (/^\d+$/.test(number)) continue;
    if (index > done) push("text", "", 0, token.content.slice(done, index));
    push("span_open", "span", 1).attrSet("dir", "ltr");
    push("text", "", 0, number);
    push("span_close", "span", -1);
    done = index + number.length;
  }
  if (parts.length === 0) return [token];
  if (done < token.content.length) push("text", "", 0, token.content.slice(done));
  return parts;
}
