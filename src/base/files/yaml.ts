import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLParseError,
} from "yaml";
import type { Findings } from "../errors.ts";
import { invisibleIn } from "./invisible.ts";
import { settled } from "./settled.ts";
import { yamlSlip } from "./yamlSlip.ts";

/** The position of a key or an item: its path as zod gives it. */
export type KeyPath = ReadonlyArray<PropertyKey>;

export interface ParsedYaml {
  /** Plain data; null for an empty text. */
  value: unknown;
  /** The line of the file for the value at this path; that of its parent if it is missing. */
  lineOf(path: KeyPath): number;
}

/** Nobody writes more by hand; a text that is longer, or nests deeper, takes long to read (letters, brackets). */
const [LONGEST, DEEPEST, MOST_ANCHORS] = [400_000, 100, 100];
/** Nobody mends more of a file at once. */
const MOST_PROBLEMS = 100;

/**
 * Reads YAML 1.2 as data: no tags that make objects, no dates, no more than 100 aliases.
 * `firstLine` is the line of the file on which the text begins. Syntax errors become findings, the value then is null.
 */
export function parseYaml(text: string, file: string, firstLine: number, findings: Findings): ParsedYaml {
  if (text.length > LONGEST) {
    const values = { letters: String(text.length), limit: String(LONGEST) };
    findings.errors.push({ file, line: firstLine, code: "yaml/large", values });
    return { value: null, lineOf: () => firstLine };
  }
  const limit = limitOf(text);
  if (limit !== undefined) {
    findings.errors.push({
      file,
      line: firstLine + limit.line,
      code: "yaml/invalid",
      values: { detail: limit.detail },
    });
    return { value: null, lineOf: () => firstLine };
  }
  const counter = new LineCounter();
  // Each key would be compared with all before it: `keyProblems` does so at once.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    schema: "core",
    merge: false,
    logLevel: "error",
    uniqueKeys: false,
  });
  const { hidden, repeated } = keyProblems(document);
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  // A warning is about a tag that is not known: `title: !Important news` would lose its first word.
  const problems = [...document.errors, ...document.warnings, ...repeated];
  const reported = new Set<number>();
  const report = (code: string, line: number, values: Record<string, string | number>) => {
    // The first problem of a line makes the others.
    if (!reported.has(line)) findings.errors.push({ file, line: line + firstLine - 1, code, values });
    reported.add(line);
  };
  const lines = text.split("\n");
  for (const problem of problems) {
    const at = counter.linePos(problem.pos[0]).line;
    if (reported.has(at)) continue;
    const { code, line, values } = yamlSlip(problem, at, lines);
    report(code, line, values);
    reported.add(at);
    if (reported.size >= MOST_PROBLEMS) break;
  }
  const lineOf = (path: KeyPath) => lineAt(offsetOf(document, path));
  for (const offset of hidden) report("yaml/key", counter.linePos(offset).line, { key: HIDDEN });
  if (problems.length > 0) return { value: null, lineOf };
  const before = reported.size;
  // Pages are written by people who seldom know that # begins a remark; settings have remarks on purpose.
  reportLost(document, text, file.endsWith(".md"), (code, offset, values) => {
    if (code === "yaml/comment" && values.isValue === "yes")
      findings.warnings.push({ file, line: lineAt(offset), code, values });
    else report(code, counter.linePos(offset).line, values);
  });
  for (const [at, line] of lines.entries())
    if (/^ *[\u00a0\u3000]/.test(line)) report("yaml/blank", at + 1, { near: line.trim().slice(0, 60) });
  if (reported.size > before) return { value: null, lineOf };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (!text.includes("\\")) return { value, lineOf };
    return {
      value: settled(value, (typed, path) =>
        reportEscaped(typed, text, (values) =>
          findings.errors.push({ file, line: lineOf(path), code: "letters/unseen", values: { ...values, file } }),
        ),
      ),
      lineOf,
    };
  } catch (error) {
    findings.errors.push({
      file,
      line: firstLine,
      code: "yaml/invalid",
      values: { detail: String((error as Error).message) },
    });
    return { value: null, lineOf };
  }
}

/**
 * Reports text that is not part of any value: anchors (`&`) that nobody uses, aliases (`*`) without an anchor, comments
 * like `#1`.
 */
function reportLost(
  document: Document,
  text: string,
  isPage: boolean,
  report: (code: string, offset: number, values: Record<string, string>) => void,
): void {
  const given = new Map<string, number>();
  const used = new Set<string>();
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      used.add(node.source);
      if (!given.has(node.source)) report("yaml/sign", node.range?.[0] ?? 0, { sign: "*", near: `*${node.source}` });
    } else if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) given.set(node.anchor, node.range?.[0] ?? 0);
      // A remark begins with a blank; words that begin with # were to be read.
      if (!isPage && isScalar(node) && /^#*[^\s#-]/.test(node.comment ?? ""))
        report("yaml/comment", node.range?.[0] ?? 0, {
          text: `#${node.comment?.split("\n")[0] ?? ""}`.slice(0, 60),
          isValue: node.value === null ? "no" : "yes",
        });
    }
  });
  if (isPage)
    for (const offset of unreadRemarks(document, text))
      report("yaml/comment", offset, {
        text: text.slice(offset).split("\n")[0]?.slice(0, 60) ?? "",
        isValue: /:[ \t]*$/.test(text.slice(text.lastIndexOf("\n", offset) + 1, offset)) ? "no" : "yes",
      });
  for (const [anchor, offset] of given)
    if (!used.has(anchor)) report("yaml/sign", offset, { sign: "&", near: `&${anchor}` });
}

/**
 * Returns the offsets of YAML comments that were surely meant as text: after a value, or `#label: News` without the
 * space after `#`.
 */
function unreadRemarks(document: Document, text: string): number[] {
  // In the order of the text, none within another.
  const values: Array<readonly [number, number]> = [];
  visit(document, { Scalar: (_, { range }) => void (range && values.push([range[0], range[1]])) });
  let next = 0;
  const isInValue = (at: number) => {
    while ((values[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (values[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
  return [...text.matchAll(/^([^\n]*?)(?<![^\s])(#+)([^\n]*)$/gm)].flatMap(
    ({ index, 1: before = "", 2: signs = "", 3: remark = "" }) => {
      const at = index + before.length;
      const isMeant = !/[^\s#-]/.test(remark) || (before.trim() === "" && /^\s/.test(remark));
      return isMeant || signs === "" || isInValue(at) ? [] : [at];
    },
  );
}

/** Reports an invisible character that an escape brings in; typed ones have been reported already. */
function reportEscaped(value: string, text: string, report: (values: Record<string, string | number>) => void): void {
  for (const { letter, name, index, isHarmful } of invisibleIn(value)) {
    // Schemas of lines refuse controls themselves.
    if (isHarmful && name !== "CONTROL" && !text.includes(value.charAt(index))) report({ letter, name, count: 1 });
  }
}

/** A key with a special meaning in JavaScript: everything under it would be ignored. */
export const HIDDEN = "__proto__";

/** Keys that cannot be used, and duplicate keys of a map. */
function keyProblems(document: Document): { hidden: number[]; repeated: YAMLParseError[] } {
  const hidden: number[] = [];
  const repeated: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (key.value === HIDDEN) hidden.push(at);
        if (seen.has(key.value))
          repeated.push(new YAMLParseError([at, at], "DUPLICATE_KEY", "Map keys must be unique"));
        seen.add(key.value);
      }
    },
  });
  return { hidden, repeated };
}

/** Returns the limit that a text exceeds, if any, and the line (from 0) on which it does. */
function limitOf(text: string): { line: number; detail: string } | undefined {
  let [depth, line, anchors] = [0, 0, 0];
  for (const sign of text) {
    if (sign === "\n") line += 1;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth = Math.max(0, depth - 1);
    else if (sign === "&") anchors += 1;
    if (depth > DEEPEST) return { line, detail: `more than ${DEEPEST} open brackets` };
  }
  // An ampersand is an anchor only where a value begins: a text may have many of them.
  return anchors > MOST_ANCHORS && (text.match(/(^|[\s[{,:])&[^\s,[\]{}]/g)?.length ?? 0) > MOST_ANCHORS
    ? { line: 0, detail: `more than ${MOST_ANCHORS} anchors (&)` }
    : undefined;
}

const pairs = new WeakMap<object, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys, found once. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known =
    pairs.get(map) ??
    new Map([...map.items].reverse().map((pair) => [String((pair.key as { value?: unknown } | null)?.value), pair]));
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
