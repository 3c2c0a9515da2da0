import { type Mark, marksIn, type Piece } from "./mark.ts";

/** The marks of a text by the numbers that its tags carry. */
export type Marks = ReadonlyMap<number, Mark>;

/** Why a text that came back cannot be taken: a message code and its values. */
export interface Refusal {
  code: string;
  values: Record<string, string>;
}

const TAG = /<(\/?)([gx])(\d+)\s*(\/?)>/g;

/** A line as translators see it: words, `<g1>…</g1>` around the words of a mark, `<x2/>` for one without. */
export function taggedOf(pieces: readonly Piece[], numberOf: (mark: Mark) => number): string {
  return pieces
    .map((piece): string => {
      if (typeof piece === "string") return protectedTags(piece);
      const number = numberOf(piece.mark);
      return piece.mark.isPaired ? `<g${number}>${taggedOf(piece.inner, numberOf)}</g${number}>` : `<x${number}/>`;
    })
    .join("");
}

const LIKE_TAG = "\\/?[gx]\\d+\\s*\\/?>";
const ENTITY = new RegExp(`&((?:amp;)*)lt;(?=${LIKE_TAG})`, "g");
const SIGN = new RegExp(`<(?=${LIKE_TAG})`, "g");

/** Words in which nothing is taken for a mark: `<g1>` as words is `&lt;g1>`. */
export function protectedTags(words: string): string {
  return words.replace(ENTITY, "&amp;$1lt;").replace(SIGN, "&lt;");
}

/** The words that `protectedTags` was given. */
export function unprotectedTags(text: string): string {
  return text.replace(ENTITY, (_, more: string) => (more === "" ? "<" : `&${more.slice(4)}lt;`));
}

/** Marks numbered in their order from 1. */
export function numbered(pieces: readonly Piece[]): Marks {
  return new Map(marksIn(pieces).map((mark, at) => [at + 1, mark]));
}

/**
 * The marks of a translation by the numbers of those of its source: the same link is the same one, then the next of its
 * type; what only the translation has comes after.
 */
export function numberedLike(pieces: readonly Piece[], source: Marks): Marks {
  const left = new Map(source);
  const numbers = new Map<Mark, number>();
  const own = marksIn(pieces);
  const take = (isSame: (mark: Mark, other: Mark) => boolean) => {
    for (const mark of own) {
      if (numbers.has(mark)) continue;
      const [number] = [...left].find(([, other]) => isSame(mark, other)) ?? [];
      if (number === undefined) continue;
      numbers.set(mark, number);
      left.delete(number);
    }
  };
  take((mark, other) => mark.type === other.type && mark.sign === other.sign);
  take((mark, other) => mark.type === other.type && mark.isPaired === other.isPaired);
  let next = Math.max(0, ...source.keys());
  return new Map(own.map((mark) => [numbers.get(mark) ?? (next += 1), mark]));
}

/** Reads a text that came back; a Refusal where its tags are not what they were. */
export function piecesFrom(text: string, marks: Marks): Piece[] | Refusal {
  const stack: Array<{ number: number; inner: Piece[] }> = [{ number: 0, inner: [] }];
  const used = new Set<number>();
  let at = 0;
  const words = (to: number) => {
    const written = unprotectedTags(text.slice(at, to)).replace(/\s+/g, " ");
    if (written !== "") stack.at(-1)?.inner.push(written);
  };
  for (const found of text.matchAll(TAG)) {
    const [tag, slash, letter, digits, close] = found;
    words(found.index);
    at = found.index + tag.length;
    const number = Number(digits);
    const mark = marks.get(number);
    if (mark === undefined || mark.isPaired !== (letter === "g"))
      return { code: "exchange/unknown-mark", values: { tag } };
    if (slash === "/") {
      const open = stack.pop();
      if (open === undefined || open.number !== number || stack.length === 0)
        return { code: "exchange/broken-mark", values: { tag } };
      stack.at(-1)?.inner.push({ mark, inner: open.inner });
      continue;
    }
    if (used.has(number)) return { code: "exchange/broken-mark", values: { tag } };
    used.add(number);
    if (letter === "x" || close === "/") stack.at(-1)?.inner.push({ mark, inner: [] });
    else stack.push({ number, inner: [] });
  }
  words(text.length);
  const [root, open] = stack;
  return open === undefined
    ? (root?.inner ?? [])
    : { code: "exchange/broken-mark", values: { tag: `<g${open.number}>` } };
}

/**
 * Returns the refusal of a text that lacks a required mark (by number) or the name of a placeholder; undefined if it
 * has all of them.
 */
export function lostOf(
  text: string,
  marks: Marks,
  required: ReadonlySet<number>,
  names: readonly string[],
): Refusal | undefined {
  const there = new Set([...text.matchAll(TAG)].map(([, , , digits]) => Number(digits)));
  for (const [number, mark] of marks) {
    if (required.has(number) && !there.has(number))
      return {
        code: "exchange/lost-mark",
        values: { tag: mark.isPaired ? `<g${number}>…</g${number}>` : `<x${number}/>`, mark: shown(mark) },
      };
  }
  const left = namesIn(text);
  for (const name of names) {
    const place = left.indexOf(name);
    if (place < 0) return { code: "exchange/lost-name", values: { name: inert(name) } };
    left.splice(place, 1);
  }
  const [extra] = left;
  return extra === undefined ? undefined : { code: "exchange/new-name", values: { name: inert(extra) } };
}

/** The names that are filled in, `{{count}}`, sorted. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*[\w.]+\s*\}\}/g)].map(([name]) => name.replace(/\s/g, "")).sort();
}

/** A tag that is neither a mark nor a sign between two words: somebody has typed HTML. */
export function htmlIn(text: string): string | undefined {
  return /<\/?[a-z][^<>]*>|<!--/i.exec(text.replace(TAG, ""))?.[0];
}

/** A mark in Markdown, for those who look for it. */
export function shown({ type, before, after, texts }: Mark): string {
  if (type === "link") return `[…](${after})`;
  return type === "picture" ? `![${texts.alt ?? ""}](${before})` : `${before}${after === "" ? "" : `…${after}`}`.trim();
}

/** Messages must not fill in what a name says. */
function inert(name: string): string {
  return name.replace(/[{}]/g, "");
}
