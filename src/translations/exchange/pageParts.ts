import type { Env, Token } from "markdown-it";
import { noFindings } from "../../base/errors.ts";
import { splitPage } from "../../base/files/frontMatter.ts";
import { parseArticle, parsePreamble } from "../../law/parseUnits.ts";
import type { Block, Outline } from "../block.ts";
import { type BodyBlock, bodyBlocks } from "../bodyBlocks.ts";
import { outlineOf, outlineOfUnits } from "../outline.ts";
import type { Mark, Piece } from "./mark.ts";
import { marksIn } from "./mark.ts";
import { piecesOf } from "./piecesOf.ts";
import { parseRaw } from "./rawMarkdown.ts";

/** The location of a block in its file; lines are counted from 0. */
export type Place =
  | { kind: "front"; path: readonly string[] }
  | { kind: "unit"; line: number }
  | { kind: "lines"; line: number; content: string }
  | { kind: "row"; line: number; cells: number }
  | { kind: "abbreviation"; word: string };

/** A translatable text of a block: one per block, or several if it has cells or its marks have texts of their own. */
export interface Segment {
  /** Unique in its page, and the same as long as the block says the same: `title`, `p-1a2b3c4d`, `tr-1a2b3c4d/2`. */
  key: string;
  block: Block;
  pieces: readonly Piece[];
  /** The cell of a row, from 0. */
  cell: number;
  /** The mark whose own words these are. */
  ofMark?: { mark: Mark; text: "alt" | "title" };
}

/** Lines that can be copied as a whole: a row, a list item, a paragraph with all that encloses it. */
export interface Range {
  from: number;
  to: number;
  /** True if no blank line separates it from the line before. */
  isTight: boolean;
}

/** A page in parts that can be written anew one by one. */
export interface PageParts {
  /** With `\n` at the ends of its lines. */
  text: string;
  outline: Outline;
  segments: readonly Segment[];
  places: ReadonlyMap<Block, Place>;
  /** The ranges around a block of the body, the innermost first. */
  ranges: ReadonlyMap<Block, readonly Range[]>;
  env: Env;
  /** The line on which the body begins. */
  bodyLine: number;
}

/** The parts of a page's file; undefined for one without front matter. */
export function pagePartsOf(text: string, file: string, isPiece: boolean): PageParts | undefined {
  const split = splitPage(text, file, noFindings());
  if (split === undefined) return undefined;
  const { value } = split.frontMatter;
  return isPiece
    ? lawParts(text, value, split.body, split.bodyOffset, file)
    : markdownParts(text, value, split.body, split.bodyOffset);
}

function markdownParts(text: string, front: unknown, body: string, bodyLine: number): PageParts {
  const parsed = parseRaw(body);
  const { blocks, sections } = bodyBlocks(parsed);
  const outline = { blocks: [...outlineOf(front, { tokens: [], env: {} }).blocks, ...blocks], sections };
  const places = new Map<Block, Place>(
    outline.blocks.flatMap((block) => {
      const place = "inlines" in block ? placeOf(block as BodyBlock, parsed.tokens, bodyLine) : frontPlace(block);
      return place === undefined ? [] : [[block, place] as const];
    }),
  );
  const keys = keysOf(outline.blocks);
  const segments = outline.blocks.flatMap((block) => {
    const place = places.get(block);
    return place === undefined ? [] : segmentsOf(block, keys.get(block) ?? "", place, parsed.env);
  });
  const ranges = new Map(
    blocks.map((block) => [block, rangesOf(block, places.get(block), parsed.tokens, bodyLine)] as const),
  );
  return { text, outline, segments, places, ranges, env: parsed.env, bodyLine };
}

function rangesOf(
  { from, kind }: BodyBlock,
  place: Place | undefined,
  tokens: ReturnType<typeof parseRaw>["tokens"],
  bodyLine: number,
): Range[] {
  if (place === undefined) return [];
  if (kind === "abbreviation") return [{ from: 0, to: 0, isTight: true }];
  if (kind === "note" && place.kind === "lines")
    return [{ from: place.line, to: place.line + place.content.split("\n").length, isTight: false }];
  const open: Token[] = [];
  tokens.slice(0, from + 1).forEach((token) => {
    if (token.nesting === 1) open.push(token);
    if (token.nesting === -1) open.pop();
  });
  return open.reverse().flatMap(({ type, map, level }): Range[] => {
    const isTight = type === "list_item_open" || type === "tr_open";
    return map === null || !(isTight || level === 0)
      ? []
      : [{ from: map[0] + bodyLine, to: map[1] + bodyLine, isTight }];
  });
}

function frontPlace({ key = "" }: Block): Place {
  return { kind: "front", path: key.split(".") };
}

function placeOf(
  { kind, inlines, from, words }: BodyBlock,
  tokens: ReturnType<typeof parseRaw>["tokens"],
  bodyLine: number,
): Place | undefined {
  const [first] = inlines;
  if (kind === "abbreviation") return { kind: "abbreviation", word: words.slice(0, words.indexOf(": ")) };
  if (kind === "tr") return { kind: "row", line: (tokens[from]?.map?.[0] ?? 0) + bodyLine, cells: inlines.length };
  // Code says the same in every language.
  return first?.map == null ? undefined : { kind: "lines", line: first.map[0] + bodyLine, content: first.content };
}

function segmentsOf(block: Block, key: string, place: Place, env: Env): Segment[] {
  if (place.kind === "front") return [{ key, block, pieces: [block.words], cell: 0 }];
  if (place.kind === "abbreviation")
    return [{ key, block, pieces: [block.words.slice(place.word.length + 2)], cell: 0 }];
  const { inlines } = block as BodyBlock;
  return inlines.flatMap((inline, cell) => {
    const pieces = tidy(piecesOf(inline.children ?? [], env));
    const own = place.kind === "row" ? `${key}/${cell + 1}` : key;
    const line: Segment[] = hasWords(pieces) ? [{ key: own, block, pieces, cell }] : [];
    const texts = marksIn(pieces).flatMap((mark, at) =>
      (["alt", "title"] as const).flatMap((text): Segment[] => {
        const words = mark.texts[text];
        return words === undefined || words === ""
          ? []
          : [{ key: `${own}/${text}-${at + 1}`, block, pieces: [words], cell, ofMark: { mark, text } }];
      }),
    );
    return [...line, ...texts];
  });
}

/** Without blanks at the ends, and one blank between words. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const last = pieces.length - 1;
  return pieces.flatMap((piece, at): Piece[] => {
    if (typeof piece !== "string") return [piece];
    const words = piece.replace(/\s+/g, " ");
    const trimmed = at === 0 ? words.trimStart() : words;
    const done = at === last ? trimmed.trimEnd() : trimmed;
    return done === "" ? [] : [done];
  });
}

function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => (typeof piece === "string" ? /[\p{L}\p{N}\p{S}]/u.test(piece) : hasWords(piece.inner)));
}

/** By their names, else by kind and sum; blocks that say the same are counted. */
function keysOf(blocks: readonly Block[]): Map<Block, string> {
  const counts = new Map<string, number>();
  return new Map(
    blocks.map((block) => {
      const stem = block.key ?? `${block.kind}-${block.sum.slice(0, 8)}`;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      return [block, count === 1 ? stem : `${stem}-${count}`];
    }),
  );
}

function lawParts(text: string, front: unknown, body: string, bodyLine: number, file: string): PageParts {
  const number = Number(/(\d+)\.md$/.exec(file)?.[1] ?? 0);
  const source = { file, offset: bodyLine };
  const article =
    number === 0 ? { ...parsePreamble(body, source), closing: undefined } : parseArticle(number, body, source);
  const units = [...article.units, ...(article.closing?.unit === undefined ? [] : [article.closing.unit])];
  const outline = outlineOfUnits(front, units);
  const lines = new Map(units.map(({ id, line }) => [id, line - 1]));
  const places = new Map(
    outline.blocks.map((block): [Block, Place] => [
      block,
      block.kind === "unit" ? { kind: "unit", line: lines.get(block.key ?? "") ?? 0 } : frontPlace(block),
    ]),
  );
  const segments = outline.blocks.map(
    (block): Segment => ({ key: block.key ?? "", block, pieces: [block.words], cell: 0 }),
  );
  return { text, outline, segments, places, ranges: new Map(), env: {}, bodyLine };
}
