import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isSeq, parseDocument, stringify } from "yaml";
import { termsFile } from "../../law/terms.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Site } from "../../site/site.ts";
import type { Unit } from "./unit.ts";

/** The separator between the forms of a word. */
const BETWEEN = " | ";

/** The words of a term, or its meaning, and its place in the table. */
export interface TermUnit extends Unit {
  path: readonly [number, "words" | "meaning"];
}

/** The terms of an instrument as they go to translators: their words, all forms in one text, and what they mean. */
export function termUnits(site: Site, folder: string, source: Edition, edition: Edition): TermUnit[] {
  const file = termsFile(folder);
  if (!existsSync(join(site.folder, file))) return [];
  const terms: unknown = parseDocument(readFileSync(join(site.folder, file), "utf8"), { schema: "core" }).toJS();
  if (!Array.isArray(terms)) return [];
  return terms.flatMap(
    (term: { id?: unknown; words?: Record<string, unknown>; meaning?: Record<string, unknown> }, at) =>
      (["words", "meaning"] as const).flatMap((kind): TermUnit[] => {
        const text = (tag: string) => {
          const found = term[kind]?.[tag];
          return Array.isArray(found) ? found.join(BETWEEN) : typeof found === "string" ? found : undefined;
        };
        const [theirs, own] = [text(source.tag), text(edition.tag)];
        return theirs === undefined
          ? []
          : [
              {
                id: `terms/${folder} ${String(term.id)}/${kind}`,
                source: theirs,
                target: own,
                state: own === undefined ? "open" : "done",
                previous: undefined,
                marks: new Map(),
                required: new Set<number>(),
                names: [],
                reference: file,
                path: [at, kind],
              },
            ];
      }),
  );
}

/** The table of terms with another text of an edition; all other lines stay as they are. */
export function withTerm(text: string, [at, kind]: TermUnit["path"], tag: string, words: string): string {
  const document = parseDocument(text, { schema: "core" });
  const value =
    kind === "words"
      ? words
          .split("|")
          .map((form) => form.trim())
          .filter(Boolean)
      : words;
  const written = stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
  const group: unknown = document.getIn([at, kind], true);
  const node: unknown = document.getIn([at, kind, tag], true);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  if (range !== undefined) {
    const isFlow = !isSeq(node) || node.flow === true;
    if (isFlow) return `${text.slice(0, range[0])}${written}${text.slice(range[1])}`;
  }
  if (range === undefined && isMap(group) && group.flow !== true && group.range != null) {
    const key = (group.items[0]?.key as { range?: [number] } | undefined)?.range?.[0] ?? group.range[0];
    const indent = text.slice(text.lastIndexOf("\n", key) + 1, key).replace(/\S/g, " ");
    const end = group.range[1];
    return `${text.slice(0, end).trimEnd()}\n${indent}${tag}: ${written}${text.slice(text.slice(0, end).trimEnd().length)}`;
  }
  document.setIn([at, kind, tag], value);
  return document.toString({ lineWidth: 0 });
}
