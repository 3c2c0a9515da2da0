import type { Findings } from "../../base/errors.ts";
import type { WordFile, WordTree } from "./wordFiles.ts";

/** The names in a word's double braces, which are filled in: `{{by}}`. */
const HOLE = /\{\{-?\s*([\w.]+)(?![\w.])[^{}]*\}\}/g;
/** The placeholders for a unit's number in a law; a translation uses the one that suits its language. */
const NUMBERS = ["number", "letter", "roman"];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * Reports each word of a site in which a placeholder is missing, unknown, or lacks a brace: readers would see
 * `{{name}}`. The right placeholders are those of Dari's own words, else of the site's reference edition. Where the file of
 * the site is Dari's own, the words of the other languages say which placeholders there are.
 */
export function checkHoles(
  brought: ReadonlyMap<string, WordFile>,
  own: ReadonlyMap<string, WordFile>,
  reference: string,
  findings: Findings,
): void {
  const known = new Map([...own].map(([tag, { tree }]) => [tag, flat(tree)]));
  const fallback = flat(brought.get(reference)?.tree ?? {});
  for (const [tag, { file, tree, lineOf }] of brought) {
    const written = flat(tree);
    for (const [key, word] of written) {
      const plain = key.replace(PLURAL, "");
      const modelsIn = (files: ReadonlyArray<[string, ReadonlyMap<string, string>]>) =>
        files.map(([, words]) => words.get(plain)).filter((model) => model !== undefined);
      const models = modelsIn([...known]);
      const others = modelsIn([...known].filter(([language, words]) => language !== tag || words.get(plain) !== word));
      const all =
        models.length > 0
          ? models
          : [fallback.get(key) ?? fallback.get(`${plain}_other`)].filter((model) => model !== undefined);
      const add = (code: string, values: Record<string, string>) =>
        findings.errors.push({
          file,
          line: lineOf(key.split(".")),
          code,
          values: { key, word: word.slice(0, 80), ...values },
        });
      if (word.includes("$t(")) add("words/nesting", {});
      if (all.length > 0)
        compare(
          holesIn(word),
          { all: all.map(holesIn), others: (others.length > 0 ? others : all).map(holesIn) },
          plain !== key,
          (code, values) => add(code, values),
          key,
        );
    }
  }
}

function compare(
  written: ReadonlySet<string>,
  { all: models, others }: Record<"all" | "others", ReadonlyArray<ReadonlySet<string>>>,
  isPlural: boolean,
  add: (code: string, values: Record<string, string>) => void,
  key: string,
): void {
  const isNumber = (hole: string) => key.startsWith("instrument.") && NUMBERS.includes(hole);
  const allowed = new Set([...others.flatMap((model) => [...model]), ...(isPlural ? ["count", "shown"] : [])]);
  const needed = [...(models[0] ?? [])].filter((hole) =>
    models.every((model) => model.has(hole) || (isNumber(hole) && [...model].some(isNumber))),
  );
  const unknown = [...written].filter((hole) => !allowed.has(hole) && !isNumber(hole));
  // “one page” needs no number.
  const missing = needed.filter(
    (hole) =>
      !written.has(hole) &&
      !(isPlural && (hole === "count" || hole === "shown")) &&
      !(isNumber(hole) && [...written].some(isNumber)),
  );
  if (unknown.length === 0 && missing.length === 0) return;
  const wanted = named(allowed.size > 0 ? [...allowed] : []);
  add(unknown.length > 0 ? "words/hole-unknown" : "words/hole-missing", {
    unknown: named(unknown),
    missing: named(missing),
    wanted,
  });
}

function named(holes: readonly string[]): string {
  return holes.map((hole) => `{{${hole}}}`).join(" ") || "–";
}

function holesIn(word: string): Set<string> {
  return new Set([...word.matchAll(HOLE)].map(([, name = ""]) => name));
}

function flat(tree: WordTree, before = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(
      ([key, value]): Array<[string, string]> =>
        before === "" && key === "format"
          ? []
          : typeof value === "string"
            ? value === ""
              ? []
              : [[before + key, value]]
            : [...flat(value, `${before}${key}.`)],
    ),
  );
}
