import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { TokenMeta } from "./text.ts";

const MARKS = new Set(["em_open", "strong_open", "s_open"]);

/**
 * Signs that were meant as signs and made emphasis: 2*3*4 would read 234, and 김*영과 박*수 two whole names. Emphasis that
 * begins between two digits, or inside a word and goes on across a space, is reported.
 */
export function withinWords(md: MarkdownIt): void {
  md.core.ruler.before("text_join", "within_words", (state: StateCore) => {
    for (const { type, children } of state.tokens) if (type === "inline" && children !== null) report(children);
  });
}

function report(children: readonly Token[]): void {
  const open: number[] = [];
  children.forEach((token, at) => {
    if (token.nesting === 1) open.push(at);
    const start = token.nesting === -1 ? open.pop() : undefined;
    const opening = start === undefined ? undefined : children[start];
    if (start === undefined || opening === undefined || !MARKS.has(opening.type)) return;
    const [before, first] = [textOf(children[start - 1]).slice(-1), textOf(children[start + 1]).charAt(0)];
    const [last, after] = [textOf(children[at - 1]).slice(-1), textOf(children[at + 1]).charAt(0)];
    const within = children
      .slice(start + 1, Math.min(at, start + 9))
      .map(textOf)
      .join("")
      .slice(0, 80);
    const isSum = (isFigure(before) && isFigure(first)) || (isFigure(last) && isFigure(after));
    const isWord = isLetter(before) && (/\s/.test(within) || (/[A-Za-z]/.test(before) && /[A-Za-z]/.test(after)));
    if (!isSum && !isWord) return;
    const near = `${before}${opening.markup}${within}${opening.markup}${after}`;
    opening.meta = {
      ...(opening.meta as TokenMeta | null),
      problem: { code: isSum ? "markdown/times" : "markdown/within-word", values: { near } },
    } satisfies TokenMeta;
  });
}

function textOf(token: Token | undefined): string {
  return token?.type === "text" || token?.type === "text_special" ? token.content : "";
}

function isFigure(sign: string): boolean {
  return /^\p{N}$/u.test(sign);
}

function isLetter(sign: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(sign);
}
