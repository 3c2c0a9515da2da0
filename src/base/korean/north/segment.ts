import type { Entry } from "./entry.ts";
import type { Tables } from "./lexicon.ts";
import { isEnding, isTail, isTailOfNative } from "./tails.ts";

export interface Part {
  start: number;
  end: number;
  /** The lexicon's entry; absent for syllables that it does not contain, for particles and for single syllables. */
  entry?: Entry;
}

type Kind = "start" | "noun" | "native" | "unknown" | "before" | "behind" | "tail";

interface Path extends Part {
  cost: number;
  kind: Kind;
  previous: Path | undefined;
}

// A word in the lexicon is cheaper than the syllables it consists of. A changing word beside unknown syllables is
// doubtful: a wrong change is worse than a missed one.
const UNKNOWN = 9;
const WORD = 8;
const SINGLE = 7;
const DOUBT = 3;
/** Behind a native noun these are particles or endings. */
const LIKE_PARTICLES = /^[이나여]/;

/** Splits an eojeol into words, single syllables and a tail, as cheaply as can be; no word reaches over a border. */
export function segment(
  text: string,
  { words, before, behind, longest }: Tables,
  borders: readonly number[] = [],
): Part[] {
  // The best path to each place, one for each kind of part before it.
  const best: Array<Map<Kind, Path>> = Array.from({ length: text.length + 1 }, () => new Map());
  best[0]?.set("start", { start: 0, end: 0, cost: 0, kind: "start", previous: undefined });
  const step = (previous: Path, end: number, kind: Kind, cost: number, entry?: Entry) => {
    const total = previous.cost + cost;
    const old = best[end]?.get(kind);
    if (old === undefined || total < old.cost)
      best[end]?.set(kind, { start: previous.end, end, cost: total, kind, previous, ...(entry ? { entry } : {}) });
  };
  // Asked for where a path has come to.
  const tails: boolean[] = [];
  const isTailAt = (at: number) => (tails[at] ??= at === text.length || (at < text.length && isTail(text.slice(at))));
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    const found = entriesAt(text, at, words, longest);
    for (const path of best[at]?.values() ?? []) {
      if (path.kind === "tail") continue;
      const isChanged = path.entry !== undefined && path.entry.north !== text.slice(path.start, path.end);
      // 버스럭거리다 is no bus either.
      const doubt = isChanged ? (path.entry?.kind === "loan" && path.end - path.start < 3 ? 2 * UNKNOWN : DOUBT) : 0;
      step(path, at + 1, "unknown", path.kind === "native" ? UNKNOWN - 4 : UNKNOWN + doubt);
      if (path.kind !== "start" && path.kind !== "before" && isTailAt(at)) step(path, text.length, "tail", 2);
      if (path.kind === "native" && isTailOfNative(text.slice(at))) step(path, text.length, "tail", 1);
      if (path.kind !== "unknown" && path.kind !== "before" && before.has(one)) step(path, at + 1, "before", SINGLE);
      if ((path.kind === "noun" || path.kind === "behind") && behind.has(one)) step(path, at + 1, "behind", SINGLE - 1);
      for (const [end, entry] of found) {
        if (entry.kind !== "plain" && borders.some((border) => at < border && border < end)) continue;
        // 열립니다 is of a native verb, whatever noun 열립 may be; 이용자는 is of a noun.
        const isVerb =
          entry.kind === "noun" &&
          end - at === 2 &&
          entry.north !== text.slice(at, end) &&
          isEnding(text.slice(end)) &&
          !(behind.has(text.charAt(end)) && isTailAt(end + 1));
        if (isVerb) continue;
        const cost = costOf(path, text.slice(at, end), entry, () => isTailAt(end));
        if (cost !== undefined)
          step(path, end, entry.kind === "native" || entry.kind === "verb" ? "native" : "noun", cost, entry);
      }
    }
  }
  return partsOf(best[text.length]);
}

function entriesAt(
  text: string,
  at: number,
  words: ReadonlyMap<string, Entry>,
  longest: ReadonlyMap<string, number>,
): Array<[end: number, entry: Entry]> {
  const found: Array<[number, Entry]> = [];
  const one = words.get(text.charAt(at));
  if (one !== undefined) found.push([at + 1, one]);
  const last = Math.min(text.length, at + (longest.get(text.slice(at, at + 2)) ?? 0));
  for (let end = at + 2; end <= last; end += 1) {
    const entry = words.get(text.slice(at, end));
    if (entry !== undefined) found.push([end, entry]);
  }
  return found;
}

function costOf(path: Path, word: string, entry: Entry, isLast: () => boolean): number | undefined {
  const changes = entry.north !== word;
  const doubt =
    changes && path.kind === "unknown" ? DOUBT + (LIKE_PARTICLES.test(word) && word.length < 3 ? 2 * UNKNOWN : 0) : 0;
  if (entry.kind === "loan" && word.length === 1) return path.kind === "start" && isLast() ? WORD : undefined;
  // 오버스커트 is no bus: behind syllables that nobody knows a short loanword is none.
  if (entry.kind === "loan" && word.length === 2 && ["unknown", "before", "behind"].includes(path.kind))
    return undefined;
  // 꾼 and its like follow anything, but begin nothing.
  if (entry.kind === "plain" && word.length === 1) return path.kind !== "start" && isLast() ? 1 : undefined;
  if (entry.kind === "verb") return path.kind === "start" ? WORD : undefined;
  if (entry.kind === "native") return (path.kind === "start" ? WORD - 2 : WORD) + (word.length - 2) * 0.4;
  if (entry.kind === "plain" || entry.kind === "loan")
    return (path.kind === "unknown" && word.length < 3 ? WORD + DOUBT : WORD - 2) + (word.length - 2) * 0.4;
  if (entry.isDecided === true && word.length > 2) return WORD - 4 + (word.length - 2) * 0.4;
  if (entry.isRare === true && !changes) return WORD + 3;
  if (entry.isRare === true && !(path.kind === "start" && isLast())) return undefined;
  return (
    WORD + Math.abs(word.length - 2) * 0.4 + (path.kind === "before" ? 0 : doubt) + (changes && !isLast() ? 0.5 : 0)
  );
}

function partsOf(last: Map<Kind, Path> | undefined): Part[] {
  let path: Path | undefined;
  // An eojeol does not end in a syllable that must precede a word.
  for (const candidate of last?.values() ?? []) {
    const cost = candidate.cost + (candidate.kind === "before" ? 2 * UNKNOWN : 0);
    if (path === undefined || cost < path.cost + (path.kind === "before" ? 2 * UNKNOWN : 0)) path = candidate;
  }
  const parts: Part[] = [];
  for (; path !== undefined && path.kind !== "start"; path = path.previous) parts.unshift(path);
  return parts;
}
