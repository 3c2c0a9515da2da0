import type { Reading } from "./entry.ts";
import { bareOf } from "./eojeol.ts";
import { fact, factsOf } from "./facts.ts";
import { isGiven, northOfSurname } from "./names.ts";
import type { Edit } from "./spell.ts";

/** An eojeol with its neighbours; "" where a mark or the end of the text is between. */
export interface Beside {
  before: string;
  word: string;
  after: string;
  /** The character right after the word; a digit means one. */
  next: string;
}

/** The decision that the neighbours of a short word allow. */
export interface Decision {
  edit?: Edit;
  readings?: readonly Reading[];
}

const PARTICLE =
  "(?:이|은|도|과|만|의|을|에|에게|에서|으로|이나|이다|이며|처럼|보다|까지|부터|이고|인|이라|이란|들|들이|들은|들의|들을)?";
const AMOUNT = new RegExp(`^양${PARTICLE}$`);
// 용도 is what a thing is for.
const DRAGON = /^용(?:이|은|과|만|을|의|에게|처럼|이다|이라|이란|들|들이|들은|들의|들을)$/;
const JOY = /^낙(?:이|은|을|도|으로|이라|이다|이며)$/;
/** A radish, and what is nothing; of 무르다 other forms are likelier. */
const RADISH = /^무(?:를|와|는|도|만|의|랑|하고|채|에)?$/;
const CUT = /^(?:채$|채썰|썰|깎|다듬|갈아|절[여이인]|씻|뽑|심[어는고]|강판|납작|나박|큼직|도톰|굵게|얇게|한 입|먹기)/;
const ABOVE_IN_TEXT =
  /^(?:각$|내용|글|표|그림|사항|예|문장|식|경우|조항|방법|규정|질문|문제|사진|두|세|설명|결과|이유|사실)/;
/** A piece, and what a sculptor makes. */
const PIECE = /^조각(?:이|은|을|과|도|만|의|씩|으로|내|이다|들)?/;
const PIECES =
  /(?:^|[가-힣])(?:[한두세네]|몇|여러|다섯|여섯|일곱|여덟|아홉|열|반|\d+)$|^(?:유리|나무|천|종이|빵|얼음|사과|고기|떡|헝겊|깨진|작은|잘게)$/;
const ABOVE = /^위(?:로|를|의|는|도|가|와|부터|까지|만|로는|로도|에다|에서부터)?$/;
/** Words that describe quantities or measuring: beside them 양 is an amount, not a sheep. */
const MEASURED =
  /^(?:많|적|줄|늘|충분|부족|적당|알맞|일정|달라|다르|감소|증가|조절|조금|크|작|남|넘|재|계산|측정|정하|맞추|채우)/;
const MEASURES =
  /(?:의|많은|적은|같은|일정한|충분한|적당한|알맞은|엄청난|상당한|막대한|필요한|정해진|소량|대량|하는|되는|마신|먹은|쓴|쓸|든|들어간|남은)$/;
const TITLES =
  /^(?:씨|선생|교수|박사|의원|장관|사장|회장|과장|부장|팀장|국장|대표|기자|감독|선수|목사|변호사|판사|검사|위원장|원장|교장|대리|여사|할머니|할아버지|아저씨|군(?:$|은|이|의|에게)|양(?:$|은|이|의|에게))/;
/** Surnames that are also this, that or a number are settled by nothing but the sense. */
const THIS = /^이$/;

/** Returns true for the few words whose sense can be decided by their neighbours. */
export const mayBeDecided = fact((word) => word.length < 6 && /^[양용낙위연이노유임무조]/.test(word));

/** Decides a short word of several senses, or a name, by the words beside it; undefined if they do not decide. */
export function decisionBeside({ before, word, after, next }: Beside): Decision | undefined {
  if (AMOUNT.test(word)) {
    if (MEASURED.test(after) || MEASURES.test(before)) return decided(word, "량");
    return word.length > 1 && before === ""
      ? undefined
      : {
          readings: [
            { north: "량", characters: "量" },
            { north: "양", characters: "羊,樣,洋" },
          ],
        };
  }
  if (DRAGON.test(word) && !(word === "용을" && /^(?:쓰|쓴|썼|써)/.test(after)))
    return word === "용의"
      ? {
          readings: [
            { north: "룡", characters: "龍" },
            { north: "용의", characters: "用意,容疑" },
          ],
        }
      : decided(word, "룡");
  if (RADISH.test(word) && word.length > 1 && CUT.test(after))
    return { edit: { start: 0, end: 1, to: "무우", rule: "tense" } };
  if (word === "위의" && ABOVE_IN_TEXT.test(after)) return decided(word, "우");
  if (RADISH.test(word) && word.length > 1)
    return {
      readings: [
        { north: `무우${word.slice(1)}`, characters: "" },
        { north: word, characters: "無" },
      ],
    };
  if (PIECE.test(word) && PIECES.test(before)) return { edit: { start: 0, end: 1, to: "쪼", rule: "tense" } };
  if (JOY.test(word)) return decided(word, "락");
  // 강물 위로 is above it; 위로 alone may be comfort.
  if (ABOVE.test(word) && (/^(?:그|이)$/.test(before) || (before.length > 0 && bareOf(factsOf(before)) === "noun")))
    return decided(word, "우");
  if (word === "연" && /^(?:\d|이자|회|평균|매출|수입|소득)/.test(after === "" ? next : after))
    return decided(word, "년");
  return named(word, after);
}

/** 이영수 선생님 is called 리영수; 이 선생님 may be this one. */
function named(word: string, after: string): Decision | undefined {
  if (!TITLES.test(after)) return undefined;
  const surname = word.charAt(0);
  const north = northOfSurname(surname);
  if (north === undefined) return undefined;
  const own = north.replace("?", "");
  const both = [
    { north: own + word.slice(1), characters: "" },
    { north: word, characters: "" },
  ];
  if (word.length === 1) return THIS.test(word) || north.startsWith("?") ? { readings: both } : decided(word, own);
  if (word.length !== 3 || !isGiven(word.slice(1))) return undefined;
  return north.startsWith("?") ? { readings: both } : { edit: { start: 0, end: 1, to: own, rule: "name" } };
}

function decided(word: string, first: string): Decision | undefined {
  return word.startsWith(first) ? undefined : { edit: { start: 0, end: 1, to: first, rule: "initial" } };
}
