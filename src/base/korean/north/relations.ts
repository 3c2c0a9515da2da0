import { finalLetter } from "../syllables.ts";
import { isAmount } from "./amounts.ts";
import { isAttributive } from "./attributive.ts";
import { isBehindNoun } from "./behind.ts";
import { bareOf, headOf, isChain } from "./eojeol.ts";
import { type Facts, fact } from "./facts.ts";
import type { Gap } from "./gap.ts";
import { nounTables } from "./nouns.ts";

/** 회의 중에, 30분 이상: the word after it says where, when or how much. */
export function joinsRelation(gap: Gap): boolean {
  if (relationOf(gap.second) === "" || !relates(gap.second, isAmount(gap.before, gap.first))) return false;
  const bare = bareOf(gap.first);
  // 3월 말 is its end; 여섯가지 말 are six languages.
  if (relationOf(gap.second).startsWith("?") && !/^\?만/.test(relationOf(gap.second)) && !TIME_END.test(gap.first.text))
    return false;
  const [first, second, after] = [gap.first.text, gap.second.text, gap.after.text];
  // 전화 안 받았다: not.
  if (second === "안" && after !== "" && headOf(gap.after) === undefined && bareOf(gap.after) === "none") return false;
  if (/^때문/.test(second)) return !isAttributive(gap.first) && !/(?:에|에서|을|를|의|도|로)$/.test(first);
  // 회사 전 직원: all of them.
  if (
    second === "전" &&
    /^(?:직원|대통령|국민|세계|장관|총리|회장|사장|의원|감독|선수|위원장|대표|남편|부인|학년|과정|지역|국|세대|인류)/.test(
      after,
    )
  )
    return false;
  if (/기$/.test(first) && (!isNounInGi(first) || (/^전에/.test(second) && DONE_BEFORE.test(first)))) return false;
  if (bare === "adverbial")
    return /^(?:잠시|얼마|며칠|이틀|사흘|나흘|열흘|하루|보름|한참|조금|오랫동안|올해|내년|작년|지난해|이달|지난달|다음달|내달|오전|오후|다음|우리|자기|둘|셋|넷|당신|누구|이것|그것|하나)$/.test(
      first,
    );
  if (bare !== "none" || isAmount(gap.before, gap.first)) return true;
  // 산 밑 is at the mountain's foot, 새로 산 뒤 after buying.
  if (first.length === 1)
    return (
      SPATIAL.test(second) && first !== "살" && nounTables().ends.has(first) && !/[을를로게이]$/.test(gap.before.text)
    );
  return isUnknownNoun(first);
}

const SPATIAL = /^(?:앞|뒤|옆|곁|안|밖|속|위|아래|밑|사이|가운데|근처|부근|주변|너머|건너편)/;
/** 식기 전에 is before it cools, though 식기 are dishes as well. */
const DONE_BEFORE = /^[식먹자가오보쓰읽걷뛰놀죽살끄켜하되알믿듣씻닦입벗눕앉나들열닫]기$/;
const TIME_END = /(?:월|년|달|해|주|기|대|연|올해|내년|작년|하루|\d일?)$/;

/**
 * Returns the relational noun that an eojeol begins with, without its particle; with ? before it if it relates to times
 * only, "" if there is none.
 */
const relationOf = fact((word): string => {
  const { relations, times, begins } = nounTables();
  // 내일 is tomorrow, not within something.
  if ((!begins("relations", word) && !begins("times", word)) || /^내[일년달]/.test(word)) return "";
  for (let end = Math.min(word.length, 4); end > 0; end -= 1) {
    const relation = word.slice(0, end);
    const isAny = relations.has(relation);
    if (!isAny && !times.has(relation)) continue;
    if (isBehindNoun(word.slice(end)) && (relation !== "만" || /^만(?:에|이|의|입)/.test(word)))
      return isAny ? relation : `?${relation}`;
  }
  return "";
});

/** Returns true if an eojeol is a relational noun, or one for times that follows a time. */
export function relates(word: Facts, isBehindTime: boolean): boolean {
  const relation = relationOf(word);
  return relation !== "" && (isBehindTime || !relation.startsWith("?"));
}

/**
 * Plural nouns, names and words that are not in the lexicon, except those that look like a verb or an adverb or have a
 * particle.
 */
function isUnknownNoun(word: string): boolean {
  if (word.length < 2) return false;
  if (/들$/.test(word) && isChain(word.slice(0, -1))) return true;
  if (/[은는이가을를에의로와과도만서고며면게히지여어아해나라자다니요든던]$/.test(word)) return false;
  const final = finalLetter(word.charAt(word.length - 1));
  return final !== "ㄴ" && final !== "ㄹ" && final !== "-";
}

/** 승강기, 경기, but not 읽기, 달리기: what is done is a verb still. */
function isNounInGi(word: string): boolean {
  return (
    isChain(word) && (word.length === 2 || !/[하되리우이히추쓰보읽먹내가오주짓받들나서지키치마꾸두]기$/.test(word))
  );
}
