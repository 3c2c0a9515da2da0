import { FIRST_KEYWORDS } from "../keywords.ts";
import { LIST } from "../pocket/index.ts";
import { folded, wordsIn } from "../query/letters.ts";
import type { SearchRecord } from "../records.ts";
import { ARTICLE, FIRST, type KINDS, type Shelf } from "./index.ts";
import { wordReader } from "./readWords.ts";

/** Bytes of a shelf before it is compressed, counted generously: it shrinks to a sixth of that. */
const LARGE = 24_000;
/** Pages that a shelf tells about for each word: the best ones. Of further ones only that they have the word. */
const TOLD = 24;
/** Further pages of a word; more tell nothing. */
const FURTHER = 2000;
/** Characters of a page's description that are shown. */
const SHOWN = 90;

/** Where a word stands, best first. */
interface Posting {
  page: number;
  kind: string;
  place: string;
  weight: number;
  count: number;
}

/** The shelves of an edition in the order of their words, each with its first word. */
export function shelvesOf(records: readonly SearchRecord[]): Array<{ from: string; shelf: Shelf }> {
  const postings = postingsOf(records);
  const lines = records.map(lineOf);
  const words = [...postings.keys()].sort();
  const shelves: Array<{ from: string; shelf: Shelf }> = [];
  let open = emptyShelf();
  for (const word of words) {
    const own = postings.get(word) ?? [];
    // What begins alike is asked for together.
    const isNext = open.words.length > 0 && beginningOf(word) !== beginningOf(open.words.at(-1) ?? "");
    if (open.bytes > LARGE * 2 || (open.bytes > LARGE && isNext)) {
      shelves.push(closed(open, lines));
      open = emptyShelf();
    }
    addWord(open, word, own, lines);
  }
  if (open.words.length > 0) shelves.push(closed(open, lines));
  return shelves;
}

function beginningOf(word: string): string {
  return word.slice(0, word.charCodeAt(0) < 0x80 ? 4 : 2);
}

interface OpenShelf {
  words: string[];
  lines: string[];
  /** Place of each page in the shelf. */
  pages: Map<number, number>;
  places: Map<string, number>;
  bytes: number;
}

function emptyShelf(): OpenShelf {
  return { words: [], lines: [], pages: new Map(), places: new Map([["", 0]]), bytes: 0 };
}

function addWord(open: OpenShelf, word: string, postings: readonly Posting[], lines: readonly string[]): void {
  const ranked = [...postings].sort((a, b) => b.weight - a.weight || a.page - b.page);
  const told = new Set<number>();
  for (const { page } of ranked) if (told.size < TOLD) told.add(page);
  const places = ranked
    .filter(({ page }) => told.has(page))
    .map(({ page, kind, place }) => {
      if (!open.pages.has(page)) open.bytes += (lines[page]?.length ?? 0) * 2;
      const at = numberIn(open.pages, page);
      return letter(at) + kind + letter(numberIn(open.places, place));
    })
    .join("");
  const further = [...new Set(ranked.map(({ page }) => page))]
    .filter((page) => !told.has(page))
    .slice(0, FURTHER)
    .sort((a, b) => a - b);
  const steps = further.map((page, at) => letter(page - (at === 0 ? 0 : (further[at - 1] ?? 0)))).join("");
  const line = [word, places, ...(steps === "" ? [] : [steps])].join("\t");
  open.words.push(word);
  open.lines.push(line);
  open.bytes += line.length * 2;
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

/** Numbers above 40,000 do not come: pages in one edition, and steps between them. Halves of signs are left out. */
function letter(number: number): string {
  return String.fromCharCode(Math.min(number + FIRST, 0xd7ff));
}

function closed(open: OpenShelf, lines: readonly string[]): { from: string; shelf: Shelf } {
  return {
    from: open.words[0] ?? "",
    shelf: {
      pages: [...open.pages.keys()].map((page) => lines[page] ?? "").join("\n"),
      places: [...open.places.keys()].join("\n"),
      words: open.lines.join("\n"),
    },
  };
}

/** The entry of a page on a shelf. */
function lineOf({ path, title, section, number, isList, passages }: SearchRecord, page: number): string {
  const description = passages.find(({ text }) => text !== "")?.text ?? "";
  const kind = number ?? (isList === true ? LIST : 0);
  return [path, title, section, kind === 0 ? "" : String(kind), shortened(description), String(page)]
    .map((cell) => cell.normalize("NFC").replace(/\s+/g, " "))
    .join("\t");
}

function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.lastIndexOf(" ", SHOWN);
  return `${text.slice(0, cut > SHOWN / 2 ? cut : SHOWN)} …`;
}

/** Weights of the kinds of places, as the pocket weighs them. */
const WEIGHTS: Readonly<Record<string, number>> = { t: 3.2, n: 3.2, k: 2.2, j: 1.5, h: 1.75, p: 1, c: 9 };

function postingsOf(records: readonly SearchRecord[]): Map<string, Posting[]> {
  const read = wordReader(records);
  const all = new Map<string, Posting[]>();
  records.forEach((record, page) => {
    const factor = record.number !== undefined ? 1 : record.isList === true ? 0.4 : 0.8;
    const add = (word: string, kind: string, place: string) => {
      const list = listOf(all, word);
      // Those of this page stand last.
      for (let at = list.length - 1; list[at]?.page === page; at -= 1) {
        const known = list[at];
        if (known?.kind === kind) return void (known.count += 1);
      }
      list.push({ page, kind, place, count: 1, weight: (WEIGHTS[kind] ?? 1) * factor });
    };
    for (const { text, kind, place } of fieldsOf(record)) {
      // A keyword of several words is also typed as one.
      const whole = kind === "k" ? wordsIn(folded(text)).join("") : "";
      if (whole !== "") add(whole, kind, place);
      for (const word of read(text)) if (word !== whole) add(word, kind === "k" ? "j" : kind, place);
    }
    if (record.number !== undefined)
      for (const id of new Set(record.passages.map((passage) => passage.id)))
        listOf(all, `${ARTICLE}${record.number}`).push({ page, kind: "c", place: id, count: 1, weight: 9 });
  });
  for (const postings of all.values())
    for (const posting of postings) posting.weight += 0.07 * Math.min(6, posting.count);
  return all;
}

function listOf(all: Map<string, Posting[]>, word: string): Posting[] {
  const known = all.get(word);
  if (known !== undefined) return known;
  const list: Posting[] = [];
  all.set(word, list);
  return list;
}

interface Field {
  text: string;
  kind: (typeof KINDS)[number];
  place: string;
}

function fieldsOf({ title, label, elsewhere = [], keywords, passages }: SearchRecord): Field[] {
  return [
    { text: title, kind: "t", place: "" },
    ...(label === undefined ? [] : [{ text: label, kind: "n", place: "" }]),
    ...[...keywords, ...elsewhere].map((text, at) => ({ text, kind: at < FIRST_KEYWORDS ? "k" : "j", place: "" })),
    ...passages.flatMap(({ id, label: heading, text }) => [
      ...(heading === "" ? [] : [{ text: heading, kind: "h", place: id }]),
      ...(text === "" ? [] : [{ text, kind: "p", place: id }]),
    ]),
  ];
}
