import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { equal } from "./equal.ts";

type Plain = Record<string, unknown>;

/** A part of a text and the text that takes its place. */
interface Splice {
  from: number;
  to: number;
  text: string;
}

/**
 * YAML (or JSON, which is a part of it) with other values: only what says something else is written anew. Order, quotes,
 * comments, blank lines and the layout of lists stay to the byte. What cannot be changed in place is written as a whole.
 */
export function patchYaml(source: string, after: Plain): string {
  const doc = parseDocument(source);
  if (doc.errors.length === 0 && isMap(doc.contents)) {
    const patched = spliced(source, splicesOf({ source, doc }, doc.contents, after));
    if (equal(meaningOf(patched), after)) return patched;
  }
  return Object.keys(after).length === 0 ? "" : stringify(after, { lineWidth: 0 });
}

function meaningOf(text: string): unknown {
  try {
    return parse(text) ?? {};
  } catch {
    return undefined;
  }
}

interface Within {
  source: string;
  doc: Document;
}

function splicesOf(within: Within, node: Node, after: unknown): Splice[] {
  if (equal(node.toJS(within.doc), after)) return [];
  if (isMap(node) && isPlain(after)) return inMap(within, node, after);
  if (isSeq(node) && Array.isArray(after) && node.items.length > 0 && after.length > 0)
    return node.items.length === after.length
      ? node.items.flatMap((item, at) => splicesOf(within, item as Node, after[at]))
      : inList(within, node, after);
  const [from, to] = rangeOf(node);
  const block = typeof after === "string" ? blockText(within, node, after) : undefined;
  if (block !== undefined) return [block];
  return [{ from, to, text: written(after, { ...styleOf(within, node), indent: columnOf(within.source, from) }) }];
}

/** A text in a block (`|`, `>-`) stays in a block, as far as that can hold it; undefined for other values. */
function blockText({ source }: Within, node: Node, after: string): Splice | undefined {
  const [from, end] = rangeOf(node);
  const [, head, indent] = /^([|>][-+\d]*)[^\n]*\n(?:[ ]*\n)*([ ]+)/.exec(source.slice(from, end)) ?? [];
  if (head === undefined || indent === undefined) return undefined;
  const to = from + source.slice(from, end).trimEnd().length;
  const lines = after.trimEnd().replaceAll("\n", head.startsWith(">") ? "\n\n" : "\n");
  const text = `${head}\n${indent}${lines.replaceAll(/\n(?=[^\n])/g, `\n${indent}`)}`;
  const means = meaningOf(`key: ${text.replaceAll(`\n${indent}`, "\n  ")}\n`) as Plain | undefined;
  return { from, to, text: means?.key === after ? text : JSON.stringify(after) };
}

function inMap(within: Within, map: YAMLMap, after: Plain): Splice[] {
  const pairs = map.items as Array<Pair<Node, Node | null>>;
  const known = new Set(pairs.map(nameOf));
  const changed = pairs.flatMap((pair, at): Splice[] => {
    const name = nameOf(pair);
    if (!Object.hasOwn(after, name)) return [without(within, map, at)];
    if (pair.value !== null && !isNothing(within, pair.value)) return replaced(within, map, pair, after[name]);
    if (after[name] === null) return [];
    const end = afterColon(within.source, rangeOf(pair.key)[1]);
    return [{ from: end, to: end, text: ` ${written(after[name], { flow: true, indent: 0 })}` }];
  });
  const added = Object.entries(after).filter(([name]) => !known.has(name));
  return added.length === 0 ? changed : [...changed, addedTo(within, map, added)];
}

/** A block that becomes a scalar, or the reverse, is written again with its key. */
function replaced(within: Within, map: YAMLMap, pair: Pair<Node, Node | null>, after: unknown): Splice[] {
  const { value } = pair;
  const isBlock = (node: unknown) => isCollection(node) && node.flow !== true;
  const canStay =
    !isBlock(value) ||
    (isMap(value) && isPlain(after) && Object.keys(after).length > 0) ||
    (isSeq(value) && Array.isArray(after) && after.length > 0);
  const staysInLine = isCollection(value) || map.flow === true || !needsLines(after);
  if (value !== null && canStay && staysInLine) return splicesOf(within, value, after);
  const [from] = rangeOf(pair.key);
  const to = endOfLine(within.source, value === null ? from : rangeOf(value)[1]);
  const indent = columnOf(within.source, from);
  return [{ from, to, text: indented(stringify({ [nameOf(pair)]: after }, { lineWidth: 0 }).trimEnd(), indent) }];
}

function inList(within: Within, list: YAMLSeq, after: readonly unknown[]): Splice[] {
  const { source, doc } = within;
  const own = list.items.map((item) => ({
    value: (item as Node).toJS(doc) as unknown,
    range: rangeOf(item as Node),
    isUsed: false,
  }));
  const textOf = (value: unknown, indent: number) => {
    const kept = own.find((one) => !one.isUsed && equal(one.value, value));
    if (kept === undefined) return written(value, { flow: list.flow === true, indent });
    kept.isUsed = true;
    return source.slice(...kept.range).trimEnd();
  };
  const [from, to] = rangeOf(list);
  const [[first] = [from]] = own.map(({ range }) => range);
  // The range of a map takes the end of its line along.
  const last = first + source.slice(first, own.at(-1)?.range[1] ?? to).trimEnd().length;
  const column = columnOf(source, first);
  if (list.flow === true) {
    const between = own[1] === undefined ? ", " : source.slice(own[0]?.range[1], own[1].range[0]);
    return [{ from: first, to: last, text: after.map((value) => textOf(value, column)).join(between) }];
  }
  const dash = source.lastIndexOf("-", first);
  const lead = `\n${" ".repeat(columnOf(source, dash))}${source.slice(dash, first)}`;
  return [{ from: first, to: last, text: after.map((value) => textOf(value, column)).join(lead) }];
}

function addedTo({ source }: Within, map: YAMLMap, added: ReadonlyArray<[string, unknown]>): Splice {
  const pairs = map.items as Array<Pair<Node, Node | null>>;
  const last = pairs.at(-1);
  const end = last === undefined ? rangeOf(map)[0] + 1 : rangeOf(last.value ?? last.key)[1];
  const [first] = pairs;
  if (map.flow === true) {
    const before = first === undefined ? "" : source.slice(rangeOf(map)[0] + 1, rangeOf(first.key)[0]);
    const isJson = source.trimStart().startsWith("{");
    const texts = added.map(([name, value]) =>
      isJson
        ? `${JSON.stringify(name)}: ${JSON.stringify(value)}`
        : `${name}: ${written(value, { flow: true, indent: 0 })}`,
    );
    const gap = before.includes("\n") ? before : " ";
    const text = texts.map((one, at) => `${at > 0 || first !== undefined ? "," : ""}${gap}${one}`).join("");
    return { from: end, to: end, text: first === undefined ? `${text} ` : text };
  }
  const indent = first === undefined ? 0 : columnOf(source, rangeOf(first.key)[0]);
  const at = endOfLine(source, end);
  const text = indented(stringify(Object.fromEntries(added), { lineWidth: 0 }).trimEnd(), indent);
  return { from: at, to: at, text: `\n${" ".repeat(indent)}${text}` };
}

/** A pair is taken away with its line, or with one of the commas around it. */
function without({ source }: Within, map: YAMLMap, at: number): Splice {
  const pairs = map.items as Array<Pair<Node, Node | null>>;
  const pair = pairs[at] as Pair<Node, Node | null>;
  const [from] = rangeOf(pair.key);
  const to = rangeOf(pair.value ?? pair.key)[1];
  if (map.flow !== true) {
    const start = source.lastIndexOf("\n", from - 1) + 1;
    const end = endOfLine(source, to);
    return source.slice(start, from).trim() === ""
      ? { from: start, to: Math.min(end + 1, source.length), text: "" }
      : { from, to: end, text: "" };
  }
  const next = pairs[at + 1];
  if (next !== undefined) return { from, to: rangeOf(next.key)[0], text: "" };
  const before = pairs[at - 1];
  return { from: before === undefined ? from : rangeOf(before.value ?? before.key)[1], to, text: "" };
}

interface Style {
  flow: boolean;
  indent: number;
  quote?: "'" | '"';
  isBlock?: boolean;
}

function styleOf({ source }: Within, node: Node): Omit<Style, "indent"> {
  if (isScalar(node)) {
    const [from] = rangeOf(node);
    const sign = source[from];
    return {
      flow: true,
      ...(sign === '"' || sign === "'" ? { quote: sign } : {}),
      ...(sign === "|" || sign === ">" ? { isBlock: true } : {}),
    };
  }
  return { flow: isCollection(node) && node.flow === true };
}

/** A value as YAML has it at a place with this much space before it. */
function written(value: unknown, { flow, indent, quote, isBlock = false }: Style): string {
  if (typeof value === "string" && quote === '"') return JSON.stringify(value);
  if (typeof value === "string" && quote === "'" && !value.includes("\n")) return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "string" && value.includes("\n") && !isBlock) return JSON.stringify(value);
  const text = stringify(value, { lineWidth: 0, collectionStyle: flow ? "flow" : "block" }).trimEnd();
  return indented(flow ? text.replace(/^\{ *\n?|\n?\s*\}$/g, (all) => all.trim()) : text, indent);
}

function needsLines(value: unknown): boolean {
  return isPlain(value) || (Array.isArray(value) && value.some((one) => isPlain(one)));
}

function indented(text: string, indent: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
}

function rangeOf(node: Node): [from: number, to: number] {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
}

function nameOf({ key }: Pair<Node, Node | null>): string {
  return String(isScalar(key) ? (key.source ?? key.value) : key);
}

function isNothing({ source }: Within, node: Node): boolean {
  return isScalar(node) && node.value === null && source.slice(...rangeOf(node)).trim() === "";
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function columnOf(source: string, at: number): number {
  return at - (source.lastIndexOf("\n", at - 1) + 1);
}

/** The end of the line in which a value ends; a value in a block ends at the beginning of the next. */
function endOfLine(source: string, at: number): number {
  if (at > 0 && source[at - 1] === "\n") return at - 1;
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

function afterColon(source: string, at: number): number {
  return source.indexOf(":", at) + 1;
}

function spliced(source: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), source);
}
