import { finalLetter } from "../syllables.ts";
import { isAttributive } from "./attributive.ts";
import { isBehindNoun } from "./behind.ts";
import { type Facts, fact } from "./facts.ts";
import type { Gap } from "./gap.ts";

/** Bound to any attributive, with particles behind them: 것은, 만큼이나. */
const ALWAYS: ReadonlySet<string> = new Set("것 만큼 대로 듯 채 따름 뿐 나위 나름 셈 쪽".split(" "));
/** Bound to any attributive, with these endings alone. */
const AS_IT_STANDS =
  /^(?:거(?:$|[가는를도만로에라나야죠지냐니든]|예요|에요|랑|보다|밖에|처럼|거든)|[게건걸양]$|건[데가지]|걸요$|게요$|겁니|줄로만$|만치|듯이$|[듯척체]하|[듯척]했|듯한|듯합|듯싶|[척체]$|채로|김에$|터(?:$|이다|이니|라$)|테니|텐데|뻔[하한했]|셈치고|만[하한했합]|법하|중(?:$|에$|에[도는]|이다|이며|입니다|인$|이었|이던))/;
const PERSONS =
  /^(?:데(?:$|에$|에서|에[는도]|[가는를도]$|까지$)|자(?:$|[가는를도의와만]$|에게[는도]?$|들[은이을의]?$|들에게|로서?$|이다|이며|인$|입니다)|이(?:[가는도의]$|들[은이을의]?$|들에게|에게는?$)|분(?:$|[이은을도에의만]$|들[은이을의께]?$|께|에게|이다|이면|입니다)|편(?:이$|이다|이며|이고|입니다|이었|이지|인$|이라|이에요|이야|이나))/;
const SINCE =
  /^(?:오래|벌써|꽤|어느|한참|얼마|이미|몇|수|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|하루|이틀|사흘|[일이삼사오육칠팔구십백천]+[년달개])/;
const UNLIKE_KNOWING =
  /^(?:긴|짧은|굵은|가는|가느다란|끊어진|늘어진|질긴|낡은|튼튼한|묶은|매단|맨|친|선|그은|밑|한|서는|기다리는|늘어선|쳐진|긋는|팽팽한|엉킨|꼰|많은)$/;
const UNLIKE_PERSONS = /^(?:긴|짧은|곧은|큰|작은|썩은|흔들리는|아픈|빠진|새로운|하얀|누런|시린|고른)$/;
/** 바 is no sea, and 바로 no particle: 흐르는 바다, 나면 바로. */
const THING = /^바(?:가|는|를|도|와|의|에|에는|에야|에서|이다|입니다|이며|이고|이므로|와는|와의)?$/;

type Bound = "always" | "수" | "줄" | "적" | "리" | "지" | "바" | "person" | "none";

/** Returns the bound noun that an eojeol begins with, or "none". */
const boundOf = fact((word): Bound => {
  if (!/^[것거게건걸겁줄만대듯척체양채김터테텐뻔따뿐나셈법쪽중수적리지바데자이분편]/.test(word)) return "none";
  if (AS_IT_STANDS.test(word) || ALWAYS.has(word)) return "always";
  for (const end of [1, 2])
    if (word.length > end && ALWAYS.has(word.slice(0, end)) && isBehindNoun(word.slice(end))) return "always";
  if (/^수(?:가|는|도|를|밖에|조차|있\S*|없\S*|만)?$/.test(word)) return "수";
  if (/^줄(?:은|을|도|만|로|이야|로만)?$/.test(word)) return "줄";
  if (/^적(?:이|은|도|에|의|부터)?$/.test(word)) return "적";
  if (/^리(?:가|는|도|만)?$/.test(word)) return "리";
  if (/^지(?:가|는|도)?$/.test(word)) return "지";
  if (THING.test(word)) return "바";
  return PERSONS.test(word) ? "person" : "none";
});

/** Returns true if a word is a bound noun of the attributive before it, and so begins nothing: 받은 자가. */
export const isBound = (before: Facts, word: Facts): boolean => boundOf(word) !== "none" && isAttributive(before);

/**
 * Returns true if the second word may be either a bound noun or an ordinary word (긴 줄, 큰 자), and the context does not
 * decide.
 */
export function isOpen(gap: Gap): boolean {
  const bound = boundOf(gap.second);
  if (bound === "none" || bound === "always" || bound === "바" || !isAttributive(gap.first)) return false;
  return joinsBound(gap) === undefined && !/^[이그저]$/.test(gap.first.text);
}

/**
 * Returns true if a bound noun is joined to the attributive before it; undefined if the second word is no bound noun.
 */
export function joinsBound(gap: Gap): boolean | undefined {
  const [first, second, after] = [gap.first.text, gap.second.text, gap.after.text];
  // 하기 때문에
  if (second.startsWith("때문") && first.endsWith("기")) return true;
  const bound = boundOf(gap.second);
  if (bound === "none" || /^[이그저]$/.test(first)) return undefined;
  // 잘 수가 없다: one cannot sleep.
  if (!isAttributive(gap.first)) return bound === "수" && first === "잘" ? true : undefined;
  const final = finalLetter(first.charAt(first.length - 1));
  switch (bound) {
    case "always":
      // 무를 채 썰어: into shreds.
      return second === "채" && /^[썰써쳐친칠치]/.test(after)
        ? undefined
        : !/^(?:양|터|채|척|체)$/.test(second) || after !== "";
    case "수":
      return final === "ㄹ" || /^(?:있|없)/.test(after) ? true : undefined;
    case "줄":
      // A rope or a queue is long; what one knows or does not is anything else.
      return /^(?:알|아|안다|안|압|모|몰)/.test(after) ||
        (/^줄(?:은|을|도|만|로|이야)$/.test(second) && !UNLIKE_KNOWING.test(first))
        ? true
        : undefined;
    case "적":
      // 어릴 적부터 tells when; who comes is a foe.
      if (/^적(?:에|부터|의)$/.test(second)) return !first.endsWith("는") ? true : undefined;
      return final === "ㄴ" && /^(?:있|없|한|많|거의)/.test(after) ? true : undefined;
    case "리":
      return final === "ㄹ" && (second !== "리" || /^(?:없|있|만무)/.test(after)) ? true : undefined;
    case "지":
      // 대한 지도 is a map; 떠난 지도 오래 tells of a time.
      return final === "ㄴ" && (second !== "지도" || SINCE.test(after)) ? true : undefined;
    case "바":
      return second !== "바" || /^(?:있|없|아니|크|많|적|같|대로)/.test(after) ? true : undefined;
    case "person":
      // A ruler is long, a tooth bad.
      return /^[자이]/.test(second) && UNLIKE_PERSONS.test(first) ? undefined : true;
  }
}
