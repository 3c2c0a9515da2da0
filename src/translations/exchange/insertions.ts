import type { Block } from "../block.ts";
import { blockEdits, type NewPieces } from "./blockEdits.ts";
import type { LineEdit } from "./lineEdits.ts";
import type { PageParts, Range } from "./pageParts.ts";
import type { Refusal } from "./tagged.ts";

/**
 * The edits that insert blocks which are new in the source into a translation, each after the answer to the block
 * before it: the lines of the source with the words of the translation. `answerTo` gives the block of the translation;
 * `fresh` has the new words by the keys of the source. Blocks among untranslated ones have no certain place.
 */
export function insertions(
  source: PageParts,
  own: PageParts,
  blocks: readonly Block[],
  answerTo: (block: Block) => Block | undefined,
  fresh: NewPieces,
): { edits: LineEdit[]; done: Block[]; refusals: Array<{ block: Block; refusal: Refusal }> } {
  const edits: LineEdit[] = [];
  const done: Block[] = [];
  const refusals: Array<{ block: Block; refusal: Refusal }> = [];
  const body = source.outline.blocks.filter(({ key }) => key === undefined);
  for (const block of blocks) {
    if (done.includes(block)) continue;
    const before = body.slice(0, body.indexOf(block));
    const answered = before.findLast((other) => answerTo(other) !== undefined);
    const answer = answered && answerTo(answered);
    const whole = rangeOf(block, source, (other) => blocks.includes(other));
    if (whole === undefined) {
      refusals.push({ block, refusal: { code: "exchange/place", values: {} } });
      continue;
    }
    const within = isLast(block) ? [block] : body.filter((other) => isWithin(other, source, whole));
    const made = within.map((other) => ({ block: other, edits: blockEdits(source, other, fresh) }));
    const [failed] = made.filter(({ edits: found }) => "code" in found);
    if (failed !== undefined && "code" in failed.edits) {
      refusals.push({ block: failed.block, refusal: failed.edits });
      continue;
    }
    const lines = linesOf(
      source,
      whole,
      made.flatMap(({ edits: found }) => ("code" in found ? [] : found)),
    );
    const at = isLast(block)
      ? own.text.trimEnd().split("\n").length
      : answer === undefined
        ? own.bodyLine
        : endOf(answer, own, whole.isTight);
    edits.push({
      from: at,
      to: at,
      lines:
        !isLast(block) && answer === undefined && !isBlank(own, at)
          ? [...lines, ""]
          : whole.isTight
            ? lines
            : ["", ...lines],
    });
    done.push(...within);
  }
  return { edits, done, refusals };
}

/** Notes and abbreviations are at the end of a file, wherever they are referred to. */
function isLast({ kind }: Block): boolean {
  return kind === "note" || kind === "abbreviation";
}

/** The largest part around a block that is separate and entirely new; undefined if it is among others. */
function rangeOf(block: Block, source: PageParts, isNew: (block: Block) => boolean): Range | undefined {
  const isFitting = (range: Range) =>
    source.outline.blocks.every((other) => other.key !== undefined || !isWithin(other, source, range) || isNew(other));
  return source.ranges.get(block)?.findLast(isFitting);
}

function isWithin(block: Block, parts: PageParts, { from, to }: Range): boolean {
  const place = parts.places.get(block);
  return place !== undefined && "line" in place && !isLast(block) && place.line >= from && place.line < to;
}

function linesOf({ text }: PageParts, { from, to }: Range, edits: readonly LineEdit[]): string[] {
  const lines = text.split("\n").slice(from, to);
  for (const edit of [...edits].sort((a, b) => b.from - a.from))
    lines.splice(edit.from - from, edit.to - edit.from, ...edit.lines);
  while (lines.at(-1)?.trim() === "") lines.pop();
  return lines;
}

function isBlank({ text }: PageParts, line: number): boolean {
  return (text.split("\n")[line] ?? "").trim() === "";
}

/**
 * The line after a block of the translation: after its row or item for a new row or item, else after everything around
 * it.
 */
function endOf(block: Block, parts: PageParts, isTight: boolean): number {
  const ranges = parts.ranges.get(block) ?? [];
  const range = isTight ? (ranges.find((one) => one.isTight) ?? ranges.at(-1)) : ranges.at(-1);
  const lines = parts.text.split("\n");
  let end = range?.to ?? lines.length;
  while (end > 0 && (lines[end - 1] ?? "").trim() === "") end -= 1;
  // Behind the head of a table comes the line that makes it one.
  return block.kind === "tr" && isTight && /^[\s>|:-]*-[\s>|:-]*$/.test(lines[end] ?? "") ? end + 1 : end;
}
