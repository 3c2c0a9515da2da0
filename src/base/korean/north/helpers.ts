import { finalLetter } from "../syllables.ts";
import { isChain } from "./eojeol.ts";
import { type Facts, fact } from "./facts.ts";

// Auxiliary verbs, which the North writes together with the verb before them: 읽어주셨는데, 하고있다, 하고싶다.

/** Stems and the endings that follow them; a noun such as 주민 or 보험 has something else. */
const STEMS = wordsOf("계시 주 보 버리 내 두 나가 나오 다니 드리 오 가 지 대 보이 먹 넣 끼우");
const BEHIND_STEM =
  /^(?:고|며|면|니|는|던|다|도록|게|기|지|자|려|러|므|거나|거든|네|나|느|세|렴|라|너라|마|어|었|시(?![를가])|셔|셨|신|실|십|심|겠|더|아|았|요|죠|군|습|잖)/;
/** Forms in -아 and -어 that can be the whole word. */
const WHOLE = wordsOf("줘 봐 버려 놔 둬 드려 나와 와 가 져 달라 보여 끼워");
/** Attributive forms, or those that end in ㅁ or ㅂ. */
const SHUT = wordsOf(
  "계신 계실 계십 준 줄 줌 줍 본 볼 봄 봅 버린 버릴 버림 버립 낸 낼 냄 냅 둔 둘 둠 둡 나간 나갈 나감 나갑 나온 나올 나옴 나옵 다닌 다닐 다님 다닙 다녀 다녔 드린 드릴 드림 드립 온 올 옴 옵 간 갈 감 갑 진 질 짐 집 댄 댈 댑 보인 보일 보임 보입 먹은 먹을 먹는 먹습 넣은 넣을 넣는 넣습 끼운 끼울 끼움 끼웁",
);
const BEHIND_SHUT = /^(?:$|다|답|가|지|데|들|뒤|후|다음|채|것|걸|거|게|까|수록|테|텐|니|래|시|대|요|죠)/;
/** Nothing else begins like these. */
const SURE =
  /^(?:있|놓|계셨|줬|봤|버렸|냈|놨|뒀|나갔|나왔|(?:들어|내려|올라)(?:가|갔|간|갈|감|갑|오|왔|와|온|올|옴|옵)|드렸|왔|갔|졌|댔|보였|주십|보십|다오$)/;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Returns true for an auxiliary verb that follows -아, -어, -여. */
function followsEo(word: string): boolean {
  if (SURE.test(word)) return true;
  // What is given (주어지다), borne (지니다), passed (지나다) or kept (지키다) is no help.
  if (
    /^(?:주어[지져진질졌]|지[나내니키켜]|가[지져진질졌]|보[내낸낼태호]|보고서|대[기지]|주기적|주시[하했]|지지[^않못]|내[지려리])/.test(
      word,
    )
  )
    return false;
  for (const end of [2, 1]) {
    const stem = word.slice(0, end);
    const rest = word.slice(end);
    if (
      (STEMS.has(stem) && BEHIND_STEM.test(rest)) ||
      (WHOLE.has(stem) && (rest === "" || BEHIND_STEM.test(rest) || /^[서야도요]/.test(rest))) ||
      (SHUT.has(stem) && BEHIND_SHUT.test(rest))
    )
      return true;
  }
  return false;
}

/** Behind -고. */
const BEHIND_GO = /^(?:있|계시|계신|계셨|계십|계실|싶|나서|나면|나니|나자|말았|말겠|만다|말리|보니|보면)/;
/** Forms of -아, -어, -여 of one syllable; most syllables are something else. */
const SHORT =
  /^(?:해|봐|놔|써|꺼|켜|떠|서|깨|베|펴|쳐|져|타|사|따|짜|차|파|자|가|와|커|돼|터|빼|매|재|싸|쪄|떼|캐|꿰|메|뽑아|집어)$/;
/** Ends of verbs in -아, -어, -여. */
const CONNECTIVE =
  /(?:[아어여워와겨려켜쳐져혀셔펴해돼내대새매춰둬꿔줘눠빼깨배개재채태째캐패베떼세메놔봐봬껴뎌벼쪄텨러라터커꺼써떠싸차타파까따빠짜]|(?:일어|돌아|들어|늘어|앞|나|물러|다가)서|여며|(?:일어|달아|만|태어|나타|벗어|떠|깨어|끝|지|자라|살아|물러|늘어|드러|튀어|뛰어|빛|피어|돋아|쫓겨|풀려|새어|솟아|넘어|흘러|쏟아져|빠져|터져)나)$/;
/** Words with the same endings that are not verbs, or not verbs that take an auxiliary. */
const NO_CONNECTIVE =
  /(?:^(?:위|대|통|의|관|인|비|향)(?:해|하여)|^따라|더불어|아울러|이래|그래|아래|원래|오래|아내|동아|사내|국내|시내|세대|시대|미래|노래|이따|보여|에서|으로서|로서|에게서|면서|라서|해서|어서|아서|여서|고서|부터|조차|거나|보다|처럼|만해|같아|에|에게|이라|의|니라|더라|이나|나라|아라|어라|여라|에다|.느라|대개|모레|그대|상대|기대|반대|최대|현대|군대|무대|절대|초대|확대)$/;
/** -와 is of a verb in these only; behind others it is a particle. */
const WA =
  /(?:^|[어아여려겨와가])(?:도와|나와|들어와|돌아와|다가와|찾아와|가져와|걸어와|내려와|올라와|불러와|데려와|따라와|몰려와|날아와|고마와|아름다와)$/;
/** -가 is of a verb in these only. */
const GA =
  /^(?:나|들어|돌아|올라|내려|걸어|찾아|다가|따라|건너|지나|넘어|달려|뛰어|데려|가져|날아|옮겨|빠져|끌려|쫓아|이어|살아|알아|담|잠)가$/;

/**
 * Returns the endings that the second word, as an auxiliary verb, may follow: -고, -다, -까, -나 or -아; "" if it is none.
 */
const asksFor = fact((word): "" | "고" | "다" | "까" | "나" | "아" | "아, 나" | "아, 다" | "아, 까, 나" => {
  if (
    !/^[있계싶나말만보봐봤봄봅볼본버내냈냄냅낸낼놓놔놨두둬뒀둔둘둠둡드들오왔와온올옴옵가갔간갈감갑지져졌진질짐집대댔댄댈댑다달먹넣끼주줘줬준줄줌줍]/.test(
      word,
    )
  )
    return "";
  if (/^(?:있|계시|계신|계셨|계십|계실)/.test(word)) return "아";
  if (BEHIND_GO.test(word)) return /^(?:보니|보면)(?:까)?$/.test(word) ? "아, 다" : "고";
  if (/^(?:봐|봐요)$/.test(word)) return "아, 까, 나";
  if (/^(?:보다|봅니다|보네|보네요|보군|보군요)$/.test(word)) return "아, 나";
  return followsEo(word) ? (/^(?:봐서|보아)$/.test(word) ? "까" : "아") : "";
});

/** Returns true if the second of two words is an auxiliary verb of the first. */
export function isHelped(before: Facts, one: Facts, other: Facts, after: Facts): boolean {
  const asked = asksFor(other);
  if (asked === "") return false;
  const [first, second] = [one.text, other.text];
  // 내 주시기 바랍니다: hand in.
  if (first === "내") return /^(?:주시|주십|주세|주었|줬|놓)/.test(second);
  if (first.length > 1) {
    if (first.endsWith("고") && (asked === "고" || asked === "아, 다" || BEHIND_GO.test(second))) {
      // 그리고 싶다 wants to draw something.
      return !/^(?:그러|하지만|이라|라)고$/.test(first) && (first !== "그리고" || /[을를]$/.test(before.text));
    }
    if (asked === "아, 다" && first.endsWith("다")) return !isChain(first);
    if (first.endsWith("까") && (asked === "까" || asked === "아, 까, 나")) return true;
    if (asked.endsWith("나") && GUESS.test(first)) return true;
  }
  if (asked === "고") return false;
  // 가져다 주었다, 갖다 놓은
  if (/^(?:갖|가져|데려|모셔|날라)다$/.test(first)) return true;
  // 찾아와 온 집안이: the whole family.
  if (second === "온" && /^(?:집안|세상|몸|나라|동네|가족|마을|천하|국민|힘|정성|가슴|얼굴)/.test(after.text))
    return false;
  return isConnective(one) && !(/^[오온올옴옵왔와가간갈감갑갔]/.test(second) && /^(?:일어나|앉아|서서)$/.test(first));
}

const VERB_IN_EO =
  /^[신먹읽입벗씻적접집찍꽂깎볶섞묶엮닦꺾넣찧빻잊맞맺찢굳걷얻믿묻뜯쏟긁젊굶얹끊꿇뚫끓잃심담숨넘품뿜울풀열걸덜멀벌썰얼털헐밀빌]어$/;
/** 왔나, 한가: what is guessed at. */
const GUESS = /(?:[았었겠했왔갔였렸졌]나|는가|은가|[한인된온간큰준본운]가)$/;

const isConnective = fact((word) => {
  if (word.length === 1) return SHORT.test(word);
  if (word.endsWith("가")) return GA.test(word);
  if (word.endsWith("와")) return WA.test(word) || /^(?:도와|나와)$/.test(word);
  // 보러, 먹으러 express a purpose; 흘러, 눌러 are forms of 흐르다, 누르다.
  if (word.endsWith("러") && (finalLetter(word.charAt(word.length - 2)) !== "ㄹ" || /^(?:놀|팔|살|풀)러$/.test(word)))
    return false;
  if (!CONNECTIVE.test(word) || NO_CONNECTIVE.test(word)) return false;
  // 확인해, 전해 are of verbs, though 전해(電解) is a noun; 피해 주다 and 손해 보다 are not.
  if (word.endsWith("해")) return !/^(?:피|손|방|오|이|재|공|침|상|저|양|박)해$/.test(word);
  // 신어 볼래: what is worn, and no new word.
  return !isChain(word) || VERB_IN_EO.test(word);
});
