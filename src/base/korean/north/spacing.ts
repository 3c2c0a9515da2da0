import { finalLetter, isSyllable } from "../syllables.ts";
import { isBehindNoun } from "./behind.ts";
import { isAttributive } from "./attributive.ts";
import { joinsBound } from "./boundNouns.ts";
import { bareOf, headOf, isChain } from "./eojeol.ts";
import { isGiven } from "./names.ts";
import { isHelped } from "./helpers.ts";
import { nounTables } from "./nouns.ts";
import { fact, type Facts } from "./facts.ts";
import { isAmount, isCounted, isNumber, isNumberWord } from "./amounts.ts";

/** A word of the text and where it stands; between two of them there is one space. */
export interface Word {
  text: string;
  offset: number;
  end: number;
}

/** Two eojeols with one space between, and those around them; "" where a sentence or a mark ends. */
export interface Gap {
  before: Facts;
  first: Facts;
  second: Facts;
  after: Facts;
  /** Whether the second one ends in its word: nothing but a space or a mark follows. */
  isWhole: boolean;
}

/** Never together with a neighbour: 사과, 배 등; 알곡 대 알곡 (2010, 5항). */
const APART = /^(?:등(?:등)?(?:을|이|은|의|에|과|도|에서|으로|에게|이다|입니다)?|대|겸|및|또는|혹은|내지)$/;
/** Behind these the North has the particle on a noun of one syllable: 새집, 어느날, 다음날. */
const BEFORE_ONE: ReadonlyArray<readonly [first: RegExp, second: ReadonlySet<string>]> = (
  [
    [/^[그이]$/, "앞 뒤 옆 곁 안 밖 속 위 아래 밑 사이 동안 전 후 때 중 외 날 곳 다음 가운데 대신 자체 당시 때문 무렵 이전 이후 이외"],
    [/^저$/, "쪽 곳 편"],
    [/^(?:다음|이번|지난|저번|매)$/, "날 주 달 해 번"],
    [/^어느$/, "날 때 것 쪽 곳 편 해"],
    [/^아무$/, "것 때 데 곳 나"],
    [/^[첫둘셋넷]째$/, "주 날 줄 칸 해 달 시간"],
    [/^[새첫]$/, "집 옷 책 신 차 길 말 일 해 날 눈 달 살림 물 배 밥 풀 흙 표 법 돈 땅 방 글 꿈 줄 칸 발 인상 겨울 여름 봄"],
    [/^맨$/, "앞 뒤 위 아래 밑 끝 처음 마지막 먼저 나중"],
    [/^(?:하루|온)$/, "종일"],
  ] as const
).map(([first, second]) => [first, new Set(second.split(" "))]);
/** Whoever is called so is meant, though the noun before could stand with others. */
const CALLED = /^(?:선생님|아저씨|아주머니|할머니|할아버지|어린이|여러분)/;
const NUMBER_END = /(?:[\d%℃]|\d\s?[A-Za-z㎏㎞㎡㎝㎜ℓ]{1,3})$/;

const isApart = ({ text }: Facts) => "등대겸및또혹내".includes(text.charAt(0)) && APART.test(text);

/** Whether the North writes the second of two eojeols together with the first. */
export function joins(gap: Gap): boolean {
  const { before, first, second } = gap;
  // 등 뒤 is behind one's back.
  if (isApart(second) || isApart(first)) return first.text === "등" && second.text.startsWith("뒤");
  if (isCounted(before, first, second)) return true;
  if (endsInFigures(first)) return NUMBER_END.test(first.text) && relates(second, true);
  if (isShort(first) && BEFORE_ONE.some(([one, others]) => one.test(first.text) && beginsWithOne(second.text, others))) return true;
  if (isHelped(before, first, second)) return true;
  if (first.text === "안") return /^(?:되|돼|된|될|됨|됩|됐)/.test(second.text);
  const bound = joinsBound(gap);
  if (bound !== undefined) return bound;
  return joinsRelation(gap) || joinsName(first, second) || joinsChain(gap);
}

const endsInFigures = ({ text }: Facts) => !isSyllable(text.charAt(text.length - 1)) && /[\dA-Za-z%℃㎏㎞㎡㎝㎜ℓ]$/.test(text);
const SHORT = new Set("그 이 저 다음 이번 지난 저번 매 어느 아무 첫째 둘째 셋째 넷째 새 첫 맨 하루 온".split(" "));
const isShort = ({ text }: Facts) => text.length < 3 && SHORT.has(text);

function beginsWithOne(text: string, words: ReadonlySet<string>): boolean {
  for (let end = Math.min(text.length, 3); end > 0; end -= 1) if (words.has(text.slice(0, end)) && isBehindNoun(text.slice(end))) return true;
  return false;
}

/** 회의 중에, 30분 이상: the word behind tells where, when or how much. */
function joinsRelation(gap: Gap): boolean {
  if (relationOf(gap.second) === "" || !relates(gap.second, isAmount(gap.before, gap.first))) return false;
  const bare = bareOf(gap.first);
  const [first, second, after] = [gap.first.text, gap.second.text, gap.after.text];
  if (/^때문/.test(second)) return !isAttributive(gap.first) && !/(?:에|에서|을|를|의|도|로)$/.test(first);
  // 회사 전 직원: all of them.
  if (second === "전" && /^(?:직원|대통령|국민|세계|장관|총리|회장|사장|의원|감독|선수|위원장|대표|남편|부인|학년|과정|지역|국|세대|인류)/.test(after)) return false;
  if (/기$/.test(first) && !isNounInGi(first)) return false;
  if (bare === "adverbial") return /^(?:잠시|얼마|며칠|이틀|사흘|나흘|열흘|하루|보름|한참|조금|오랫동안|올해|내년|작년|지난해|이달|오전|오후|다음|우리|자기|둘|셋|넷|당신|누구|이것|그것|하나)$/.test(first);
  if (bare !== "none" || isAmount(gap.before, gap.first)) return true;
  return isUnknownNoun(first);
}

/** Which relation an eojeol is, without its particle; ? before it where it relates to times alone, "" where it is none. */
const relationOf = fact((word): string => {
  const { relations, times, begins } = nounTables();
  if (!begins("relations", word) && !begins("times", word)) return "";
  for (let end = Math.min(word.length, 4); end > 0; end -= 1) {
    const relation = word.slice(0, end);
    const isAny = relations.has(relation);
    if (!isAny && !times.has(relation)) continue;
    if (isBehindNoun(word.slice(end)) && (relation !== "만" || /^만(?:에|이|의|입)/.test(word))) return isAny ? relation : `?${relation}`;
  }
  return "";
});

function relates(word: Facts, isBehindTime: boolean): boolean {
  const relation = relationOf(word);
  return relation !== "" && (isBehindTime || !relation.startsWith("?"));
}

/** Plural nouns, names and words that the lexicon does not know; what looks like a verb, an adverb or has a particle is none. */
function isUnknownNoun(word: string): boolean {
  if (word.length < 2) return false;
  if (/들$/.test(word) && isChain(word.slice(0, -1))) return true;
  if (/[은는이가을를에의로와과도만서고며면게히지여어아해나라자다니요든던]$/.test(word)) return false;
  const final = finalLetter(word.charAt(word.length - 1));
  return final !== "ㄴ" && final !== "ㄹ" && final !== "-";
}

/** 승강기, 경기, but not 읽기, 달리기: what is done is a verb still. */
function isNounInGi(word: string): boolean {
  return isChain(word) && !/(?:하기|되기|리기|우기|이기|히기|추기|쓰기|보기|읽기|먹기)$/.test(word);
}

/** 김철수 교수, 박 선생님. */
function joinsName(one: Facts, other: Facts): boolean {
  const { surnames } = nounTables();
  const title = titleOf(other);
  if (title === "") return false;
  const first = one.text;
  if (first.length === 1) return title.length > 1 && /^[김박최정강조윤장임오서권황송홍문손배백허심곽차주우민진엄채천방함변염여유류노]$/.test(first) ? true : title === "씨" && surnames.has(first);
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

/** How an eojeol may begin a chain of nouns; "" where it does not. */
const beginning = fact((word, facts): "" | "noun" | "kin" | "season" => {
  const { relations, kin } = nounTables();
  const bare = bareOf(facts);
  if (bare === "none" || bare === "adverbial" || relations.has(word)) return "";
  return kin.has(word) ? "kin" : bare === "season" ? "season" : "noun";
});

/** How an eojeol may go on with one; "called" are persons that are called so: 의사 선생님. */
const goingOn = fact((word, facts): "" | "noun" | "bare" | "one" | "verbal" | "possible" | "called" => {
  const { adverbial, places, kin } = nounTables();
  const head = headOf(facts);
  if (head === undefined || (adverbial.has(head.noun) && !(head.tail === "particle" && /^(?:사실|결과|이유)$/.test(head.noun))) || places.has(head.noun) || (isNumberWord(head.noun) && !/^[만오조구일이사]$/.test(head.noun))) return "";
  if (head.tail === "verbal") return /^(?:가능|불가능)/.test(word) ? "possible" : /^[있없]/.test(word.slice(head.noun.length)) ? "" : "verbal";
  // 어머니 아버지 are two.
  if (kin.has(head.noun)) return CALLED.test(word) ? "called" : "";
  if (head.noun.length === 1) return "one";
  return head.tail === "" ? "bare" : "noun";
});

/** 소방 당국, 안전 대책: nouns that name one thing. */
function joinsChain(gap: Gap): boolean {
  const { before, first, second, after } = gap;
  if (second.text === "없이") return !isNumber(before) && (bareOf(first) === "noun" || /^(?:이유|이상|경계|하나)$/.test(first.text));
  const begun = beginning(first);
  if (begun === "") return false;
  // 표를 사고 친구를 만났다: what was bought, and no accident.
  if (/[을를]$/.test(before.text) && /^.[고지게자서어아여]$/.test(first.text)) return false;
  const goes = goingOn(second);
  if (goes === "" || isAmount(before, first) || isNumber(before)) return false;
  if (begun === "kin") return goes === "called";
  if (begun === "season" && (goes === "one" || isTime(before))) return false;
  const { owners, manners } = nounTables();
  if (isPointing(before) && (first.text.length === 1 || owners.has(first.text))) return false;
  if (goes === "verbal") return manners.has(first.text);
  if (goes === "called" || goes === "one") return first.text.length > 1;
  return goes !== "bare" || !gap.isWhole || after.text === "" || isObjectLess(after);
}

const isPointing = fact((word) => /^(?:이|그|저|우리|저희|내|네|제|어느|각|다른|모든|여러|자기)$/.test(word));

/** Behind a noun without a particle another noun goes on; a verb would take it as its object. */
function isObjectLess(after: Facts): boolean {
  return headOf(after) !== undefined || relates(after, false) || /^(?:등|및|또는|없이)/.test(after.text) || !/^(?:있|없|하|했|해|할|한)/.test(after.text);
}

const isTime = fact((word) => /(?:^|\d)(?:오늘|어제|내일|모레|그날|이날|다음날|이튿날|지난해|올해|내년|작년|매일|매년|지난주|이번|다음|어느|일|년|월|그해|첫날|요일)$/.test(word));
