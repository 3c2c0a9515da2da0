import type { Edition } from "./edition.ts";

/**
 * The first value that an edition or one of its fallbacks has, and its edition. `own` returns the value of one edition,
 * or undefined.
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

/**
 * A text written for several editions, in one of them: its own, else that of a fallback, else any; with its edition.
 */
export function nearestText(
  texts: Readonly<Record<string, string>>,
  edition: Edition,
  editions: readonly Edition[],
): { text: string; edition: Edition } | undefined {
  const everybody = { ...edition, fallback: [...edition.fallback, ...editions.map(({ tag }) => tag)] };
  const nearest = fallbackFor(everybody, editions, ({ tag }) => (Object.hasOwn(texts, tag) ? texts[tag] : undefined));
  return nearest && { text: nearest.found, edition: nearest.edition };
}
