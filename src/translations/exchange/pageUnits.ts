import type { Block } from "../block.ts";
import { type Comparison, compared } from "../comparison.ts";
import type { LedgerRecord } from "../ledger/record.ts";
import { firstEntries } from "../settle.ts";
import type { PageParts, Segment } from "./pageParts.ts";
import { type Marks, namesIn, numbered, numberedLike, taggedOf } from "./tagged.ts";
import type { PageUnit, UnitState } from "./unit.ts";

/** A page and what it is translated from, as they go to translators. */
export interface PagePair {
  path: string;
  /** The file of the source, from the site folder. */
  file: string;
  source: PageParts;
  /** The translation; undefined where there is none yet. */
  own: PageParts | undefined;
  record: LedgerRecord;
  /** True if source and translation are in different languages, so that equal words are no translation. */
  isOtherLanguage: boolean;
}

/**
 * The units of a page: texts of its source that are translated, changed, or not translated yet. Text omitted on purpose
 * is not exported.
 */
export function pageUnits({ path, file, source, own, record, isOtherLanguage }: PagePair): PageUnit[] {
  const isRecorded = record.from !== undefined;
  const entries = own !== undefined && !isRecorded ? firstEntries(source.outline, own.outline) : record.entries;
  const comparison = own && compared({ ...record, entries }, source.outline, own.outline);
  // Of a page that was written freely nobody knows where in it a block of the source would belong.
  const isFree =
    comparison !== undefined &&
    !comparison.pairs.some(
      ({ old: [entry], now: [block] }) =>
        entry !== undefined && block !== undefined && block.key === undefined && comparison.answers.has(entry),
    );
  return source.segments.flatMap((segment): PageUnit[] => {
    const { block } = segment;
    const { fate, answer, was } = statusOf(block, comparison);
    if (comparison !== undefined && answer === undefined && (fate !== "new" || (block.key === undefined && isFree)))
      return [];
    const marks = numbered(segment.pieces);
    const ownSegment =
      answer && own?.segments.find((other) => other.block === answer && partOf(other) === partOf(segment));
    const isSame = isOtherLanguage && answer !== undefined && answer.sum === block.sum && block.kind !== "unit";
    const text = targetOf(ownSegment, marks);
    const target = isSame ? undefined : text?.target;
    const state: UnitState =
      target === undefined ? "open" : !isRecorded ? "unconfirmed" : fate === "changed" ? "changed" : "done";
    const number = numberOf(marks);
    const written = taggedOf(segment.pieces, number);
    return [
      {
        id: `${path || "/"} ${segment.key}`,
        source: written,
        target,
        state,
        previous: state === "changed" ? was : undefined,
        marks: new Map([...marks, ...(text?.marks ?? [])]),
        required: new Set(
          [...marks]
            .filter(([at, mark]) => mark.isRequired && (target === undefined || text?.marks.has(at) === true))
            .map(([at]) => at),
        ),
        names: namesIn(written),
        reference: `${file}:${lineOf(block, source)}`,
        segment,
        own: ownSegment,
        block,
      },
    ];
  });
}

function statusOf(
  block: Block,
  comparison: Comparison | undefined,
): { fate: string; answer: Block | undefined; was: string | undefined } {
  const pair = comparison?.pairs.find(({ now }) => now.includes(block));
  const [entry] = pair?.old ?? [];
  return {
    fate: pair?.fate ?? "new",
    answer: entry && pair?.now[0] === block ? comparison?.answers.get(entry) : undefined,
    was: entry?.words,
  };
}

/** Returns the part of its block that a segment is: a cell, or the text of its second mark. */
function partOf({ key, cell, ofMark }: Segment): string {
  return `${cell} ${ofMark === undefined ? "" : (/[^/]*$/.exec(key)?.[0] ?? "")}`;
}

function targetOf(own: Segment | undefined, source: Marks): { target: string; marks: Marks } | undefined {
  if (own === undefined) return undefined;
  const marks = numberedLike(own.pieces, source);
  return { target: taggedOf(own.pieces, numberOf(marks)), marks };
}

function numberOf(marks: Marks): (mark: NonNullable<ReturnType<Marks["get"]>>) => number {
  const numbers = new Map([...marks].map(([number, mark]) => [mark, number]));
  return (mark) => numbers.get(mark) ?? 0;
}

function lineOf(block: Block, { places }: PageParts): number {
  const place = places.get(block);
  return place !== undefined && "line" in place ? place.line + 1 : 1;
}
