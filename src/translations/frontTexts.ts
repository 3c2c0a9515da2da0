/**
 * The keys of front matter whose values are words for readers, by their paths; `*` is any key or item. All others are
 * facts, or are each edition's own, as the words by which readers search.
 */
const TEXTS: ReadonlyArray<readonly string[]> = [
  ["title"],
  ["label"],
  ["description"],
  ["drawing", "shows"],
  ["photo", "alt"],
  ["photo", "credit"],
  ["line", "*"],
  ["actions", "*", "text"],
  ["intro"],
  ["name"],
  ["citation"],
  ["translation"],
  ["parts", "*"],
  ["themes", "*"],
  ["notes", "*"],
  ["notice", "*"],
];

/** Lists of names by which articles are found are no words for readers, groups of words are. */
const ONLY_IN_GROUPS = new Set(["parts", "themes", "notes", "notice"]);

/** A text of front matter, and the path to it. */
export interface FrontText {
  path: readonly string[];
  words: string;
}

/** The texts of front matter that readers see, in the order of the list above. */
export function frontTexts(value: unknown): FrontText[] {
  return TEXTS.flatMap((path) => found(value, path, []));
}

function found(value: unknown, [step, ...rest]: readonly string[], before: readonly string[]): FrontText[] {
  if (step === undefined)
    return typeof value === "string" && value.trim() !== ""
      ? [{ path: before, words: value.replace(/\s+/g, " ").trim() }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") {
    if (Array.isArray(value) && ONLY_IN_GROUPS.has(before[0] ?? "")) return [];
    return Object.entries(value).flatMap(([key, inner]) => found(inner, rest, [...before, key]));
  }
  return Object.hasOwn(value, step) ? found((value as Record<string, unknown>)[step], rest, [...before, step]) : [];
}
