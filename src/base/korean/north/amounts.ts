import { isBehindCounter } from "./behind.ts";
import { bareOf } from "./eojeol.ts";
import { type Facts, fact } from "./facts.ts";
import { nounTables } from "./nouns.ts";

const NATIVE =
  "한|두|세|네|서|석|너|넉|다섯|여섯|일곱|여덟|아홉|열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔|온|한두|두세|서너|두어|너덧|네댓|대여섯|예닐곱|일고여덟";
const TENS = "열|스물|서른|마흔|쉰|예순|일흔|여든|아흔";
const SINO =
  "(?:(?:[일이삼사오육륙칠팔구]?[십백천만억])+[일이삼사오육륙칠팔구]?|일이|이삼|삼사|사오|오륙|육칠|칠팔|[일이삼사오육륙칠팔구조])";
const NUMBER = new RegExp(
  `^(?:(?:${TENS})?(?:${NATIVE})|(?:수|몇)?(?:십|백|천|만|억)+(?:여)?|${SINO}(?:여)?|${SINO}(?:${TENS})?(?:${NATIVE})|몇|몇몇|여러|반|첫|[\\d,.]*\\d(?:여|만|억|조|천|백|십)*(?:여)?)$`,
);
const BEGINS_WITH_NUMBER = new RegExp(`^(?:${TENS})?(?:${NATIVE}|${SINO}|몇|여러)`);
/** Alone these are this, one's own or what was done more often than a number. */
const UNSURE = /^(?:이|일|사|오|조|구|온|서|너|첫|네|조)$/;
/** Behind these the unsure ones are numbers all the same. */
const SURE_BEHIND = /^(?:개월|년|번째|시간|킬로|미터|센티|주일|퍼센트|학년|층|리터|그램)/;
/** Units counted behind 한 though an object stands before it: 물을 한 컵. Other nouns there are what was done. */
const ONLY_COUNTED =
  /^(?:번|달에|주일에|방울|잔|컵|고뿌|숟가락|큰술|작은술|마리|장|권|개|그릇|조각|줌|송이|모금|알|봉지|켤레|벌|병|자루|포기|토막|접시|명|통|대|줄|쪽)/;
/** Days and other spans that are one word. */
const SPAN =
  /^(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|며칠|얼마|한달|두달|석달|넉달|반년|일주일|일년|한시간|삼년|십년|올해|이달|다음달|지난달|내달|내년|작년|지난해|연|월|절반|과반수|평균|월말|달|해|학기|세기|분기)$/;

/** The same for a word of which nothing is remembered. */
export const isNumberWord = (word: string): boolean =>
  word.length < 9 &&
  !(word.length === 2 && nounTables().isNoun(word)) &&
  /^[한두세네서석너넉다여일아열스마쉰예온대이삼사오육륙칠팔구십백천만억조수몇반첫\d]/.test(word) &&
  NUMBER.test(word);
const isNumeral = fact(isNumberWord);

/** Classifies an eojeol by the counter it begins with: always a counter, only after a noun (그림 두 점), or none. */
const counting = fact((word): "always" | "behindNoun" | "never" => {
  const { counters, countersBehindNoun, begins } = nounTables();
  if (!begins("counters", word) && !begins("countersBehindNoun", word)) return "never";
  for (let end = Math.min(word.length, 5); end > 0; end -= 1) {
    const counter = word.slice(0, end);
    const isAlways = counters.has(counter);
    if ((isAlways || countersBehindNoun.has(counter)) && isBehindCounter(word.slice(end)))
      return isAlways ? "always" : "behindNoun";
  }
  return "never";
});

/** Returns true for a numeral followed by its counter: 두 시간, 다섯 컵을, 2천만 원. */
export function isCounted(before: Facts, one: Facts, other: Facts): boolean {
  if (!isNumeral(one)) return false;
  const kind = counting(other);
  const [first, second] = [one.text, other.text];
  if (kind === "never" || (kind === "behindNoun" && bareOf(before) !== "noun")) return false;
  // 약속을 한 시간: what was done.
  if (first === "한" && /[을를]$/.test(before.text) && !ONLY_COUNTED.test(second)) return false;
  // 이만 줄입니다: so far this letter.
  if (/^줄(?:이|여|인|일|임|입)/.test(second)) return false;
  // 한 일 is what was done; days are counted 하루, 이틀.
  if (/^(?:한|두|세|네|여러)$/.test(first) && /^일(?!간)/.test(second)) return false;
  if (second.startsWith("모든") || (first === "여러" && second.startsWith("곳"))) return false;
  if (first === "네" && /^(?:말|집|방|입|발|줄|편|자)/.test(second)) return false;
  if (UNSURE.test(first) && first !== "네" && first !== "첫")
    return SURE_BEHIND.test(second) || (/^[일오사구]$/.test(first) && /^(?:분|년|원)/.test(second));
  return first !== "첫" || /^번째/.test(second);
}

/** Returns true if an eojeol is a numeral in words that counts what follows: 두 나라. */
export function isNumber(word: Facts): boolean {
  return isNumeral(word) && !/^[만오조구일이사]$/.test(word.text);
}

/** Returns true if an eojeol ends an amount or a span of time: 30분, 이십 분, 하루. */
export function isAmount(before: Facts, word: Facts): boolean {
  if (isNumeral(before)) {
    const { counters } = nounTables();
    if (counters.has(word.text) || (/[여간반]$/.test(word.text) && counters.has(word.text.slice(0, -1)))) return true;
  }
  return isAmountItself(word);
}

const isAmountItself = fact((word) => {
  if (/^[\d,.]+도$/.test(word)) return true;
  if (/^[\d,.]+[\d가-힣%]{0,6}$/.test(word))
    return !/(?:에|을|를|이|가|은|는|의|로|도|부터|까지|에서)$/.test(word) || /(?:개월|가지|마디)$/.test(word);
  if (SPAN.test(word)) return true;
  const { counters, adverbial, isNoun } = nounTables();
  const number = BEGINS_WITH_NUMBER.exec(word)?.[0];
  return (
    number !== undefined &&
    counters.has(word.slice(number.length)) &&
    !UNSURE.test(number) &&
    !adverbial.has(word) &&
    !isNoun(word)
  );
});
