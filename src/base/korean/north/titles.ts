import { isBehindNoun } from "./behind.ts";
import { headOf, isChain } from "./eojeol.ts";
import { type Facts, fact } from "./facts.ts";
import { isGiven } from "./names.ts";
import { nounTables } from "./nouns.ts";

/** 김철수 교수, 박 선생님. */
export function joinsName(one: Facts, other: Facts): boolean {
  const { surnames } = nounTables();
  const title = titleOf(other);
  if (title === "") return false;
  const first = one.text;
  // 나라의 선수 is of the country.
  if (headOf(one)?.tail === "particle") return false;
  if (first.length === 1)
    return title.length > 1 &&
      /^[김박최정강조윤장임오서권황송홍문손배백허심곽차주우민진엄채천방함변염여유류노]$/.test(first)
      ? true
      : title === "씨" && surnames.has(first);
  if (first.length === 3 && surnames.has(first.charAt(0)) && !isChain(first) && isGiven(first.slice(1))) return true;
  return title === "씨" && isUnknownName(first);
}

/** The title that an eojeol begins with; "" where it does not. */
const titleOf = fact((word): string => {
  const { titles, begins } = nounTables();
  if (!begins("titles", word)) return "";
  for (let end = Math.min(word.length, 4); end > 0; end -= 1) {
    if (titles.has(word.slice(0, end)) && isBehindNoun(word.slice(end))) return word.slice(0, end);
  }
  return "";
});

function isUnknownName(word: string): boolean {
  return !/[은는을를에의로와과고며면게히서]$/.test(word);
}
