import type { Term } from "./term.ts";

const patterns = new WeakMap<Term, Map<string, RegExp>>();

/** Finds a term in a text of an edition: whole words where words are parted by spaces, any place in Hangul. */
export function patternOf(term: Term, tag: string): RegExp | undefined {
  const forms = term.words[tag];
  if (forms === undefined) return undefined;
  const known = patterns.get(term) ?? new Map<string, RegExp>();
  patterns.set(term, known);
  const made = known.get(tag) ?? formsPattern(forms);
  known.set(tag, made);
  return made;
}

function formsPattern(forms: readonly string[]): RegExp {
  const escaped = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{Script=Latin}])(?:${escaped.join("|")})(?![\\p{Script=Latin}])`, "iu");
}
