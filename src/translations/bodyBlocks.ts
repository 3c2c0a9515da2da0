import type { Env, Token } from "markdown-it";
import { attributeOf } from "../base/markdown/attributeOf.ts";
import type { MarkdownText } from "../base/markdown/text.ts";
import { type Block, type Section, TOP } from "./block.ts";
import { sumOf, sumOfMeaning } from "./meaning.ts";
import { wordsIn } from "./words.ts";

/** A block of a text, and the tokens that it is made of. */
export interface BodyBlock extends Block {
  /** Of one line of text one, of a row of a table one for each cell, of code none. */
  inlines: readonly Token[];
  /** The first and the last token of it, by their places among all. */
  from: number;
  to: number;
}

/** The kind of a block by the innermost container around its text. */
const KINDS: Record<string, string> = {
  figure_open: "figure",
  list_item_open: "li",
  callout_open: "callout",
  blockquote_open: "quote",
  footnote_open: "note",
};

/**
 * The blocks of a text in order, notes and abbreviations last, and its sections. A block without words is not included.
 */
export function bodyBlocks({ tokens, env }: Pick<MarkdownText, "tokens" | "env">): {
  blocks: BodyBlock[];
  sections: Section[];
} {
  const blocks: BodyBlock[] = [];
  const sections: Section[] = [{ id: TOP, title: "" }];
  const sectionOfNote = new Map<number, string>();
  const around: Token[] = [];
  let isOfText = false;
  tokens.forEach((token, at) => {
    if (token.nesting === 1) around.push(token);
    if (token.nesting === -1) around.pop();
    if (token.type === "footnote_open") isOfText = (token.meta as { label?: string }).label === undefined;
    if (token.type === "footnote_close") isOfText = false;
    const next = tokens[at + 1];
    if (token.type === "heading_open" && token.tag === "h2" && next !== undefined)
      sections.push({ id: attributeOf(token, "id"), title: wordsIn(next.children, env) });
    const note = around.find(({ type }) => type === "footnote_open");
    const section = (note && sectionOfNote.get((note.meta as { id: number }).id)) ?? sections.at(-1)?.id ?? TOP;
    // The row of a table is one block, added at its end.
    if (token.type === "tr_close")
      push(
        blocks,
        "tr",
        tokens.slice(openingOf(tokens, at), at).filter(({ type }) => type === "inline"),
        section,
        env,
        openingOf(tokens, at),
        at,
      );
    // Inline notes are part of its words.
    if (token.type === "inline" && !isOfText && !around.some(({ type }) => type === "tr_open"))
      push(blocks, kindOf(around), [token], section, env, at - 1, at + 1);
    if (token.type === "fence" || token.type === "code_block")
      pushWords(blocks, { kind: "code", words: token.content, section, inlines: [], from: at, to: at });
    for (const { type, meta } of token.children ?? []) {
      if (type === "footnote_ref" && !sectionOfNote.has((meta as { id: number }).id))
        sectionOfNote.set((meta as { id: number }).id, section);
    }
  });
  for (const [word, { title }] of abbreviationsIn(env)) {
    pushWords(blocks, {
      kind: "abbreviation",
      words: `${word}: ${title}`,
      section: TOP,
      inlines: [],
      from: -1,
      to: -1,
    });
  }
  return { blocks, sections };
}

function abbreviationsIn(env: Env): Iterable<[string, { title: string }]> {
  return (env as { abbreviations?: { words: Map<string, { title: string }> } }).abbreviations?.words ?? [];
}

function push(
  blocks: BodyBlock[],
  kind: string,
  inlines: readonly Token[],
  section: string,
  env: Env,
  from: number,
  to: number,
): void {
  pushWords(blocks, {
    kind,
    words: inlines.map(({ children }) => wordsIn(children, env)).join(" | "),
    section,
    inlines,
    from,
    to,
  });
}

function pushWords(blocks: BodyBlock[], block: Omit<BodyBlock, "sum" | "marks">): void {
  const words = block.words.replace(/\s+/g, " ").trim();
  // In code every sign counts.
  if (/[\p{L}\p{N}\p{S}]/u.test(words.replaceAll("|", "")))
    blocks.push({
      ...block,
      words,
      marks: marksOf(block.inlines),
      sum: block.kind === "code" ? sumOfMeaning(words) : sumOf(words),
    });
}

function kindOf(around: readonly Token[]): string {
  const inner = around.at(-1);
  if (inner?.type === "heading_open") return inner.tag;
  const found = around.findLast(({ type }) => KINDS[type] !== undefined);
  return (found && KINDS[found.type]) ?? "p";
}

function openingOf(tokens: readonly Token[], at: number): number {
  return tokens.slice(0, at).findLastIndex(({ type }) => type === "tr_open");
}

function marksOf(inlines: readonly Token[]): string {
  const marks = inlines
    .flatMap(({ children }) => children ?? [])
    .map((token) => {
      if (token.type === "footnote_ref") return "^";
      if (token.type === "image") return attributeOf(token, "src").replace(/^.*\//, "");
      const href = token.type === "link_open" ? attributeOf(token, "href") : "";
      // Another site may have a page for each language, an anchor is named in its own.
      return /^(https?:|\/\/)/.test(href) ? "" : href.replace(/[#?].*$/, "");
    });
  return marks
    .filter((mark) => mark !== "")
    .sort()
    .join(" ");
}
