import type { Index, IndexPage } from "./index.ts";
import type { Packed } from "./pack.ts";

const FIRST = 0x100;
const LAST = 0xfff;
/** With fewer syllables the table takes more than it saves. */
const FEWEST = 100;

/** Packs an index; line breaks and tabs in its texts become spaces. */
export function packedIndex({ lang, pages, synonyms, names }: Index): Packed {
  const every = (page: IndexPage, offset: number) => page[5].filter((_text, at) => at % 3 === offset).map(clean);
  const columns = [
    pages.map(([path]) => path),
    pages.map(([, section]) => clean(section)),
    pages.map(([, , title]) => clean(title)),
    pages.map(([, , , number]) => String(number)),
    pages.map(([, , , , keywords]) => clean(keywords)),
    // The units of an article say its number once: `-1`, `-2-c`.
    pages.map((page) =>
      every(page, 0)
        .map((id) => (page[3] > 0 ? id.replace(`art-${page[3]}`, "") : id))
        .join("\t"),
    ),
    pages.map((page) => every(page, 1).join("\t").replace(/\t+$/, "")),
    pages.map((page) => every(page, 2).join("\t")),
  ].map((column) => column.join("\n"));
  return { lang, names, synonyms: synonyms.join("|"), ...numbered(columns) };
}

function clean(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ");
}

/** Texts with numbers for their syllables, by how often they come; as they are where letters stand that the numbers would take. */
function numbered(columns: string[]): { letters: string; columns: string[] } {
  const all = columns.join("");
  const counts = new Map<string, number>();
  for (const [letter] of all.matchAll(/[가-힣]/g)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([letter]) => letter);
  const isTaken = [...all].some(
    (letter) => letter >= String.fromCharCode(FIRST) && letter <= String.fromCharCode(LAST),
  );
  if (isTaken || letters.length < FEWEST || letters.length > LAST - FIRST) return { letters: "", columns };
  const numbers = new Map(letters.map((letter, at) => [letter, String.fromCharCode(FIRST + at)]));
  return {
    letters: letters.join(""),
    columns: columns.map((column) => column.replace(/[가-힣]/g, (letter) => numbers.get(letter) ?? letter)),
  };
}
