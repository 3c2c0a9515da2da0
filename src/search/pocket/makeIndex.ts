import { FIRST_KEYWORDS } from "../keywords.ts";
import type { SearchRecord } from "../records.ts";
import { type Index, type IndexPage, LIST } from "./index.ts";
import { inLaterTexts } from "./laterTexts.ts";

/** Bytes of text (UTF-8) up to which an index is not worth being parted. */
const WHOLE = 40_000;

/** So many keywords of an article answer at once, though other texts may have them, too. */
const LIKELIEST = 2;

/**
 * The index of an edition in two parts: the first has every title and keyword, descriptions, and the rights, and
 * answers most queries; the second, the other texts, is loaded only if the first has no good answer.
 */
export function indexOf(
  lang: string,
  records: readonly SearchRecord[],
  { synonyms, names }: Pick<Index, "synonyms" | "names">,
): { first: Index; rest: Index | undefined } {
  const all = { lang, synonyms, names, pages: records.map((record) => entry(record, () => true, true)) };
  const rest = { lang, synonyms: [], names: [], pages: records.flatMap(laterPart) };
  if (rest.pages.length === 0 || Buffer.byteLength(JSON.stringify(all)) <= WHOLE)
    return { first: all, rest: undefined };
  const first = { lang, synonyms, names, pages: records.map((record) => entry(record, isFirst(record))) };
  const isLater = inLaterTexts(first, rest);
  return { first: { ...first, pages: first.pages.map((page) => withLaterLast(page, isLater)) }, rest };
}

/** Keywords that later texts have, too, stand last, behind an empty one. */
function withLaterLast(page: IndexPage, isLater: (word: string) => boolean): IndexPage {
  const [path, section, title, number, keywords, passages] = page;
  const words = keywords.split("|");
  const later = words.filter((word, at) => !word.startsWith("=") && (number <= 0 || at >= LIKELIEST) && isLater(word));
  const others = words.filter((word) => !later.includes(word));
  return [path, section, title, number, [...others, ...(later.length > 0 ? ["", ...later] : [])].join("|"), passages];
}

function entry(record: SearchRecord, hasText: (at: number) => boolean, hasAll = false): IndexPage {
  const passages = record.passages.flatMap(({ id, label, text }, at) =>
    hasText(at) ? (label + text === "" ? [] : [id, label, text]) : [],
  );
  const keywords = hasAll
    ? [...record.keywords, ...(record.elsewhere ?? [])]
    : [...record.keywords.slice(0, FIRST_KEYWORDS), ...articlesNamed(record, hasText)];
  const names = record.label === undefined ? [] : [`=${record.label}`];
  return [
    record.path,
    record.section,
    record.title,
    record.number ?? (record.isList ? LIST : 0),
    [...names, ...keywords].join("|"),
    passages,
  ];
}

/**
 * Articles that a page outside an instrument names and whose text is in the second part: a query for such a number must
 * find it at once.
 */
function articlesNamed({ isLaw, passages }: SearchRecord, hasText: (at: number) => boolean): string[] {
  if (isLaw !== undefined) return [];
  const later = passages
    .filter((_passage, at) => !hasText(at))
    .map(({ text }) => text)
    .join("\n");
  return [...new Set(later.match(/제\s?\d{1,3}\s?조|\barticles?\s\d{1,3}\b/gi) ?? [])];
}

/** The units of an instrument, and what a page says of itself. */
function isFirst({ isLaw, passages }: SearchRecord): (at: number) => boolean {
  return (at) => (isLaw ? passages[at]?.id !== "" : isLaw === undefined && at === 0);
}

function laterPart(record: SearchRecord): IndexPage[] {
  const isEarly = isFirst(record);
  const passages = record.passages.flatMap(({ id, label, text }, at) =>
    isEarly(at) || (text === "" && !record.isList) ? [] : [id, label, text],
  );
  const keywords = [...(record.elsewhere ?? []), ...record.keywords.slice(FIRST_KEYWORDS)].join("|");
  return passages.length === 0 && keywords === "" ? [] : [[record.path, "", "", 0, keywords, passages]];
}
