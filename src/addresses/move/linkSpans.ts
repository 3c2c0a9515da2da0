import { noFindings } from "../../base/errors.ts";
import { parseMarkdown } from "../../base/markdown/parseMarkdown.ts";

/** Where a text of Markdown names another place: the letters from `from` to `to` are the address as it was typed. */
export interface LinkSpan {
  href: string;
  from: number;
  to: number;
  isPicture: boolean;
  /** Of a link in the text: where its words stand, and where it ends. */
  words?: { from: number; to: number; end: number };
  /** Of an address that links call by a name: the name. */
  label?: string;
}

const INLINE = /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()<>\\]|\\.|\([^\s()]*\))*))/g;
const NAMED = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gm;

/** All addresses in a text that the reader of Markdown takes for such; what stands in code is none. */
export function linkSpans(body: string): LinkSpan[] {
  const { links, pictures, tokens } = parseMarkdown(body, {
    file: "",
    offset: 0,
    quotes: ["“", "”", "‘", "’"],
    findings: noFindings(),
  });
  const known = new Set([...links, ...pictures].map(({ href }) => href));
  const lineStarts = [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const code = tokens.flatMap(({ type, map }) =>
    (type === "fence" || type === "code_block") && map !== null ? [map] : [],
  );
  const isCode = (at: number) =>
    code.some(([first, end]) => at >= (lineStarts[first] ?? 0) && at < (lineStarts[end] ?? Number.POSITIVE_INFINITY));
  const found: LinkSpan[] = [];
  for (const match of body.matchAll(INLINE)) {
    const href = match[1] ?? match[2] ?? "";
    const from = match.index + match[0].length - href.length - (match[1] === undefined ? 0 : 1);
    const open = openingOf(body, match.index);
    if (!known.has(href) || open < 0 || isCode(from)) continue;
    const close = closingOf(body, match.index + 1);
    const isPicture = body[open - 1] === "!";
    found.push({
      href,
      from,
      to: from + href.length,
      isPicture,
      words: { from: open, to: match.index, end: close },
    });
  }
  for (const match of body.matchAll(NAMED)) {
    const href = match[2] ?? match[3] ?? "";
    const from = match.index + match[0].length - href.length - (match[2] === undefined ? 0 : 1);
    if (!isCode(from)) found.push({ href, from, to: from + href.length, isPicture: false, label: match[1] ?? "" });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The bracket that opens the words which a bracket closes; -1 where there is none. */
function openingOf(body: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (body[at - 1] === "\\") continue;
    if (body[at] === "]") depth += 1;
    if (body[at] === "[") depth -= 1;
    if (depth === 0) return at;
    if (body.startsWith("\n\n", at)) return -1;
  }
  return -1;
}

/** Behind the bracket that closes an address and its title. */
function closingOf(body: string, open: number): number {
  let depth = 0;
  let quote = "";
  for (let at = open; at < body.length; at += 1) {
    const sign = body[at] ?? "";
    if (sign === "\\") at += 1;
    else if (quote !== "") quote = sign === quote ? "" : quote;
    else if (depth === 1 && /["']/.test(sign) && /\s/.test(body[at - 1] ?? "")) quote = sign;
    else if (sign === "(") depth += 1;
    else if (sign === ")" && (depth -= 1) === 0) return at + 1;
  }
  return body.length;
}
