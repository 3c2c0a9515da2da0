import type { Index, IndexPage } from "./index.ts";
import type { Packed } from "./pack.ts";

const FIRST = 0x100;
const LAST = 0xfff;

/** Packs an index; line breaks and tabs in its texts become spaces. */
export function packedIndex({ lang, pages, synonyms, names }: Index): Packed {
  const every = (page: IndexPage, offset: number) => page[5].filter((_text, at) => at % 3 === offset).map(clean);
  const columns = [
    pages.map(([path]) => path),
    pages.map(([, section]) => clean(section)),
    pages.map(([, , , number]) => String(number)),
    // The units of an article say its number once: `-1`, `-2-c`.
    pages.map((page) =>
      every(page, 0)
        .map((id) => (page[3] > 0 ? id.replace(`art-${page[3]}`, "") : id))
        .join("\t"),
    ),
    pages.map((page) => every(page, 1).join("\t").replace(/\t+$/, "")),
    pages.map(([, , title]) => clean(title)),
    pages.map(([, , , , keywords]) => clean(keywords)),
    synonyms.map(clean),
    pages.map((page) => every(page, 2).join("\t")),
  ].map((column) => column.join("\n"));
  return { lang, names, ...recoded(columns) };
}

function clean(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}

/**
 * Texts in other signs: the most frequent syllables and line breaks as signs of one byte that stand in none of the texts, the
 * others as numbers of two. All are in the order of their codes, which packs better than the order of how often they come.
 */
function recoded(columns: string[]): { signs: string; letters: string; columns: string[] } {
  const counts = new Map<string, number>();
  for (const letter of columns.join("").split("")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const free = Array.from({ length: 0x7e - 0x20 }, (_sign, at) => String.fromCharCode(0x21 + at)).filter(
    (sign) => !counts.has(sign) && sign !== '"' && sign !== "\\",
  );
  const letters = [...counts]
    .filter(([letter, count]) => isRecoded(letter, count))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([letter]) => letter);
  if (letters.length > free.length + LAST - FIRST) return { signs: "", letters: "", columns };
  const short = letters.slice(0, free.length).sort();
  const long = letters.slice(free.length).sort();
  const codes = new Map([
    ...short.map((letter, at) => [letter, free[at] ?? letter] as const),
    ...long.map((letter, at) => [letter, String.fromCharCode(FIRST + at)] as const),
  ]);
  const recode = (letter: string) => codes.get(letter) ?? letter;
  return {
    signs: free.slice(0, short.length).join(""),
    letters: [...short, ...long].join(""),
    columns: columns.map((column) => column.split("").map(recode).join("")),
  };
}

/** A letter that comes once is as short written as it is, but not one that could be taken for a number. */
function isRecoded(letter: string, count: number): boolean {
  const code = letter.charCodeAt(0);
  const isPlain = code >= 0x20 && code < 0x7f;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return !isPlain && !isHalf && (count > 1 || (code >= FIRST && code <= LAST));
}
