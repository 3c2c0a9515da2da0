import { isSyllable } from "../syllables.ts";
import { isCounted } from "./amounts.ts";
import { isBehindNoun } from "./behind.ts";
import { joinsBound } from "./boundNouns.ts";
import { joinsChain } from "./chains.ts";
import { bareOf } from "./eojeol.ts";
import type { Facts } from "./facts.ts";
import type { Gap } from "./gap.ts";
import { isHelped } from "./helpers.ts";
import { joinsRelation, relates } from "./relations.ts";
import { joinsName } from "./titles.ts";

/** Never together with a neighbour: 사과, 배 등; 알곡 대 알곡 (2010, 5항). */
const APART = /^(?:등(?:등)?(?:을|이|은|의|에|과|도|에서|으로|에게|이다|입니다)?|대|겸|및|또는|혹은|내지)$/;
/** Behind these the North has the particle on a noun of one syllable: 새집, 어느날, 다음날. */
const BEFORE_ONE: ReadonlyArray<readonly [first: RegExp, second: ReadonlySet<string>]> = (
  [
    [/^[그이]$/, "앞 뒤 옆 곁 안 밖 속 위 아래 밑 사이 동안 전 후 때 중 외 날 곳 다음 가운데 대신 자체 때문 무렵 이외"],
    [/^저$/, "쪽 곳 편"],
    [/^올$/, "봄 여름 가을 겨울 설 추석"],
    [/^(?:다음|이번|지난|저번|매)$/, "날 주 달 해 번"],
    [/^어느$/, "날 때 것 쪽 곳 편 해"],
    [/^아무$/, "것 때 데 곳 나"],
    [/^[첫둘셋넷]째$/, "주 날 줄 칸 해 달 시간"],
    [
      /^[새첫헌]$/,
      "집 옷 책 신 차 길 말 일 해 날 눈 달 살림 물 배 밥 풀 흙 표 법 돈 땅 방 꿈 줄 칸 발 인상 겨울 여름 봄",
    ],
    [/^맨$/, "앞 뒤 위 아래 밑 끝 처음 마지막 먼저 나중"],
    [/^(?:하루|온)$/, "종일"],
  ] as const
).map(([first, second]) => [first, new Set(second.split(" "))]);
/** Nouns before which 전(全) means the whole of it. */
const ALL_OF = /^(?:세계|국민|인류|사회|인민|과정|지역|기간|생애|직원|구간|품목|국토|교직원|세대)/;
const NUMBER_END = /(?:[\d%℃]|\d\s?[A-Za-z㎏㎞㎡㎝㎜ℓ]{1,3})$/;

const isApart = ({ text }: Facts) => "등대겸및또혹내".includes(text.charAt(0)) && APART.test(text);

/** Returns true if the North writes the second of two eojeols without a space after the first. */
export function joins(gap: Gap): boolean {
  const { before, first, second } = gap;
  // 등 뒤 is behind one's back.
  if (isApart(second) || isApart(first)) return first.text === "등" && second.text.startsWith("뒤");
  if (isCounted(before, first, second)) return true;
  if (endsInFigures(first)) return NUMBER_END.test(first.text) && relates(second, true);
  if (isShort(first) && BEFORE_ONE.some(([one, others]) => one.test(first.text) && beginsWithOne(second.text, others)))
    return true;
  if (isHelped(before, first, second, gap.after)) return true;
  // 전 세계에서, but 회의 전 직원들은
  if (first.text === "전" && ALL_OF.test(second.text)) return bareOf(before) !== "noun";
  if (first.text === "안") return /^(?:되|돼|된|될|됨|됩|됐)/.test(second.text);
  const bound = joinsBound(gap);
  if (bound !== undefined) return bound;
  return joinsRelation(gap) || joinsName(first, second) || joinsChain(gap);
}

const endsInFigures = ({ text }: Facts) =>
  !isSyllable(text.charAt(text.length - 1)) && /[\dA-Za-z%℃㎏㎞㎡㎝㎜ℓ]$/.test(text);
const SHORT = new Set(
  "그 이 저 올 다음 이번 지난 저번 매 어느 아무 첫째 둘째 셋째 넷째 새 첫 헌 맨 하루 온".split(" "),
);
const isShort = ({ text }: Facts) => text.length < 3 && SHORT.has(text);

function beginsWithOne(text: string, words: ReadonlySet<string>): boolean {
  for (let end = Math.min(text.length, 3); end > 0; end -= 1)
    if (words.has(text.slice(0, end)) && isBehindNoun(text.slice(end))) return true;
  return false;
}
