import { editDistance } from "./editDistance.ts";

/** The one of the known words that was probably meant, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const [best] = known
    .map((candidate) => ({
      candidate,
      far: editDistance(typed, candidate.toLowerCase(), Math.max(typed.length, candidate.length)),
    }))
    .sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(1, Math.round(best.candidate.length * 0.4))
    ? best.candidate
    : undefined;
}
