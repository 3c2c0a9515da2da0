import type { Token } from "markdown-it";
import { decoded } from "../files/decoded.ts";
import { areKin, hostShown } from "../hostNames.ts";
import { attributeOf } from "./attributeOf.ts";
import { kindOfLink } from "./links.ts";
import { MOST_NESTING } from "./pipeline.ts";
import { plainText } from "./plainText.ts";
import type { Heading, MarkdownProblem, PictureReference, Reference, TokenMeta } from "./text.ts";

interface Seen {
  headings: Heading[];
  links: Reference[];
  pictures: PictureReference[];
  /** The places where footnotes are called. */
  notes: Array<{ line: number }>;
  problems: MarkdownProblem[];
}

/** Goes through a text's tokens once: collects headings, links and pictures, and reports problems with their lines. */
export function inspect(tokens: readonly Token[], offset: number): Seen {
  const seen: Seen = { headings: [], links: [], pictures: [], notes: [], problems: [] };
  // Lines of inline notes: ^[…].
  const notes = new Map<number, number>();
  let line = offset + 1;
  let isWithinNote = false;
  tokens.forEach((token, at) => {
    // Cells of a table carry no map; the row before them does.
    if (token.map !== null) line = token.map[0] + offset + 1;
    if (token.type === "footnote_open") {
      const place = notes.get((token.meta as { id: number }).id);
      isWithinNote = place !== undefined;
      line = place ?? line;
    }
    // markdown-it-footnote gives both the same number, and forgets one of them.
    if (isWithinNote && token.children?.some(({ type }) => type === "footnote_ref"))
      seen.problems.push({ line, code: "markdown/footnote-in-footnote", values: {} });
    report(token, line, seen);
    if (token.type === "heading_open") inspectHeading(token, tokens[at + 1], line, seen);
    if (token.type === "inline") inspectInline(token.children ?? [], line, seen, notes);
    if (token.nesting === 1 && token.level === MOST_NESTING - 1)
      seen.problems.push({ line, code: "markdown/deep", values: {} });
  });
  reportLimits(seen);
  return seen;
}

/** No page needs more; each link may be expanded to much longer text, and each picture to several. */
const MOST = { links: 10_000, pictures: 1000, notes: 2000 };

function reportLimits({ links, pictures, notes, problems }: Seen): void {
  for (const [name, places] of [
    ["links", links],
    ["pictures", pictures],
    ["notes", notes],
  ] as const) {
    const first = places[MOST[name]];
    if (first !== undefined)
      problems.push({ line: first.line, code: `markdown/many-${name}`, values: { limit: MOST[name] } });
  }
}

function report(token: Token, line: number, seen: Seen): void {
  const { problem, leftovers = [], coded = [] } = (token.meta ?? {}) as TokenMeta;
  if (problem !== undefined) seen.problems.push({ line, ...problem });
  for (const { line: below, code, values } of [...leftovers, ...coded])
    seen.problems.push({ line: line + below, code, values });
}

function inspectHeading(open: Token, inline: Token | undefined, line: number, seen: Seen): void {
  const level = Number(open.tag.slice(1));
  const text = inline === undefined ? "" : plainText(inline);
  const before = seen.headings.at(-1)?.level ?? 1;
  if (text === "") seen.problems.push({ line, code: "markdown/heading-empty", values: {} });
  if (level === 1) seen.problems.push({ line, code: "markdown/title-heading", values: { text } });
  else if (level > before + 1)
    seen.problems.push({ line, code: "markdown/heading-level", values: { text, level, before } });
  // A line of dashes was to part two paragraphs, and made a heading of the first.
  if (open.markup === "-" && (inline?.content.includes("\n") || /[.!?。…]$/u.test(text)))
    seen.problems.push({ line, code: "markdown/underlined", values: { text: text.slice(0, 60) } });
  const { also } = (open.meta ?? {}) as TokenMeta;
  seen.headings.push({ id: attributeOf(open, "id"), level, text, ...(also === undefined ? {} : { also }), line });
}

function inspectInline(children: readonly Token[], firstLine: number, seen: Seen, notes: Map<number, number>): void {
  let line = firstLine;
  for (const [at, token] of children.entries()) {
    if (token.map !== null) line = firstLine + token.map[0];
    report(token, line, seen);
    if (token.type === "link_open") inspectLink(children, at, line, seen);
    if (token.type === "image") {
      inspectPicture(token, line, seen);
      for (const said of token.children ?? []) report(said, line, seen);
    }
    if (token.type === "footnote_ref") {
      inspectNote(token, line, notes);
      seen.notes.push({ line });
    }
    // A word that is to hide a face and hides nothing must not pass as text.
    if (token.type === "text" && /[{｛][^}｝]{0,200}conceal/i.test(token.content))
      seen.problems.push({ line, code: "picture/conceal-loose", values: {} });
  }
  inspectNesting(children, firstLine, seen);
}

/** Elements are closed in their own text, the last one first; links are not nested. */
function inspectNesting(children: readonly Token[], firstLine: number, seen: Seen): void {
  const open: Token[] = [];
  const add = (code: string, token: Token, values: Record<string, string>) =>
    seen.problems.push({ line: firstLine + (token.map?.[0] ?? 0), code, values });
  for (const token of children) {
    const isLink = token.type === "link_open" || token.type === "footnote_ref";
    if (isLink && open.some(({ tag }) => tag === "a")) add("markdown/link-in-link", token, {});
    if (token.nesting === 1) open.push(token);
    if (token.nesting === -1 && open.pop()?.tag !== token.tag)
      return void add("markdown/html-nesting", token, { tag: token.tag });
  }
  const left = open.pop();
  if (left !== undefined) add("markdown/html-nesting", left, { tag: left.tag });
}

function inspectNote(token: Token, line: number, notes: Map<number, number>): void {
  const { id, label } = token.meta as { id: number; label?: string };
  if (label === undefined) notes.set(id, line);
}

function inspectLink(children: readonly Token[], at: number, line: number, seen: Seen): void {
  const href = attributeOf(children[at], "href");
  let end = at;
  while (end < children.length && children[end]?.type !== "link_close") end += 1;
  const words = plainText({ children: children.slice(at, end) });
  if (words === "") seen.problems.push({ line, code: "link/no-text", values: { href: href.slice(0, 80) } });
  const shown = hostShown(words);
  const led = hostOf(href);
  if (shown !== undefined && led !== undefined && !areKin(shown, led))
    seen.problems.push({ line, code: "link/other", values: { shown, led } });
  if (kindOfLink(href) === "refused")
    seen.problems.push({ line, code: "link/scheme", values: { href: href.slice(0, 80) } });
  else seen.links.push({ href, line });
}

/** The host that a link leads to, or that of its mailbox; undefined for links inside the site. */
function hostOf(href: string): string | undefined {
  if (!/^(https?|mailto):/i.test(href) || !URL.canParse(href)) return undefined;
  const { protocol, hostname, pathname } = new URL(href);
  const host = protocol === "mailto:" ? decoded(pathname).split("@").at(-1) : hostname;
  return host === "" ? undefined : host?.toLowerCase();
}

function inspectPicture(token: Token, line: number, seen: Seen): void {
  const src = attributeOf(token, "src");
  if (token.children?.some(({ type }) => type === "footnote_ref"))
    seen.problems.push({ line, code: "markdown/note-in-picture", values: {} });
  if (plainText(token) === "") seen.problems.push({ line, code: "picture/no-text", values: { src: src.slice(0, 80) } });
  if (kindOfLink(src) !== "inside")
    seen.problems.push({ line, code: "picture/outside", values: { src: src.slice(0, 80) } });
  else
    seen.pictures.push({
      href: src,
      line,
      ...((token.meta as TokenMeta | null)?.isConcealed ? { isConcealed: true } : {}),
    });
}
