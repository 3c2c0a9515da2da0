import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { joint } from "./joint.ts";
import { writingOf } from "./writing.ts";

/**
 * A line break in a text is a space, but nothing between Chinese or Japanese characters, which are written without
 * spaces.
 */
export function joinedLines(md: MarkdownIt): void {
  md.core.ruler.after("text_join", "joined_lines", (state: StateCore) => {
    const { language } = writingOf(state.env);
    for (const token of state.tokens)
      if (token.type === "inline" && token.children !== null) token.children = joined(token.children, language);
  });
}

function joined(children: readonly Token[], language: string): Token[] {
  const languages = [language];
  return children.filter((token, at) => {
    if (token.type === "span_open") languages.push(String(token.attrGet("lang") ?? languages.at(-1)));
    if (token.type === "span_close") languages.pop();
    return (
      token.type !== "softbreak" ||
      joint(lastShown(children, at, -1), lastShown(children, at, 1), languages.at(-1) ?? language) !== ""
    );
  });
}

/** The text before (-1) or after (1) a place, skipping signs that show nothing. */
function lastShown(children: readonly Token[], at: number, step: 1 | -1): string {
  for (let place = at + step; place >= 0 && place < children.length; place += step) {
    const { type, content } = children[place] as Token;
    if (type === "text" && content !== "") return content;
    // What begins or ends emphasis, a link, a span shows nothing itself.
    if (children[place]?.nesting === 0 && type !== "text") return "";
  }
  return "";
}
