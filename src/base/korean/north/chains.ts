import { isAmount, isNumber, isNumberWord } from "./amounts.ts";
import { isBound } from "./boundNouns.ts";
import { bareOf, headOf } from "./eojeol.ts";
import { type Facts, fact } from "./facts.ts";
import type { Gap } from "./gap.ts";
import { nounTables } from "./nouns.ts";
import { relates } from "./relations.ts";

/** Whoever is called so is meant, though the noun before could stand with others. */
const CALLED = /^(?:선생님|아저씨|아주머니|할머니|할아버지|어린이|여러분)/;

/** Returns the way in which an eojeol can begin a chain of nouns; "" if it cannot. */
const beginning = fact((word, facts): "" | "noun" | "kin" | "season" => {
  const { relations, kin } = nounTables();
  const bare = bareOf(facts);
  // 아래서 바느질을: 아래 and its particle.
  if (word.endsWith("서") && relations.has(word.slice(0, -1))) return "";
  // 지구의 온도: of the earth, and no globe.
  if (
    word.length === 3 &&
    word.endsWith("의") &&
    nounTables().isNoun(word.slice(0, 2)) &&
    !/(?:주|회|결|협|합)의$/.test(word)
  )
    return "";
  // 시의 운율: of a poem, though 시의(時宜) is a word.
  if (/^[시집책말몸손밭산섬길방땅꽃풀물옷글논]의$/.test(word)) return "";
  if (bare === "none" || bare === "adverbial" || (relations.has(word) && !/^(?:주변|인근|부근|일대)$/.test(word)))
    return "";
  return kin.has(word) ? "kin" : bare === "season" ? "season" : "noun";
});

/** Returns the way in which an eojeol can continue a chain of nouns; "called" marks a form of address: 의사 선생님. */
const goingOn = fact((word, facts): "" | "noun" | "bare" | "one" | "verbal" | "possible" | "called" => {
  const { adverbial, places, kin } = nounTables();
  const head = headOf(facts);
  if (
    head === undefined ||
    (adverbial.has(head.noun) &&
      !(head.tail === "particle" && /^(?:사실|이유)$/.test(head.noun)) &&
      head.noun !== "결과") ||
    places.has(head.noun) ||
    (isNumberWord(head.noun) && !/^[만오조구일이사]$/.test(head.noun))
  )
    return "";
  if (head.tail === "verbal")
    return /^(?:가능|불가능)/.test(word) ? "possible" : /^[있없]/.test(word.slice(head.noun.length)) ? "" : "verbal";
  // 어머니 아버지 are two.
  if (kin.has(head.noun)) return CALLED.test(word) ? "called" : "";
  if (head.noun.length === 1) return "one";
  return head.tail === "" ? "bare" : "noun";
});

/** 소방 당국, 안전 대책: nouns that name one thing. */
export function joinsChain(gap: Gap): boolean {
  const { before, first, second, after } = gap;
  if (second.text === "없이")
    return (
      !isNumber(before) &&
      (bareOf(first) === "noun" || nounTables().ends.has(first.text) || /^(?:이유|이상|경계|하나)$/.test(first.text))
    );
  const begun = beginning(first);
  if (begun === "" || isBound(before, first)) return false;
  // 표를 사고 친구를 만났다: what was bought, and no accident.
  if (/[을를]$/.test(before.text) && /^.[고지게자서어아여]$/.test(first.text)) return false;
  // 이 시의 주제: of this poem.
  if (isPointing(before) && /^.[의이가은는을를도]$/.test(first.text) && nounTables().ends.has(first.text.charAt(0)))
    return false;
  if (second.text === "팀") return begun === "noun";
  const goes = goingOn(second);
  if (goes === "" || isAmount(before, first)) return false;
  if (begun === "kin") return goes === "called";
  if (begun === "season" && (goes === "one" || isTime(before))) return false;
  const { owners, manners } = nounTables();
  if ((isPointing(before) || isNumber(before)) && (first.text.length === 1 || owners.has(first.text))) return false;
  if (goes === "verbal") return manners.has(first.text);
  if (goes === "called" || goes === "one") return first.text.length > 1;
  return goes !== "bare" || !gap.isWhole || after.text === "" || isObjectLess(after);
}

const isPointing = fact((word) => /^(?:이|그|저|우리|저희|내|네|제|어느|각|다른|모든|여러|자기)$/.test(word));

/** Behind a noun without a particle another noun goes on; a verb would take it as its object. */
function isObjectLess(after: Facts): boolean {
  return (
    headOf(after) !== undefined ||
    relates(after, false) ||
    /^(?:등|및|또는|없이)/.test(after.text) ||
    !/^(?:있|없|하|했|해|할|한)/.test(after.text)
  );
}

const isTime = fact((word) =>
  /(?:^|\d)(?:오늘|어제|내일|모레|그날|이날|다음날|이튿날|지난해|올해|내년|작년|매일|매년|지난주|이번|다음|어느|일|년|월|그해|첫날|요일)$/.test(
    word,
  ),
);
