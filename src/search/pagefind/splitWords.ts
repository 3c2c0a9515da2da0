import { isHangul } from "../query/letters.ts";
import { withoutParticles } from "../query/particles.ts";

/**
 * An invisible word boundary. Pagefind respects it only in languages that it segments itself (1.6.0; a test checks
 * this).
 */
const BOUNDARY = "\u200b";
const RUN = /[가-힣]+/g;
/**
 * A word that occurs alone this often is a word; fewer occurrences may be a typing error or a name with its particle.
 */
const OFTEN = 2;
const LONGEST = 6;

/** The words of Hangul texts as they occur alone, without particles: compounds are split at these. */
export function wordListOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const text of texts) for (const run of text.match(RUN) ?? []) runs.set(run, (runs.get(run) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [run, count] of runs) {
    for (const word of [run, ...withoutParticles(run).slice(0, 2)])
      if (word.length > 1 && word.length <= LONGEST) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return new Map([...counts].filter(([, count]) => count >= OFTEN));
}

/** Runs that have been split at the words of a list. */
const split = new WeakMap<ReadonlyMap<string, number>, Map<string, string>>();

/** A text whose compounds and particles are parted by boundaries: 아동|권리|협약|의. */
export function splitWords(text: string, words: ReadonlyMap<string, number>): string {
  const known = split.get(words) ?? new Map<string, string>();
  split.set(words, known);
  return text.replace(RUN, (run) => {
    const pieces = known.get(run) ?? piecesOf(run, words).join(BOUNDARY);
    known.set(run, pieces);
    return pieces;
  });
}

/**
 * The pieces of a run: as few and as frequent words as possible, from its beginning; syllables that are no word stay
 * with the piece before.
 */
function piecesOf(run: string, words: ReadonlyMap<string, number>): string[] {
  // For each place the cheapest way there: a word costs 1, a syllable that is in no word 1.5.
  const best: Array<{ cost: number; from: number; isWord: boolean }> = [{ cost: 0, from: 0, isWord: true }];
  for (let to = 1; to <= run.length; to += 1) {
    let way = { cost: (best[to - 1]?.cost ?? 0) + 1.5, from: to - 1, isWord: false };
    for (let from = Math.max(0, to - LONGEST); from <= to - 2; from += 1) {
      const cost = (best[from]?.cost ?? 0) + 1;
      if (cost < way.cost && words.has(run.slice(from, to)) && [...run.slice(from, to)].every(isHangul))
        way = { cost, from, isWord: true };
    }
    best[to] = way;
  }
  const pieces: Array<{ text: string; isWord: boolean }> = [];
  for (let to = run.length; to > 0; to = best[to]?.from ?? 0)
    pieces.unshift({ text: run.slice(best[to]?.from ?? 0, to), isWord: best[to]?.isWord ?? false });
  // Syllables side by side that belong to no word are one piece.
  return pieces
    .reduce<Array<{ text: string; isWord: boolean }>>((joined, piece) => {
      const last = joined.at(-1);
      if (last !== undefined && !last.isWord && !piece.isWord) last.text += piece.text;
      else joined.push({ ...piece });
      return joined;
    }, [])
    .map(({ text }) => text);
}
