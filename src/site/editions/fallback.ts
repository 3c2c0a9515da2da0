import type { Edition } from "./edition.ts";

/**
 * The first thing that an edition or one of its fallbacks has, and whose it is.
 * `own` tells what an edition has itself, or undefined.
 */
export function fallbackFor<T>(
  edition: Edition,
  editions: readonly Edition[],
  own: (edition: Edition) => T | undefined,
): { edition: Edition; found: T } | undefined {
  for (const tag of [edition.tag, ...edition.fallback]) {
    const candidate = editions.find((other) => other.tag === tag);
    const found = candidate && own(candidate);
    if (candidate !== undefined && found !== undefined) return { edition: candidate, found };
  }
  return undefined;
}
