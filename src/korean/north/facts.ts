/** A word and what has been found out about it; texts repeat their words, so a word is looked at once. */
export interface Facts {
  readonly text: string;
  readonly known: unknown[];
}

const MOST = 50_000;
const met = new Map<string, Facts>();
let kinds = 0;

/** The facts of a word, empty where it has not been met. */
export function factsOf(text: string): Facts {
  const old = met.get(text);
  if (old !== undefined) return old;
  if (met.size >= MOST) met.clear();
  // Kept apart from the text that it was cut from.
  const facts = { text, known: [] };
  met.set(text, facts);
  return facts;
}

/** Makes of a function of a word one that asks what is known of it first. */
export function fact<T extends NonNullable<unknown>>(of: (text: string) => T): (facts: Facts) => T {
  const kind = kinds;
  kinds += 1;
  return (facts) => (facts.known[kind] ??= of(facts.text)) as T;
}
