import type { Env, Token } from "markdown-it";
import { attributeOf } from "../../base/markdown/attributeOf.ts";
import type { TokenMeta } from "../../base/markdown/text.ts";
import { wordsIn } from "../words.ts";
import type { Mark, Piece } from "./mark.ts";

/** Defaults of a mark apart from type and Markdown. */
const plain = { isPaired: true, isRequired: true, texts: {} };

/** Asterisks also beside Hangul, where `_` is no emphasis. */
const EMPHASIS: Record<string, string> = { strong: "**", em: "*", s: "~~" };

/** The parts of a line of Markdown. Tokens come from `parseRaw`, so that words are as they were typed. */
export function piecesOf(children: readonly Token[], env: Env): Piece[] {
  const stack: Array<{ mark: Mark | undefined; inner: Piece[] }> = [{ mark: undefined, inner: [] }];
  const add = (piece: Piece) => {
    const inner = stack.at(-1)?.inner ?? [];
    const last = inner.at(-1);
    if (typeof piece === "string" && typeof last === "string") inner[inner.length - 1] = last + piece;
    else inner.push(piece);
  };
  let isAddress = false;
  for (const token of children) {
    if (token.type === "link_open" && token.markup === "autolink") isAddress = true;
    const mark = isAddress ? undefined : markOf(token, env);
    if (token.type === "link_close" && isAddress) {
      isAddress = false;
      continue;
    }
    if (isAddress) {
      if (token.type === "text") add({ mark: addressMark(token.content), inner: [] });
    } else if (mark?.isPaired && token.nesting === 1) stack.push({ mark, inner: [] });
    else if (token.nesting === -1 && token.type !== "abbr_close") {
      const done = stack.length > 1 ? stack.pop() : undefined;
      if (done?.mark !== undefined) add({ mark: done.mark, inner: done.inner });
    } else if (mark !== undefined)
      add({ mark, inner: token.type === "footnote_ref" ? piecesOf(noteTokens(token, env), env) : [] });
    else add(wordsOf(token));
  }
  return stack[0]?.inner ?? [];
}

function wordsOf({ type, content }: Token): string {
  if (type === "text" || type === "text_special") return content;
  return type === "softbreak" ? " " : "";
}

function markOf(token: Token, env: Env): Mark | undefined {
  const { type, markup, content } = token;
  switch (type) {
    case "strong_open":
    case "em_open":
    case "s_open":
      return {
        ...plain,
        type: "emphasis",
        sign: token.tag,
        before: EMPHASIS[token.tag] ?? markup,
        after: EMPHASIS[token.tag] ?? markup,
        isRequired: false,
      };
    case "link_open": {
      const href = attributeOf(token, "href");
      return { ...plain, type: "link", sign: href, before: "", after: destination(href), texts: titleOf(token) };
    }
    case "code_inline":
      return { ...plain, type: "code", sign: content, before: codeOf(content), after: "", isPaired: false };
    case "footnote_ref": {
      const { label } = token.meta as { label?: string };
      if (label === undefined) return { ...plain, type: "inline-note", sign: "", before: "^[", after: "]" };
      return { ...plain, type: "note", sign: label, before: `[^${label}]`, after: "", isPaired: false };
    }
    case "span_open":
      return { ...plain, type: "span", sign: attributesOf(token), before: "[", after: `]{${attributesOf(token)}}` };
    case "html_tag":
      return {
        ...plain,
        type: "html",
        sign: content,
        before: content,
        after: `</${token.tag}>`,
        isPaired: token.nesting !== 0,
      };
    case "image":
      return {
        ...plain,
        type: "picture",
        sign: attributeOf(token, "src"),
        isPaired: false,
        before: destination(attributeOf(token, "src")),
        after: (token.meta as TokenMeta | null)?.isConcealed === true ? "{.conceal}" : "",
        texts: { alt: wordsIn(token.children, env), ...titleOf(token) },
      };
    case "hardbreak":
      return { ...plain, type: "break", sign: "", before: "\\\n", after: "", isPaired: false, isRequired: false };
    default:
      return undefined;
  }
}

function addressMark(address: string): Mark {
  return { ...plain, type: "address", sign: address, before: `<${address}>`, after: "", isPaired: false };
}

function titleOf(token: Token): Mark["texts"] {
  const title = attributeOf(token, "title") || ((token.meta as TokenMeta | null)?.caption ?? "");
  return title === "" ? {} : { title };
}

/** An address as Markdown takes it, with blanks and brackets. */
function destination(href: string): string {
  return href === "" || /[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, "\\$&")}>` : href;
}

/** Code between as many backticks as it needs. */
function codeOf(content: string): string {
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(content) ? " " : "";
  return fence + pad + content + pad + fence;
}

function attributesOf({ attrs }: Token): string {
  return (attrs ?? [])
    .map(([name, value]) => `${name}=${/[\s{}"]/.test(String(value)) ? `"${value}"` : value}`)
    .join(" ");
}

function noteTokens(token: Token, env: Env): readonly Token[] {
  const { id, label } = token.meta as { id: number; label?: string };
  const list = (env as { footnotes?: { list?: ReadonlyArray<{ tokens?: Token[] }> } }).footnotes?.list;
  return label === undefined ? (list?.[id]?.tokens ?? []) : [];
}
