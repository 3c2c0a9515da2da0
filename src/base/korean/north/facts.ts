/** A word and what has been found out about it; texts repeat their words, so a word is looked at once. */
export interface Facts {
  readonly text: string;
  readonly known: unknown[];
}

const MOST = 50_000;
const met = new Map<string, Facts>();
let kinds = 0;
/** One place for each kind of fact, without holes. */
const UNKNOWN: unknown[] = Array.from({ length: 24 }, () => undefined);

/** The facts of a word, empty where it has not been met. */
export function factsOf(text: string): Facts {
  const old = met.get(text);
  if (old !== undefined) return old;
  if (met.size >= MOST) met.clear();
  const facts = { text, known: UNKNOWN.slice() };
  met.set(text, facts);
  return facts;
}

/** Makes of a function of a word one that asks what is known of it first. */
export function fact<T extends NonNullable<unknown>>(of: (text: string, facts: Facts) => T): (facts: Facts) => T {
  const kind = kinds;
  kinds += 1;
  return (facts) => (facts.known[kind] ??= of(facts.text, facts)) as T;
}
