import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { isTypedNumber } from "./numbers.ts";

/** Marks with which people number or point out lines, and which mean nothing to Markdown: ①, 가., (2), ○, ※. */
const MARK =
  /^(?:[①-⓿㉠-㉻㈀-㈞⑴-⒵Ⅰ-ⅿ•▪◦‣∙·●○◎■□◆◇▶▷►▸★☆✓✔※☞☎]|[ㄱ-ㅎ가나다라마바사아자차카타파하][.)](?=\s)|\((?:\d{1,3}|[가나다라마바사아자차카타파하])\)|ㅇ(?=\s)|\d{1,3}[.)](?=[^\s\d.,)])|[-–—](?=[^\s\d-]))/u;

/** Lines of one paragraph that begin like a list stay lines: Markdown would let them run on. */
export function keptLines(md: MarkdownIt): void {
  md.core.ruler.after("inline", "kept_lines", (state: StateCore) => {
    for (const { type, children } of state.tokens) if (type === "inline" && children !== null) keep(children);
  });
}

function keep(children: readonly Token[]): void {
  const begins = children.map(
    (token, at) => token.type === "text" && (at === 0 || isBreak(children[at - 1])) && isMarked(token.content),
  );
  const isDated = begins[0] === true && isTypedNumber(children[0]?.content ?? "");
  if (!isDated && begins.filter(Boolean).length < 2) return;
  children.forEach((token, at) => {
    const next = children[at + 1];
    const isKept = begins[at + 1] === true || (isDated && next?.type === "text" && /^\d{1,9}[.)]\s/.test(next.content));
    if (token.type === "softbreak" && isKept) token.type = "hardbreak";
  });
}

function isMarked(line: string): boolean {
  return isTypedNumber(line) || MARK.test(line);
}

function isBreak(token: Token | undefined): boolean {
  return token?.type === "softbreak" || token?.type === "hardbreak";
}
