import { isMap, isScalar, isSeq, type Node, parseDocument, visit } from "yaml";

/** A change of a text: the letters from `from` to `to` become others. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A text with changes that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: next }) => all.slice(0, from) + next + all.slice(to), text);
}

/** Changes of single values in YAML, each where it stands, so that remarks and order stay; `isKey` is true for a key. */
export function scalarEdits(
  yaml: string,
  change: (value: string, path: readonly string[], isKey: boolean) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  const document = parseDocument(yaml, { schema: "core", logLevel: "error" });
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (typeof node.value !== "string" || node.range == null) return;
      const next = change(node.value, pathOf(ancestors as Node[], node), key === "key");
      if (next === undefined || next === node.value) return;
      const [from, to] = node.range;
      const quote = /["']/.test(yaml[from] ?? "") ? (yaml[from] ?? "") : needsQuotes(next) ? '"' : "";
      edits.push({ from, to, text: quote + next + quote });
    },
  });
  return edits;
}

function needsQuotes(value: string): boolean {
  return /^[#&*!|>'"%@`[{?,-]|: | #/.test(value);
}

function pathOf(ancestors: readonly Node[], node: Node): string[] {
  return ancestors.flatMap((ancestor, at) => {
    const next = ancestors[at + 1] ?? node;
    if (isMap(ancestor)) {
      const pair = ancestor.items.find(
        (item) => item === (next as unknown) || item.value === next || item.key === next,
      );
      return isScalar(pair?.key) ? [String(pair.key.value)] : [];
    }
    return isSeq(ancestor) ? [String(ancestor.items.indexOf(next))] : [];
  });
}

/** True for YAML whose top level is a map that can be edited. */
export function canBeEdited(yaml: string): boolean {
  const document = parseDocument(yaml, { schema: "core", logLevel: "error" });
  return document.errors.length === 0 && (document.contents === null || isMap(document.contents));
}

/** The YAML of a map with a key of the top level set to a list of texts; taken out where the list is empty. */
export function withList(yaml: string, key: string, values: readonly string[]): string {
  const written = values.map((value) => (needsQuotes(value) ? `"${value}"` : value));
  const line = values.length === 1 ? `${key}: ${written[0]}` : `${key}: [${written.join(", ")}]`;
  return withKey(yaml, key, values.length === 0 ? undefined : line);
}

/** The same for a map of texts, one pair a line. */
export function withPairs(yaml: string, key: string, pairs: ReadonlyArray<readonly [string, string]>): string {
  const lines = pairs.map(([from, to]) => `  ${from}: ${to}`);
  return withKey(yaml, key, pairs.length === 0 ? undefined : [`${key}:`, ...lines].join("\n"));
}

function withKey(yaml: string, key: string, lines: string | undefined): string {
  const document = parseDocument(yaml, { schema: "core", logLevel: "error" });
  const contents = document.contents;
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const keyAt = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const valueEnd = (pair?.value as Node | null | undefined)?.range?.[1];
  if (keyAt !== undefined && valueEnd !== undefined) {
    // The value of a list in lines ends where the next key begins.
    const end = yaml.slice(keyAt, valueEnd).trimEnd().length + keyAt;
    const after = yaml.slice(end).replace(/^[ \t]*\n/, "");
    return yaml.slice(0, keyAt) + (lines === undefined ? "" : `${lines}\n`) + after;
  }
  if (lines === undefined) return yaml;
  return `${yaml}${yaml === "" || yaml.endsWith("\n") ? "" : "\n"}${lines}\n`;
}
