import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { isLanguageTag } from "./attributes.ts";
import { pushProblem } from "./problem.ts";

/** The HTML allowed in Markdown: inline elements for which Markdown has no sign. */
const ELEMENTS = new Set([
  "abbr",
  "bdi",
  "bdo",
  "br",
  "cite",
  "del",
  "dfn",
  "ins",
  "kbd",
  "mark",
  "q",
  "rp",
  "rt",
  "ruby",
  "s",
  "small",
  "span",
  "sub",
  "sup",
  "time",
  "u",
  "var",
  "wbr",
]);
const VOID = new Set(["br", "wbr"]);
const ATTRIBUTES = new Map<string, (value: string) => boolean>([
  ["lang", isLanguageTag],
  ["dir", (value) => /^(ltr|rtl|auto)$/.test(value)],
  ["title", () => true],
  ["datetime", (value) => /^[0-9T:Z.+-]+$/.test(value)],
]);

// An address with a blank in it is none of these: <https://example.org/a b>.
const TAG =
  /<(\/?)(?!https?:|mailto:|www\.)([A-Za-z][A-Za-z0-9:-]*)(?![A-Za-z0-9:-])((?:[^<>"']|"[^"]*"|'[^']*')*)>|<[!?][^<>]*>/y;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The number of open elements in each text: markdown-it fails if more are closed (TypeError in balance_pairs). */
const opened = new WeakMap<Token[], number>();

/** Lets the allowed elements through, written anew; every other tag is an error. */
export function allowedHtml(md: MarkdownIt): void {
  md.inline.ruler.after("autolink", "allowed_html", tag);
  md.renderer.rules.html_tag = (tokens, at) => tokens[at]?.content ?? "";
}

function tag(state: StateInline, silent: boolean): boolean {
  TAG.lastIndex = state.pos;
  const found = TAG.exec(state.src);
  if (found === null) return false;
  if (silent) {
    state.pos += found[0].length;
    return true;
  }
  const [whole, slash, name = "", rest = ""] = found;
  const element = name.toLowerCase();
  if (!ELEMENTS.has(element)) {
    pushProblem(state, "markdown/html", { tag: whole.slice(0, 60), allowed: [...ELEMENTS].join(", ") });
  } else {
    const nesting = slash === "/" ? -1 : VOID.has(element) ? 0 : 1;
    const open = (opened.get(state.tokens) ?? 0) + nesting;
    if (open < 0 || (slash === "/" && VOID.has(element)))
      pushProblem(state, "markdown/html-nesting", { tag: `/${element}` });
    else {
      opened.set(state.tokens, open);
      const token = state.push("html_tag", element, nesting);
      token.content = slash === "/" ? `</${element}>` : `<${element}${attributesOf(state, rest)}>`;
    }
  }
  state.pos += whole.length;
  return true;
}

function attributesOf(state: StateInline, rest: string): string {
  const written = new Map<string, string>();
  for (const [, name = "", double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    const value = double ?? single ?? bare ?? "";
    const isAllowed = ATTRIBUTES.get(key)?.(value) === true && !written.has(key);
    if (isAllowed) written.set(key, state.md.utils.escapeHtml(state.md.utils.unescapeAll(value)));
    else
      pushProblem(state, "markdown/html-attribute", {
        name: name.slice(0, 40),
        allowed: [...ATTRIBUTES.keys()].join(", "),
      });
  }
  return [...written].map(([name, value]) => ` ${name}="${value}"`).join("");
}
