import type { Env } from "markdown-it";
import type { Block } from "../block.ts";
import { compared } from "../comparison.ts";
import type { LedgerRecord } from "../ledger/record.ts";
import { firstEntries, settledEntries } from "../settle.ts";
import { blockEdits, type NewPieces, plainWords } from "./blockEdits.ts";
import { withFrontText } from "./frontText.ts";
import { insertions } from "./insertions.ts";
import { type LineEdit, withEdits } from "./lineEdits.ts";
import type { Piece } from "./mark.ts";
import { type PageParts, pagePartsOf } from "./pageParts.ts";
import { type PagePair, pageUnits } from "./pageUnits.ts";
import type { Refusal } from "./tagged.ts";
import type { PageUnit, Returned } from "./unit.ts";
import { verdictOn } from "./verdictOn.ts";

/** The result of importing the texts of a page. */
export interface Taken {
  /** The page's file with the new words, in bytes as before where nothing is new; undefined where nothing is. */
  raw: string | undefined;
  record: LedgerRecord | undefined;
  /** The numbers of new texts, and of those only confirmed. */
  fresh: number;
  confirmed: number;
  /** Texts whose source is no longer what it was when it went out. */
  outdated: Returned[];
  /** Texts that cannot be taken, each with its reason. */
  refused: Array<{ id: string; source: string; refusal: Refusal }>;
}

/**
 * Imports returned texts into a page. `raw` is its file on the disk. Each text that would lose a mark, or change
 * anything else, is refused.
 */
export function takePage(
  pair: PagePair & { own: PageParts },
  raw: string,
  file: string,
  isPiece: boolean,
  returned: readonly Returned[],
  sourceTag: string,
): Taken {
  const { source, own, record } = pair;
  const units = new Map(pageUnits(pair).map((unit) => [unit.id, unit]));
  const taken: Taken = { raw: undefined, record: undefined, fresh: 0, confirmed: 0, outdated: [], refused: [] };
  const fresh: Array<{ unit: PageUnit; pieces: readonly Piece[] }> = [];
  const confirmed = new Set<Block>();
  for (const one of returned) {
    const unit = units.get(one.id);
    if (unit === undefined || unit.source !== one.source) {
      if (one.target !== "" && one.isDone !== false) taken.outdated.push(one);
      continue;
    }
    const verdict = verdictOn(unit, one);
    if (verdict.kind === "refused") taken.refused.push({ id: unit.id, source: unit.source, refusal: verdict.refusal });
    if (verdict.kind === "new") fresh.push({ unit, pieces: verdict.pieces });
    if (verdict.kind === "confirmed") confirmed.add(unit.block);
  }
  const refuse = (block: Block, refusal: Refusal) => {
    for (const { unit } of fresh.filter((one) => one.unit.block === block))
      taken.refused.push({ id: unit.id, source: unit.source, refusal });
  };
  const edits: LineEdit[] = [];
  const done = new Set<Block>();
  const inPlace = fresh.filter(({ unit }) => unit.own !== undefined);
  const ownPieces: NewPieces = new Map(inPlace.map(({ unit, pieces }) => [unit.own?.key ?? "", pieces]));
  for (const block of new Set(inPlace.map(({ unit }) => unit.block))) {
    const ownBlock = inPlace.find(({ unit }) => unit.block === block)?.unit.own?.block;
    const made =
      ownBlock === undefined ? [] : blockEdits({ ...own, env: withNotesOf(source.env, own.env) }, ownBlock, ownPieces);
    if ("code" in made) refuse(block, made);
    else {
      edits.push(...made);
      done.add(block);
    }
  }
  const front = new Map(
    fresh.filter(({ unit }) => unit.block.kind === "text").map(({ unit, pieces }) => [unit.block, plainWords(pieces)]),
  );
  for (const block of front.keys()) done.add(block);
  const added = newBlocks(
    [...units.values()],
    fresh.map(({ unit }) => unit),
  );
  const answerTo = (block: Block) =>
    [...units.values()].find((unit) => unit.block === block && unit.own !== undefined)?.own?.block;
  const newPieces: NewPieces = new Map(
    fresh.filter(({ unit }) => unit.own === undefined).map(({ unit, pieces }) => [unit.segment.key, pieces]),
  );
  const inserted = insertions(source, own, added, answerTo, newPieces);
  for (const { block, refusal } of inserted.refusals) refuse(block, refusal);
  for (const block of inserted.done) done.add(block);
  edits.push(...inserted.edits, ...frontEdits(own, front));
  if (done.size === 0 && confirmed.size === 0) return taken;

  const changed = edits.length === 0 ? raw : withEdits(raw, edits);
  const after = pagePartsOf(changed.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"), file, isPiece);
  if (after === undefined || !isSound(own, after, done.size, inserted.done.length)) {
    for (const block of done) refuse(block, { code: "exchange/unsafe", values: {} });
    return taken;
  }
  taken.raw = changed === raw ? undefined : changed;
  taken.fresh = fresh.filter(({ unit }) => done.has(unit.block)).length;
  taken.confirmed = confirmed.size;
  const isSettled = (block: Block | undefined) => block !== undefined && (done.has(block) || confirmed.has(block));
  taken.record =
    record.from === undefined
      ? {
          ...record,
          from: sourceTag,
          entries: firstEntries(source.outline, after.outline).filter((_, at) => isSettled(source.outline.blocks[at])),
        }
      : {
          ...record,
          entries: settledEntries(compared(record, source.outline, after.outline), after.outline, ({ block }) =>
            isSettled(block),
          ),
        };
  return taken;
}

/** Returns a Markdown environment that also knows the footnotes of the source. */
function withNotesOf(source: Env, own: Env): Env {
  const notesIn = (env: Env) => (env as { footnotes?: { refs?: object } }).footnotes;
  return { ...own, footnotes: { ...notesIn(own), refs: { ...notesIn(source)?.refs, ...notesIn(own)?.refs } } } as Env;
}

/** Blocks that the translation has not, all of whose texts have come. */
function newBlocks(units: readonly PageUnit[], fresh: readonly PageUnit[]): Block[] {
  const blocks = new Set(
    fresh.filter(({ own, block }) => own === undefined && block.kind !== "text").map(({ block }) => block),
  );
  return [...blocks].filter((block) =>
    units.filter((unit) => unit.block === block).every((unit) => unit.own === undefined && fresh.includes(unit)),
  );
}

function frontEdits({ text, bodyLine }: PageParts, fresh: ReadonlyMap<Block, string>): LineEdit[] {
  if (fresh.size === 0) return [];
  const lines = text.split("\n");
  const end = lines.slice(0, bodyLine).findLastIndex((line) => /^---\s*$/.test(line));
  const front = lines
    .slice(1, end)
    .map((line) => `${line}\n`)
    .join("");
  const changed = [...fresh].reduce((all, [{ key = "" }, words]) => withFrontText(all, key.split("."), words), front);
  return [{ from: 1, to: end, lines: changed.replace(/\n$/, "").split("\n") }];
}

/** Returns true if only the intended blocks have changed: their number is right, and all others have the same words. */
function isSound(before: PageParts, after: PageParts, changed: number, inserted: number): boolean {
  const left = new Map<string, number>();
  for (const { sum } of after.outline.blocks) left.set(sum, (left.get(sum) ?? 0) + 1);
  const lost = before.outline.blocks.filter(({ sum }) => {
    const count = left.get(sum) ?? 0;
    left.set(sum, count - 1);
    return count <= 0;
  });
  const grown = after.outline.blocks.length - before.outline.blocks.length;
  return lost.length <= changed - inserted && grown >= inserted && grown <= changed;
}
