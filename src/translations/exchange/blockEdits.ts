import type { Env } from "markdown-it";
import type { Block } from "../block.ts";
import type { LineEdit } from "./lineEdits.ts";
import type { Mark, Piece } from "./mark.ts";
import { markdownFrom } from "./markdownFrom.ts";
import type { PageParts, Place, Segment } from "./pageParts.ts";
import { piecesOf } from "./piecesOf.ts";
import type { Refusal } from "./tagged.ts";

/** New parts for segments, by their keys in the page that is changed. */
export type NewPieces = ReadonlyMap<string, readonly Piece[]>;

/** The edits that give a block its new words; a Refusal where no Markdown says them. */
export function blockEdits(parts: PageParts, block: Block, fresh: NewPieces): LineEdit[] | Refusal {
  const place = parts.places.get(block);
  const segments = parts.segments.filter((segment) => segment.block === block);
  const lines = parts.text.split("\n");
  if (place === undefined || place.kind === "front") return [];
  if (place.kind === "unit") return [unitEdit(lines, place.line, plainWords(fresh.get(segments[0]?.key ?? "") ?? []))];
  if (place.kind === "abbreviation")
    return abbreviationEdit(lines, place.word, plainWords(fresh.get(segments[0]?.key ?? "") ?? []));
  const cells = inlinesOf(block).map((inline, cell) =>
    cellMarkdown(
      inline.children ?? [],
      segments.filter((segment) => segment.cell === cell),
      fresh,
      parts.env,
    ),
  );
  if (cells.some((cell) => cell === undefined)) return { code: "exchange/markup", values: {} };
  const written = cells.map((cell) => cell ?? "");
  return place.kind === "row"
    ? [rowEdit(lines, place, written, segments, fresh)]
    : [lineEdit(lines, place, written[0] ?? "", /^h\d$/.test(block.kind))];
}

type Inline = { children: Parameters<typeof piecesOf>[0] | null };

function inlinesOf(block: Block): readonly Inline[] {
  return (block as Block & { inlines?: readonly Inline[] }).inlines ?? [];
}

/** The Markdown of a line with what is new of it: its words, and those that its marks carry. */
function cellMarkdown(
  children: Parameters<typeof piecesOf>[0],
  segments: readonly Segment[],
  fresh: NewPieces,
  env: Env,
): string | undefined {
  const line = segments.find(({ ofMark }) => ofMark === undefined);
  const own = line?.pieces ?? piecesOf(children, env);
  const texts = new Map<string, Mark["texts"]>();
  for (const { key, ofMark } of segments) {
    const words = fresh.get(key);
    if (ofMark !== undefined && words !== undefined)
      texts.set(signOf(ofMark.mark), { ...texts.get(signOf(ofMark.mark)), [ofMark.text]: plainWords(words) });
  }
  return markdownFrom(
    (line && fresh.get(line.key)) ?? own,
    (mark) => ({ ...mark.texts, ...texts.get(signOf(mark)) }),
    env,
  );
}

/** Marks of one kind with one address are the same for their words: they are made anew with every parse. */
function signOf({ type, sign }: Mark): string {
  return `${type} ${sign}`;
}

/** The words of parts without marks. */
export function plainWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : plainWords(piece.inner)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Returns the edit that replaces the text of lines. The prefix of the first line continues on the next ones: spaces
 * after a list number, quotation signs.
 */
function lineEdit(
  lines: readonly string[],
  { line, content }: Extract<Place, { kind: "lines" }>,
  markdown: string,
  isHeading: boolean,
): LineEdit {
  const old = content.split("\n");
  const [first = "", last = ""] = [old[0], old.at(-1)];
  const raw = lines[line] ?? "";
  const before = raw.slice(0, Math.max(0, raw.lastIndexOf(first)));
  const rawLast = lines[line + old.length - 1] ?? "";
  const behind = rawLast.slice(rawLast.lastIndexOf(last) + last.length);
  const anchor = isHeading ? (/\s*\{#[^{}]*\}\s*$/.exec(content)?.[0] ?? "") : "";
  const next = before.replace(/\[!\w+\]\s*/, "").replace(/[^\s>]/g, " ");
  const fresh = (markdown + anchor).split("\n").map((text, at) => (at === 0 ? before : next) + text);
  fresh[fresh.length - 1] += behind;
  return { from: line, to: line + old.length, lines: fresh };
}

/** A row with its cells; those that did not change keep their bytes. */
function rowEdit(
  lines: readonly string[],
  { line }: Extract<Place, { kind: "row" }>,
  cells: readonly string[],
  segments: readonly Segment[],
  fresh: NewPieces,
): LineEdit {
  const raw = lines[line] ?? "";
  const parts = raw.split(/((?<!\\)(?:\\\\)*\|)/);
  // Before the first cell there may be a bar, and the prefix of the block around the table.
  const isEdged = /^[\s>]*$/.test(parts[0] ?? "") && parts.length > 1;
  cells.forEach((cell, at) => {
    const isNew = segments.some((segment) => segment.cell === at && fresh.has(segment.key));
    const place = (isEdged ? at + 1 : at) * 2;
    if (isNew && parts[place] !== undefined)
      parts[place] = (parts[place] ?? "").replace(
        /^(\s*)[\s\S]*?(\s*)$/,
        (_, start: string, end: string) => start + cell.replace(/(?<!\\)\|/g, "\\|") + end,
      );
  });
  return { from: line, to: line + 1, lines: [parts.join("")] };
}

/** A unit of a law: its number or letter stays, its words are on one line. */
function unitEdit(lines: readonly string[], line: number, words: string): LineEdit {
  const before = (/^\s*(?:(?:\d{1,3}\.|\([a-z]{1,5}\))(?:\s+|$))?/.exec(lines[line] ?? "")?.[0] ?? "").replace(
    /[.)]$/,
    "$& ",
  );
  let to = line + 1;
  while (
    to < lines.length &&
    (lines[to] ?? "").trim() !== "" &&
    !/^\s*(?:\d{1,3}\.|\([a-z]{1,5}\)|---$|<!--)/.test(lines[to] ?? "")
  )
    to += 1;
  return { from: line, to, lines: [before + words] };
}

function abbreviationEdit(lines: readonly string[], word: string, words: string): LineEdit[] {
  const line = lines.findIndex((text) => text.trimStart().startsWith(`*[${word}]:`));
  return line < 0 ? [] : [{ from: line, to: line + 1, lines: [`*[${word}]: ${words}`] }];
}
