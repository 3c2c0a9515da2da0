import { splitWords, wordListOf } from "../pagefind/splitWords.ts";
import { folded, isHangul, wordsIn } from "../query/letters.ts";
import { withoutParticles } from "../query/particles.ts";
import type { SearchRecord } from "../records.ts";
import { stretchesOf } from "../stretches.ts";

/** Reads a text as the words under which it is found: those that stand in it, without particles, and what compounds end in: 권리협약 of 아동권리협약. The first is that with which it begins. */
export function wordReader(records: readonly SearchRecord[]): (text: string) => string[] {
  const list = wordListOf(
    records.flatMap(({ title, keywords, passages }) => [title, ...keywords, ...passages.map(({ text }) => text)]),
  );
  const known = new Map<string, readonly string[]>();
  const of = (stretch: string): readonly string[] => {
    const found = known.get(stretch) ?? wordsIn(folded(stretch)).flatMap((word) => formsOf(word, list));
    known.set(stretch, found);
    return found;
  };
  return (text) => [...stretchesOf(text).flatMap(of), ...(CITES_NOTHING.test(text) ? [] : citedIn(folded(text)))];
}

/** A text without digits and without signs that could be folded into some. */
const CITES_NOTHING = /^[\x00-\x2f\x3a-\x7f가-힣‘’“”·–—]*$/;

/** Articles that a text names, as who types such a number looks for them: `12조` for 제 12 조, `article12`. */
function citedIn(text: string): string[] {
  return [...text.matchAll(/(\d{1,3})\s?조|\barticles?\s(\d{1,3})(?!\d)/g)].map(([, number, other]) =>
    number === undefined ? `article${other ?? ""}` : `${number}조`,
  );
}

/** Of scripts that part no words by spaces: two letters side by side. */
export function pairsOf(word: string): string[] {
  return word.length < 3 ? [word] : Array.from({ length: word.length - 1 }, (_pair, at) => word.slice(at, at + 2));
}

function formsOf(word: string, list: ReadonlyMap<string, number>): readonly string[] {
  const first = word.charCodeAt(0);
  if (first >= 0x3040 && first <= 0x9fff && !(first >= 0x3131 && first <= 0x318e)) return pairsOf(word);
  if (!isHangul(word.charAt(0))) return [word];
  const stem = withoutParticles(word).find((short) => short.length > 1) ?? word;
  const pieces = splitWords(stem, list).split("\u200b");
  const ends = pieces.slice(1).map((_piece, at) => pieces.slice(at + 1).join(""));
  return [stem, ...ends.filter((end) => end.length > 1)];
}
