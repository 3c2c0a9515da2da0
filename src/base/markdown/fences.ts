import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { TokenMeta } from "./text.ts";

/** One word after the fence names the language of the code; readers do not see the text there. */
const LANGUAGE = /^[\x21-\x7e]*$/;

/** Reports code whose fence is not closed, text after a fence, and text that four spaces turn into code. */
export function fences(md: MarkdownIt): void {
  md.core.ruler.after("block", "fence_problems", (state: StateCore) => {
    const lines = state.src.split("\n");
    for (const token of state.tokens) {
      const problem =
        token.type === "fence"
          ? problemOfFence(token, lines)
          : token.type === "code_block"
            ? problemOfBlock(token)
            : undefined;
      if (problem !== undefined) token.meta = { ...(token.meta as TokenMeta | null), problem } satisfies TokenMeta;
    }
  });
}

function problemOfFence({ map, markup, info }: Token, lines: readonly string[]): TokenMeta["problem"] {
  const [first, end] = map ?? [0, 0];
  const last = (lines[end - 1] ?? "").replace(/^[\s>]*/, "").trimEnd();
  const isClosed = end - 1 > first && last.length >= markup.length && last === markup.charAt(0).repeat(last.length);
  if (!isClosed) return { code: "markdown/fence", values: { fence: markup } };
  return LANGUAGE.test(info.trim())
    ? undefined
    : { code: "markdown/fence-words", values: { fence: markup, words: info.trim().slice(0, 60) } };
}

function problemOfBlock({ content }: Token): TokenMeta["problem"] {
  return { code: "markdown/code-block", values: { near: content.trim().split("\n")[0]?.slice(0, 40) ?? "" } };
}
