import { slips } from "../search/query/distance.ts";

/** The one of the known words that was probably meant, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const far = known.map((candidate) => ({ candidate, slips: slips(typed, candidate.toLowerCase(), Math.max(1, Math.round(candidate.length * 0.4))) }))
    .filter((one) => one.slips <= Math.max(1, Math.round(one.candidate.length * 0.4)));
  return far.sort((a, b) => a.slips - b.slips)[0]?.candidate;
}
