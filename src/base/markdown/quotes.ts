import type { MarkdownIt, Token } from "markdown-it";

/** A straight mark that may begin a quotation. */
interface Opening {
  sign: string;
  level: number;
  token: number;
  at: number;
}

const SPACE = /\s/;
const MARK = /[\p{P}\p{S}]/u;
const BRACKET = /[\p{Ps}\p{Pi}]/u;
/** Scripts in which a word goes on behind a quotation: “다리”는. */
const JOINING = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DEEPEST = 100;

/**
 * Straight quotation marks become the edition's own. This stands in for markdown-it's rule, which takes the mark
 * before a Korean particle ("다리"는) for one within a word and leaves it straight, or makes an apostrophe of it.
 */
export function quotes(md: MarkdownIt): void {
  md.core.ruler.at("smartquotes", (state) => {
    for (const { type, content, children } of state.tokens) {
      if (type === "inline" && children !== null && /["']/.test(content)) settle(children, [...md.options.quotes]);
    }
  });
}

function settle(tokens: readonly Token[], [outer = "", outerEnd = "", inner = "", innerEnd = ""]: readonly string[]): void {
  const parts = tokens.map(shownText);
  const line = parts.join("");
  const written = parts.map((part) => [...Array(part.length).keys()].map((at) => part.charAt(at)));
  const put = (token: number, at: number, sign: string) => (written[token] ?? [])[at] = sign;
  const open: Opening[] = [];
  let start = 0;
  tokens.forEach(({ type, level }, token) => {
    // A quotation ends where the emphasis or the link ends in which it began.
    while ((open.at(-1)?.level ?? level) > level) open.pop();
    const text = type === "text" ? (parts[token] ?? "") : "";
    for (const { 0: sign, index: at } of text.matchAll(/["']/g)) {
      const place = start + at;
      const before = open.findLastIndex((other) => other.sign === sign && other.level === level);
      const [opens, closes] = roleOf(sign, line.charAt(place - 1) || " ", line.charAt(place + 1) || " ", before >= 0);
      const opening = open[before];
      if (closes && opening !== undefined) {
        put(opening.token, opening.at, sign === '"' ? outer : inner);
        put(token, at, sign === '"' ? outerEnd : innerEnd);
        open.length = before;
      } else if (opens && open.length < DEEPEST) open.push({ sign, level, token, at });
      else if (!opens && sign === "'") put(token, at, "’");
    }
    start += parts[token]?.length ?? 0;
  });
  tokens.forEach((token, at) => { if (token.type === "text") token.content = (written[at] ?? []).join(""); });
}

/** What a reader sees of a token, as far as a neighbouring mark is concerned. */
function shownText({ type, content }: Token): string {
  if (type === "text" || type === "text_special") return content;
  if (type === "softbreak" || type === "hardbreak") return " ";
  return type === "code_inline" || type === "image" ? "x" : "";
}

/** Whether a mark may begin and may end a quotation, by its neighbours. */
function roleOf(sign: string, before: string, after: string, isOpen: boolean): [opens: boolean, closes: boolean] {
  const joins = JOINING.test(before) || JOINING.test(after);
  const opens = !SPACE.test(after) && (!MARK.test(after) || SPACE.test(before) || MARK.test(before) || JOINING.test(before));
  const closes = !SPACE.test(before) && (!MARK.test(before) || SPACE.test(after) || MARK.test(after) || (JOINING.test(after) && !BRACKET.test(before)));
  // 5"": the first one is for inches.
  if (sign === '"' && after === '"' && /\d/.test(before)) return [false, false];
  if (!opens || !closes) return [opens, closes];
  if (joins) return [!isOpen && (JOINING.test(before) || MARK.test(before)), isOpen];
  return [MARK.test(before), MARK.test(after)];
}
