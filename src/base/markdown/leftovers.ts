import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { parseAttributes } from "./attributes.ts";
import { OTHER, signs } from "./signs.ts";
import type { MarkdownProblem, TokenMeta } from "./text.ts";
import { wholeTextSigns } from "./wholeTextSigns.ts";

/** The greatest number of signs of each kind that are reported in one paragraph. */
const MOST = 20;

/** A paragraph, a heading or a cell as its readers see it, with the line on which each part of it begins. */
interface Shown {
  text: string;
  /** The same, with `OTHER` in the place of the words of links. */
  outsideLinks: string;
  lines: Array<{ start: number; line: number }>;
}

/**
 * Looks once over the finished text: leftover signs of Markdown, of HTML and of other programs are reported with their
 * lines. Text after a backslash or between backticks is never reported.
 */
export function leftovers(md: MarkdownIt): void {
  // Later, escaped signs are plain text like all others.
  md.core.ruler.before("text_join", "leftovers", (state: StateCore) => {
    state.tokens.forEach((token, at) => {
      if (token.type !== "inline" || token.children === null) return;
      const kind = state.tokens[at - 1]?.type ?? "";
      const found = look(token.children, kind);
      if (found.length > 0) token.meta = { ...(token.meta as TokenMeta | null), leftovers: found } satisfies TokenMeta;
    });
  });
}

function look(children: readonly Token[], kind: string): MarkdownProblem[] {
  const shown = shownIn(children);
  const found = new Map<string, MarkdownProblem>();
  let { text, outsideLinks } = shown;
  if (kind === "heading_open") text = outsideLinks = withoutAnchor(text);
  const take = (code: string, index: number, length: number) => {
    const near = (text.slice(index, index + (length < 8 ? 24 : Math.min(length, 60))).split("\n")[0] ?? "")
      .replaceAll(OTHER, "…")
      .trim();
    const line = shown.lines.findLast(({ start }) => start <= index)?.line ?? 0;
    // A broken table is reported once, whatever its lines look like.
    const key = code === "markdown/table-rule" ? code : `${code} ${line} ${near}`;
    if (!found.has(key))
      found.set(key, {
        line,
        code: code === "markdown/backtick" && /^t[dh]_open$/.test(kind) ? "markdown/table-code" : code,
        values: { near },
      });
    const hole = OTHER.repeat(length);
    text = text.slice(0, index) + hole + text.slice(index + length);
    outsideLinks = outsideLinks.slice(0, index) + hole + outsideLinks.slice(index + length);
  };
  for (const { code, has, pattern, isFineInLinks } of signs) {
    if (!has.some((needed) => text.includes(needed))) continue;
    // Nobody needs more to see what is wrong, and each costs a copy of the text.
    for (const { index, 0: sign } of [...(isFineInLinks ? outsideLinks : text).matchAll(pattern)].slice(0, MOST))
      take(code, index, sign.length);
  }
  for (const { code, index, length } of wholeTextSigns(text, kind)) take(code, index, length);
  const inPictures = children.flatMap((token) =>
    token.type === "image"
      ? look(token.children ?? [], kind).map((one) => ({ ...one, line: (token.map?.[0] ?? 0) + one.line }))
      : [],
  );
  return [...found.values(), ...inPictures].slice(0, MOST);
}

/** A heading without the name of its place, `{#name}`, which is read later. */
function withoutAnchor(text: string): string {
  const at = text.lastIndexOf("{");
  const attributes = at < 0 ? undefined : parseAttributes(text, at);
  return attributes === undefined || text.slice(attributes.end).trim() !== ""
    ? text
    : text.slice(0, at) + OTHER.repeat(text.length - at);
}

function shownIn(children: readonly Token[]): Shown {
  const shown: Shown = { text: "", outsideLinks: "", lines: [] };
  let isLink = false;
  for (const token of children) {
    if (token.type === "link_open") isLink = true;
    if (token.type === "link_close") isLink = false;
    const text = textOf(token);
    if (text !== "") shown.lines.push({ start: shown.text.length, line: token.map?.[0] ?? 0 });
    shown.text += text;
    shown.outsideLinks += isLink ? OTHER.repeat(text.length) : text;
  }
  return shown;
}

function textOf({ type, content }: Token): string {
  if (type === "text") return content;
  if (type === "softbreak" || type === "hardbreak") return "\n";
  return type === "text_special" || type === "code_inline" || type === "image" || type === "footnote_ref" ? OTHER : "";
}
