import type { Block, Outline } from "./block.ts";
import type { Change, Comparison } from "./comparison.ts";
import type { Entry } from "./ledger/record.ts";

/**
 * The entries of a translation that is recorded for the first time. Texts with keys correspond; blocks of the body do
 * if both pages have the same blocks in the same order, with the same pages and pictures, or else if two sections with
 * one anchor do. Freely written blocks have no counterpart: only that the source has changed will be known, not which
 * block is concerned.
 */
export function firstEntries(source: Outline, own: Outline): Entry[] {
  const answers = bodyAnswers(source, own);
  const keyed = new Map(own.blocks.map((block) => [block.key, block]));
  return source.blocks.map((block) =>
    entryOf(block, (block.key !== undefined ? keyed.get(block.key) : answers.get(block))?.sum),
  );
}

function bodyAnswers(source: Outline, own: Outline): Map<Block, Block> {
  const body = ({ blocks }: Outline, section?: string) =>
    blocks.filter((block) => block.key === undefined && (section === undefined || block.section === section));
  const whole = parallel(body(source), body(own));
  if (whole !== undefined) return whole;
  return new Map(
    own.sections.flatMap(({ id }) => {
      const [theirs, ours] = [body(source, id), body(own, id)];
      const heading = (blocks: readonly Block[]) => blocks.find(({ kind }) => kind === "h2");
      const [theirHeading, ourHeading] = [heading(theirs), heading(ours)];
      return [...(parallel(theirs, ours) ?? (theirHeading && ourHeading ? [[theirHeading, ourHeading] as const] : []))];
    }),
  );
}

/** The blocks that answer each other in two texts of one shape; undefined where their shapes differ. */
function parallel(theirs: readonly Block[], ours: readonly Block[]): Map<Block, Block> | undefined {
  const shape = ({ kind, marks }: Block) => `${kind} ${marks}`;
  const pairs = theirs.flatMap((block, at) => {
    const other = ours[at];
    return other !== undefined && shape(block) === shape(other) ? [[block, other] as const] : [];
  });
  return pairs.length === theirs.length && theirs.length === ours.length ? new Map(pairs) : undefined;
}

/**
 * Entries in which the headings of two sections correspond, as an editor says: anchors of the source and the
 * translation.
 */
export function pairedEntries(
  entries: readonly Entry[],
  source: Outline,
  own: Outline,
  pairs: ReadonlyMap<string, string>,
): Entry[] {
  const heading = ({ blocks }: Outline, id: string | undefined) =>
    blocks.find(({ kind, section }) => kind === "h2" && section === id);
  const sums = new Map(
    [...pairs].map(([theirs, ours]) => [heading(source, theirs)?.sum, heading(own, ours)?.sum] as const),
  );
  return entries.map((entry) =>
    entry.kind === "h2" && sums.has(entry.sum) ? { ...entry, answer: sums.get(entry.sum) ?? entry.answer } : entry,
  );
}

/** An entry for a block of the source, as it is now. */
export function entryOf({ kind, key, sum, words }: Block, answer: string | undefined): Entry {
  return { kind, ...(key === undefined ? {} : { key }), sum, words, answer };
}

/**
 * The entries after an editor has confirmed the translation: for all changes, or for those of one section. A block that
 * is new in the source corresponds to one that is new in the same place of the translation, else to none.
 */
export function settledEntries(
  { pairs, answers, changes }: Comparison,
  own: Outline,
  isSettled: (change: Change) => boolean,
): Entry[] {
  const left = new Set(changes.filter((change) => !isSettled(change)));
  const isLeft = (entry: Entry | undefined, block: Block | undefined) =>
    [...left].some((change) => change.entry === entry && change.block === block);
  const claimed = new Set([...answers.values()]);
  const entries: Entry[] = [];
  let place = -1;
  for (const { fate, old, now } of pairs) {
    const [entry] = old;
    if (fate === "gone") {
      if (entry !== undefined && isLeft(entry, undefined)) entries.push(entry);
      continue;
    }
    now.forEach((block, at) => {
      if (isLeft(entry, block)) return void (entry !== undefined && entries.push(entry));
      const known = at === 0 && entry !== undefined ? answers.get(entry) : undefined;
      const answer = known ?? (fate === "new" || at > 0 ? freeBlock(own, claimed, place, block) : undefined);
      if (answer !== undefined) {
        claimed.add(answer);
        place = own.blocks.indexOf(answer);
      }
      entries.push(entryOf(block, answer?.sum ?? (at === 0 ? entry?.answer : undefined)));
    });
  }
  return entries;
}

/** The next block of the translation behind a place, if it answers nothing yet and is of the same kind. */
function freeBlock(
  { blocks }: Outline,
  claimed: ReadonlySet<Block>,
  place: number,
  { kind, key }: Block,
): Block | undefined {
  if (key !== undefined) return blocks.find((block) => block.key === key);
  const next = blocks[place + 1];
  return place >= 0 && next !== undefined && next.kind === kind && next.key === undefined && !claimed.has(next)
    ? next
    : undefined;
}
