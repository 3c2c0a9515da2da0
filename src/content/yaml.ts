import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Pair, type YAMLMap } from "yaml";
import type { Findings } from "../errors.ts";

/** Where a key or an item stands: the path to it, as zod names it. */
export type KeyPath = ReadonlyArray<PropertyKey>;

export interface ParsedYaml {
  /** Plain data; null for an empty text. */
  value: unknown;
  /** The line of the file on which the thing at this path stands; that of its parent when it is missing. */
  lineOf(path: KeyPath): number;
}

/** Nobody writes more by hand; a text that is longer, or nests deeper, takes long to read (bytes of text, brackets). */
const [LONGEST, DEEPEST, MOST_ANCHORS] = [400_000, 100, 100];

/**
 * Reads YAML 1.2 as data: no tags that make objects, no dates, no more than 100 aliases.
 * `firstLine` is the line of the file on which the text begins. Syntax errors become findings, the value then is null.
 */
export function parseYaml(text: string, file: string, firstLine: number, findings: Findings): ParsedYaml {
  const limit = limitOf(text);
  if (limit !== undefined) {
    findings.errors.push({ file, line: firstLine + limit.line, code: "yaml/invalid", values: { detail: limit.detail } });
    return { value: null, lineOf: () => firstLine };
  }
  const counter = new LineCounter();
  // Each key would be compared with all before it: `keyProblems` does so at once.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: "core", merge: false, logLevel: "error", uniqueKeys: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const { hidden, repeated } = keyProblems(document);
  // A warning is about a tag that is not known: `title: !Important news` would lose its first word.
  const problems = [...document.errors, ...document.warnings, ...repeated];
  const told = new Set<number>();
  for (const { message, pos } of problems) {
    const line = lineAt(pos[0]);
    // The first problem of a line makes the others.
    if (!told.has(line)) findings.errors.push({ file, line, code: "yaml/invalid", values: { detail: message.trim() } });
    told.add(line);
  }
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  findings.errors.push(...hidden.map((offset) => ({ file, line: lineAt(offset), code: "yaml/key", values: { key: HIDDEN } })));
  if (problems.length > 0) return { value: null, lineOf };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf };
  } catch (error) {
    findings.errors.push({ file, line: firstLine, code: "yaml/invalid", values: { detail: String((error as Error).message) } });
    return { value: null, lineOf };
  }
}

/** What makes a text too large to be read, and the line (from 0) on which it becomes so. */
function limitOf(text: string): { line: number; detail: string } | undefined {
  if (text.length > LONGEST) return { line: 0, detail: `more than ${LONGEST} letters` };
  let [depth, line, anchors] = [0, 0, 0];
  for (const sign of text) {
    if (sign === "\n") line += 1;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    else if (sign === "&") anchors += 1;
    if (depth > DEEPEST) return { line, detail: `more than ${DEEPEST} open brackets` };
  }
  // An ampersand is an anchor only where a value begins: a text may have many of them.
  return anchors > MOST_ANCHORS && (text.match(/(^|[\s[{,:])&[^\s,[\]{}]/g)?.length ?? 0) > MOST_ANCHORS ? { line: 0, detail: `more than ${MOST_ANCHORS} anchors (&)` } : undefined;
}

/** A key that JavaScript takes for something else, so that what stands under it would be passed over. */
export const HIDDEN = "__proto__";

/** Keys that cannot be used, and those that stand twice in a map. */
function keyProblems(document: Document): { hidden: number[]; repeated: Array<{ message: string; pos: [number] }> } {
  const [hidden, repeated]: [number[], Array<{ message: string; pos: [number] }>] = [[], []];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (key.value === HIDDEN) hidden.push(at);
        if (seen.has(key.value)) repeated.push({ message: "Map keys must be unique", pos: [at] });
        seen.add(key.value);
      }
    },
  });
  return { hidden, repeated };
}

const pairs = new WeakMap<object, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys, found once. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map) ?? new Map([...map.items].reverse().map((pair) => [String((pair.key as { value?: unknown } | null)?.value), pair]));
  pairs.set(map, known);
  return known;
}

function offsetOf(document: Document, path: KeyPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) break;
      offset = (pair.key as { range?: [number] } | null)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
