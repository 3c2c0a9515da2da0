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
 * The outer mark of a pair whose inner one, 〈 〉, only occurs inside it: the North’s rules of 2010 on marks, and those
 * of Chinese.
 */
const NESTING = "《";

/** Words that begin with an apostrophe in English, and years without their century. */
const CLIPPED =
  /^'(?:(?:tis|twas|twere|twill|til|till|em|cause|bout|tween|neath|n)(?![\p{L}\p{N}])|\d\ds(?![\p{L}\p{N}])|\d\d(?:[.,;:!?)]|$))/iu;

/** The quotation marks that one text leaves open, or closes without having opened them. */
interface Left {
  open: Opening | undefined;
  closing: Opening | undefined;
  beginsQuoted: boolean;
  hasMarks: boolean;
  put(place: Opening, sign: string): void;
  write(): void;
}

/**
 * Straight quotation marks become the edition's own. This replaces markdown-it's rule, which takes the mark before a
 * Korean particle ("다리"는) for one inside a word and leaves it straight, or makes an apostrophe of it.
 */
export function quotes(md: MarkdownIt): void {
  md.core.ruler.at("smartquotes", (state) => {
    const marks = [...md.options.quotes];
    // Paragraphs that follow each other, from the one on whose open quotation the others may go on.
    let group: { lefts: Left[]; level: number; marked: Left | undefined } | undefined;
    const end = () => {
      for (const left of group?.lefts ?? []) left.write();
      group = undefined;
    };
    state.tokens.forEach(({ type, children, level }, at) => {
      if (type !== "inline" || children === null) {
        if (type !== "paragraph_open" && type !== "paragraph_close") end();
        return;
      }
      settleTitles(children, marks);
      const left = settle(children, marks);
      if (group?.level !== level || state.tokens[at - 1]?.type !== "paragraph_open") end();
      group ??= { lefts: [], level, marked: undefined };
      if (group.marked !== undefined) joinParagraphs(group.marked, left, marks);
      if (left.hasMarks) group.marked = left;
      group.lefts.push(left);
    });
    end();
  });
}

/** A text that is no Markdown, a title or a caption, with the same marks. */
export function quotedText(text: string, marks: readonly string[]): string {
  if (!/["']/.test(text)) return text;
  const token = { type: "text", level: 0, content: text };
  settle([token], marks).write();
  return token.content;
}

/** Titles of links, captions and the words for pictures. */
function settleTitles(children: readonly Token[], marks: readonly string[]): void {
  for (const token of children) {
    const title = token.attrGet("title");
    if (title !== null) token.attrSet("title", quotedText(String(title), marks));
    if (token.type === "image" && token.children !== null) settle(token.children, marks).write();
  }
}

/** A quotation over several paragraphs begins with a mark in each of them, or in the first alone, and ends once. */
function joinParagraphs(first: Left, second: Left, [outer = "", outerEnd = ""]: readonly string[]): void {
  if (first.open === undefined) return;
  if (second.beginsQuoted) first.put(first.open, outer);
  else if (second.closing !== undefined) {
    first.put(first.open, outer);
    second.put(second.closing, outerEnd);
  } else return;
  first.open = undefined;
}

type Settled = Pick<Token, "type" | "level" | "content">;

function settle(
  tokens: readonly Settled[],
  [outer = "", outerEnd = "", inner = "", innerEnd = ""]: readonly string[],
): Left {
  const parts = tokens.map(shownText);
  const line = parts.join("");
  const written = /["']/.test(line) ? parts.map((part) => part.split("")) : undefined;
  const put = (token: number, at: number, sign: string) => (((written ?? [])[token] ?? [])[at] = sign);
  let open: Opening[] = [];
  const lost: Opening[] = [];
  let closing: Opening | undefined;
  let start = 0;
  if (written !== undefined)
    tokens.forEach(({ type, level }, token) => {
      // A quotation ends where the emphasis or the link ends in which it began.
      const kept = open.findLastIndex((other) => other.level <= level) + 1;
      lost.push(...open.slice(kept));
      open = open.slice(0, kept);
      const text = type === "text" ? (parts[token] ?? "") : "";
      for (const { 0: sign, index: at } of text.matchAll(/["']/g)) {
        const place = start + at;
        const before = open.findLastIndex((other) => other.sign === sign && other.level === level);
        const [opens, closes] = roleOf(sign, line.charAt(place - 1) || " ", line.charAt(place + 1) || " ", before >= 0);
        const opening = open[before];
        if (opens && sign === "'" && CLIPPED.test(line.slice(place, place + 10))) put(token, at, "’");
        else if (closes && opening !== undefined) {
          const isOuter = outer === NESTING ? before % 2 === 0 : sign === '"';
          put(opening.token, opening.at, isOuter ? outer : inner);
          put(token, at, isOuter ? outerEnd : innerEnd);
          lost.push(...open.slice(before + 1));
          open.length = before;
        } else if (opens && open.length < DEEPEST) open.push({ sign, level, token, at });
        else if (!opens && sign === "'") put(token, at, "’");
        else if (closes && sign === '"' && !/\d/.test(line.charAt(place - 1))) closing ??= { sign, level, token, at };
      }
      start += parts[token]?.length ?? 0;
    });
  // A single mark before a word that ends no quotation is an apostrophe: ’24, ’cause.
  for (const { sign, token, at } of [...open, ...lost]) if (sign === "'") put(token, at, "’");
  return {
    open: open.findLast(({ sign }) => sign === '"'),
    closing,
    beginsQuoted: line.startsWith('"'),
    hasMarks: line.includes('"'),
    put: ({ token, at }, sign) => put(token, at, sign),
    write: () =>
      tokens.forEach((token, at) => {
        if (written !== undefined && token.type === "text") token.content = (written[at] ?? []).join("");
      }),
  };
}

/** Returns the text of a token as readers see it, as far as it affects a quotation mark beside it. */
function shownText({ type, content }: Settled): string {
  if (type === "text" || type === "text_special") return content;
  if (type === "softbreak" || type === "hardbreak") return " ";
  return type === "code_inline" || type === "image" ? "x" : "";
}

/** Decides from the neighbouring characters whether a mark can open and can close a quotation. */
function roleOf(sign: string, before: string, after: string, isOpen: boolean): [opens: boolean, closes: boolean] {
  const joins = JOINING.test(before) || JOINING.test(after);
  const opens =
    !SPACE.test(after) && (!MARK.test(after) || SPACE.test(before) || MARK.test(before) || JOINING.test(before));
  const closes =
    !SPACE.test(before) &&
    (!MARK.test(before) || SPACE.test(after) || MARK.test(after) || (JOINING.test(after) && !BRACKET.test(before)));
  // 5"": the first one is for inches.
  if (sign === '"' && after === '"' && /\d/.test(before)) return [false, false];
  if (!opens || !closes) return [opens, closes];
  if (joins) return [!isOpen && (JOINING.test(before) || MARK.test(before)), isOpen];
  return [MARK.test(before), MARK.test(after)];
}
