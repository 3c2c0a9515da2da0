import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Findings } from "../errors.ts";

/** Where a key or an item stands: the path to it, as zod names it. */
export type KeyPath = ReadonlyArray<PropertyKey>;

export interface ParsedYaml {
  /** Plain data; null for an empty text. */
  value: unknown;
  /** The line of the file on which the thing at this path stands; that of its parent when it is missing. */
  lineOf(path: KeyPath): number;
}

/**
 * Reads YAML 1.2 as data: no tags that make objects, no dates, no more than 100 aliases.
 * `firstLine` is the line of the file on which the text begins. Syntax errors become findings, the value then is null.
 */
export function parseYaml(text: string, file: string, firstLine: number, findings: Findings): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: "core", merge: false, logLevel: "error" });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  // A warning is about a tag that is not known: `title: !Important news` would lose its first word.
  const problems = [...document.errors, ...document.warnings];
  const told = new Set<number>();
  for (const { message, pos } of problems) {
    const line = lineAt(pos[0]);
    // The first problem of a line makes the others.
    if (!told.has(line)) findings.errors.push({ file, line, code: "yaml/invalid", values: { detail: message.trim() } });
    told.add(line);
  }
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  findings.errors.push(...hiddenKeys(document).map((offset) => ({ file, line: lineAt(offset), code: "yaml/key", values: { key: HIDDEN } })));
  if (problems.length > 0) return { value: null, lineOf };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf };
  } catch (error) {
    findings.errors.push({ file, line: firstLine, code: "yaml/invalid", values: { detail: String((error as Error).message) } });
    return { value: null, lineOf };
  }
}

/** A key that JavaScript takes for something else, so that what stands under it would be passed over. */
export const HIDDEN = "__proto__";

function hiddenKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === HIDDEN) offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function offsetOf(document: Document, path: KeyPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(step));
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
