import { closest, distance } from "fastest-levenshtein";

/** The one of the known words that was probably meant, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), known as string[]);
  const slips = distance(word.toLowerCase(), candidate.toLowerCase());
  return slips <= Math.max(1, Math.round(candidate.length * 0.4)) ? candidate : undefined;
}
