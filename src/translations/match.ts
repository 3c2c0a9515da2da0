import { meaningOf } from "./meaning.ts";

/** A block to be compared: a present one, or one in the ledger. */
export interface Comparable {
  kind: string;
  key?: string;
  sum: string;
  /** Given, they allow blocks that were split or joined to be recognised. */
  words?: string;
}

/**
 * `same` also if a block was split or joined; `moved` if it is in another place; `changed` if other words replace the
 * old ones.
 */
export type Fate = "same" | "moved" | "changed" | "new" | "gone";

/** One old thing or none and what has become of it: one new thing or none, several where it was split. */
export interface Pair<O, N> {
  fate: Fate;
  old: readonly O[];
  now: readonly N[];
}

/**
 * Pairs the blocks of an old and a new list. Similarity plays no part: blocks with the same sum are the same wherever
 * they are, and a block between the same neighbours replaces the one that was there.
 */
export function matched<O extends Comparable, N extends Comparable>(
  old: readonly O[],
  now: readonly N[],
): Array<Pair<O, N>> {
  const isKeyed = ({ key }: Comparable) => key !== undefined;
  const not = <T extends Comparable>(list: readonly T[]) => list.filter((item) => !isKeyed(item));
  return [...byKey(old.filter(isKeyed), now.filter(isKeyed)), ...byPlace(not(old), not(now))];
}

function byKey<O extends Comparable, N extends Comparable>(old: readonly O[], now: readonly N[]): Array<Pair<O, N>> {
  const known = new Map(old.map((item) => [item.key, item]));
  const pairs = now.map((item): Pair<O, N> => {
    const before = known.get(item.key);
    known.delete(item.key);
    if (before === undefined) return { fate: "new", old: [], now: [item] };
    return { fate: before.sum === item.sum ? "same" : "changed", old: [before], now: [item] };
  });
  return [...pairs, ...[...known.values()].map((item): Pair<O, N> => ({ fate: "gone", old: [item], now: [] }))];
}

function byPlace<O extends Comparable, N extends Comparable>(old: readonly O[], now: readonly N[]): Array<Pair<O, N>> {
  const pairs: Array<Pair<O, N>> = [];
  const left: Array<{ old: O[]; now: N[] }> = [];
  let [o, n] = [0, 0];
  for (const [a, b] of [...commonOf(old, now), [old.length, now.length] as const]) {
    left.push(withoutJoints(old.slice(o, a), now.slice(n, b), pairs));
    const [before, after] = [old[a], now[b]];
    if (before !== undefined && after !== undefined) pairs.push({ fate: "same", old: [before], now: [after] });
    [o, n] = [a + 1, b + 1];
  }
  takeMoved(left, pairs);
  for (const gap of left) pairs.push(...inTurn(gap.old, gap.now));
  return pairs;
}

/** More comparisons than this are not made for one text: what is left then counts as moved or changed. */
const MOST = 16_000_000;

/** The longest run of the same sums in both, as pairs of places. */
function commonOf(old: readonly Comparable[], now: readonly Comparable[]): Array<readonly [number, number]> {
  const isSame = (o: number, n: number) => old[o]?.sum === now[n]?.sum;
  let start = 0;
  while (start < old.length && start < now.length && isSame(start, start)) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && isSame(old.length - 1 - end, now.length - 1 - end))
    end += 1;
  let [rows, columns] = [old.length - start - end, now.length - start - end];
  if (rows * columns > MOST) [rows, columns] = [0, 0];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = lengths[row];
    for (let column = columns - 1; line !== undefined && column >= 0; column -= 1) {
      line[column] = isSame(start + row, start + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common = Array.from({ length: start }, (_, place) => [place, place] as const);
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (isSame(start + row, start + column)) common.push([start + row++, start + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return [
    ...common,
    ...Array.from({ length: end }, (_, place) => [old.length - end + place, now.length - end + place] as const),
  ];
}

/**
 * Pairs the blocks of a gap that were only split or joined (their words together are the same), and returns the rest.
 */
function withoutJoints<O extends Comparable, N extends Comparable>(
  old: O[],
  now: N[],
  pairs: Array<Pair<O, N>>,
): { old: O[]; now: N[] } {
  const rest = { old: [...old], now: [...now] };
  if (old.length * now.length > MOST / 16) return rest;
  const [before, after] = [old.map(meaningWithin), now.map(meaningWithin)];
  let done = 0;
  for (let o = 0; o < old.length; o += 1) {
    for (let n = done; n < now.length; n += 1) {
      const joint = jointAt(before, after, o, n);
      if (joint === undefined) continue;
      const [were, are] = [old.slice(o, joint.o), now.slice(n, joint.n)];
      pairs.push({ fate: "same", old: were, now: are });
      rest.old = rest.old.filter((item) => !were.includes(item));
      rest.now = rest.now.filter((item) => !are.includes(item));
      [o, done] = [joint.o - 1, joint.n];
      break;
    }
  }
  return rest;
}

/**
 * Returns the meaning of a block that may have been split or joined; undefined for a heading, code or a table row, and
 * if its words are not known.
 */
function meaningWithin({ words, kind }: Comparable): string | undefined {
  return words === undefined || /^(h\d|code|tr)$/.test(kind) ? undefined : meaningOf(words);
}

/**
 * Returns the ends of two runs of blocks, from `o` and `n`, that together have the same words; undefined if there are
 * none.
 */
function jointAt(
  old: ReadonlyArray<string | undefined>,
  now: ReadonlyArray<string | undefined>,
  o: number,
  n: number,
): { o: number; n: number } | undefined {
  let [left, right] = [old[o] ?? "", now[n] ?? ""];
  let [oEnd, nEnd] = [o + 1, n + 1];
  while (left !== "" && right !== "" && left !== right) {
    const isOldShorter = left.length < right.length;
    const next = isOldShorter ? old[oEnd] : now[nEnd];
    // What is not the beginning of the other cannot become it.
    if (next === undefined || !(isOldShorter ? right.startsWith(left) : left.startsWith(right))) return undefined;
    if (isOldShorter) [left, oEnd] = [meaningOf(`${left} ${next}`), oEnd + 1];
    else [right, nEnd] = [meaningOf(`${right} ${next}`), nEnd + 1];
  }
  return left !== "" && left === right ? { o: oEnd, n: nEnd } : undefined;
}

/** Pairs blocks of two gaps with the same sum: they were moved. */
function takeMoved<O extends Comparable, N extends Comparable>(
  left: Array<{ old: O[]; now: N[] }>,
  pairs: Array<Pair<O, N>>,
): void {
  const places = new Map<string, N[]>();
  for (const item of left.flatMap((gap) => gap.now)) places.set(item.sum, [...(places.get(item.sum) ?? []), item]);
  const moved = new Set<N>();
  for (const gap of left) {
    gap.old = gap.old.filter((item) => {
      const found = places.get(item.sum)?.shift();
      if (found === undefined) return true;
      moved.add(found);
      pairs.push({ fate: "moved", old: [item], now: [found] });
      return false;
    });
  }
  for (const gap of left) gap.now = gap.now.filter((item) => !moved.has(item));
}

/** Pairs the old and new blocks of a gap one to one in order, first those of the same kind. */
function inTurn<O extends Comparable, N extends Comparable>(old: readonly O[], now: readonly N[]): Array<Pair<O, N>> {
  const pairs: Array<Pair<O, N>> = [];
  const rest = { old: [...old], now: [...now] };
  for (const item of old) {
    const place = rest.now.findIndex(({ kind }) => kind === item.kind);
    const found = rest.now[place];
    if (found === undefined) continue;
    pairs.push({ fate: "changed", old: [item], now: [found] });
    rest.old.splice(rest.old.indexOf(item), 1);
    rest.now.splice(place, 1);
  }
  return [
    ...pairs,
    ...rest.old.map((item): Pair<O, N> => ({ fate: "gone", old: [item], now: [] })),
    ...rest.now.map((item): Pair<O, N> => ({ fate: "new", old: [], now: [item] })),
  ];
}
