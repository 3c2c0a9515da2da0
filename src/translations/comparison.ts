import { type Block, type Outline, TOP } from "./block.ts";
import type { Entry, LedgerRecord } from "./ledger/record.ts";
import { matched, type Pair } from "./match.ts";

/** A change in a block of the source since the translation was last compared with it. */
export interface Change {
  fate: "changed" | "new" | "gone";
  /** The words of the source before (`was`) and after (`now`) the change. */
  was: string | undefined;
  now: string | undefined;
  /** The section of the source that contains it; undefined if it is gone. */
  theirSection: string | undefined;
  /** The section of the translation that is concerned, where it is known. */
  ownSection: string | undefined;
  /** The words of the translation in this place, if known. */
  own: string | undefined;
  /** True if these words of the translation have changed as well since then, and so may be up to date already. */
  isOwnChanged: boolean;
  /** The blocks themselves, for those who settle it. */
  entry: Entry | undefined;
  block: Block | undefined;
}

/** A translation held against its source. */
export interface Comparison {
  changes: readonly Change[];
  /** Every block of the source with what was written down of it, in the order of the source. */
  pairs: ReadonlyArray<Pair<Entry, Block>>;
  /** The block of the translation that answers an entry. */
  answers: ReadonlyMap<Entry, Block>;
  /** The number of source blocks that were only moved. */
  moved: number;
}

/** Holds a translation against its source, by what was written down when that was last done. */
export function compared({ entries }: LedgerRecord, source: Outline, own: Outline): Comparison {
  const pairs = inOrder(matched(entries, source.blocks), source.blocks);
  const { answers, changed } = answersOf(entries, own.blocks);
  const sectionOf = ownSections(pairs, answers);
  const changes = pairs
    .filter(({ fate }) => fate === "changed" || fate === "new" || fate === "gone")
    .map(({ fate, old: [entry], now: [block] }): Change => {
      const answer = entry && answers.get(entry);
      return {
        fate: fate as Change["fate"],
        entry,
        block,
        was: entry?.words,
        now: block?.words,
        own: answer?.words,
        theirSection: block?.section,
        ownSection: answer?.section ?? (block && sectionOf(block)),
        isOwnChanged: entry !== undefined && changed.has(entry),
      };
    });
  return { changes, pairs, answers, moved: pairs.filter(({ fate }) => fate === "moved").length };
}

/** The sections concerned, for readers of the translation: their own ids if known, else those of the source. */
export function sectionsConcerned({ changes }: Pick<Comparison, "changes">): string[] {
  return [...new Set(changes.map(({ ownSection, theirSection }) => ownSection ?? theirSection ?? TOP))];
}

/** In the order of the source; what is gone comes after what preceded it. */
function inOrder(pairs: ReadonlyArray<Pair<Entry, Block>>, blocks: readonly Block[]): Array<Pair<Entry, Block>> {
  const place = new Map(blocks.map((block, at) => [block, at]));
  const at = ({ now: [block] }: Pair<Entry, Block>) =>
    block === undefined ? Number.POSITIVE_INFINITY : (place.get(block) ?? 0);
  return [...pairs].sort((a, b) => at(a) - at(b) || 0);
}

/** The blocks that answer entries: found by their sums, and by their place where the translation was changed itself. */
function answersOf(
  entries: readonly Entry[],
  own: readonly Block[],
): { answers: Map<Entry, Block>; changed: Set<Entry> } {
  const known = entries.flatMap((entry) =>
    entry.answer === undefined ? [] : [{ kind: entry.kind, key: entry.key, sum: entry.answer, entry }],
  );
  const answers = new Map<Entry, Block>();
  const changed = new Set<Entry>();
  for (const {
    fate,
    old: [old],
    now: [block],
  } of matched(known, own)) {
    if (old === undefined || block === undefined) continue;
    answers.set(old.entry, block);
    if (fate === "changed") changed.add(old.entry);
  }
  return { answers, changed };
}

/**
 * Returns a function that gives the section of the translation where a new block of the source belongs: that of its
 * neighbours in the same section.
 */
function ownSections(
  pairs: ReadonlyArray<Pair<Entry, Block>>,
  answers: ReadonlyMap<Entry, Block>,
): (block: Block) => string | undefined {
  const known = new Map<string, string>([[TOP, TOP]]);
  for (const {
    old: [entry],
    now,
  } of pairs) {
    const answer = entry && answers.get(entry);
    for (const { section } of answer === undefined ? [] : now)
      if (!known.has(section)) known.set(section, answer?.section ?? TOP);
  }
  return ({ section }) => known.get(section);
}
