import { finalLetter, vowelLetter, withInitial } from "../syllables.ts";
import type { Part } from "./segment.ts";

/** After these vowels without a final consonant a stem takes 여 and 였 (조선말규범집 2010, 11항). */
const VOWELS = new Set("ㅣㅐㅔㅚㅟㅢ");
/** Words with such a vowel and 어 that are no verbs. */
const NOUNS =
  /(?:휠체|스페|암페|콰이|테리|라이|그라비|글레|밀리어네|에스콰이|레이더)어|[페헤]어(?=$|[플링웨그네브클피셔스]|를|는|가)|(?:니|리|이|베|시|비|미|피|클리|에)어(?:스|트|드|런|링|라이|그램|울프|필린|먼)|(?:금기|상의|모의|중세|고대|근대|현대|동의|유의|다의|반의|지시|표제|외래|존대|복제|비유|의태|의성|신조)어(?=$|들|[가를는와의로도]|에서)|아이디어|미디어|이어폰|이어링|이어폰|에어[컨백로보쇼]|다이어[트리몬]|타이어|파이어|와이어|드라이어|바이어|플레이어|레이어|메이어|헤어[스핀밴샵디드]|기어[변박이코]|치어[리걸]|캐리어|배리어|프리미어|주니어|시니어|엔지니어|파이어니어|볼런티어|프론티어|프런티어|커리어|인테리어|익스테리어|(?<!할)퀴어|비어홀|셰익스피어|피어슨|스티어링|케어|셰어|쉐어|페어플|베어링|테디베어|체어맨|리어카|시리어스|스와힐리어|히브리어|헝가리어|터키어|힌디어|말레이어|티베트어|시어머니|새어머니|시어미|시어른|제어|심지어|언어/g;
/** Beginnings of a new word after such a vowel: 우리어린이. */
const NEW_WORD =
  /^어(?:찌|머니|미|르신|른|린|깨|제|둠|느|떤|떻|려|휘|법|학|구|순|원|부|업|장|민|선|류|획|조|투|색|울리|울려|치|족|문|종|간|귀|감|록|록|림|수선|지럽|지러)/;
/** Particles that follow a noun in -어 and no verb. */
const BEHIND_NOUN = /^어(?:를|의|와|로|에|에서|에게|은|는|들|이|별|권|화|사|과|교)$/;
/** Stems of one syllable that are verbs, though the lexicon may know a noun of Chinese origin like them. */
const STEMS = new Set(
  "되내세매재배개깨베비피희쥐쉬귀뇌리뛰튀휘기치띠띄씌괴꾀죄쬐쇠뇌외메떼데대새캐패빼태채때뉘뀌틔끼미사위",
);
/** Stems in ㅅ, which is lost before 어: 이어 of 잇다, 지어 of 짓다. */
const CONNECT = /^(?:뒤|연|대)?$/;

/** Places of a 어 or 었 that is 여 or 였 in the North. */
export function yeoAt(text: string, parts: readonly Part[]): number[] {
  const places: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (one !== "어" && one !== "었") continue;
    const stem = text.charAt(at - 1);
    if (finalLetter(stem) === "-" && VOWELS.has(vowelLetter(stem)) && isEnding(text, at, stem, parts)) places.push(at);
  }
  return places;
}

function isEnding(text: string, at: number, stem: string, parts: readonly Part[]): boolean {
  const before = text.slice(0, at - 1);
  if (stem === "이" && CONNECT.test(before)) return false;
  // 이루어지었다 is of 지다, 지었다 of 짓다.
  if (stem === "지" && !/(?:[어아여러려겨셔져쳐해던빠꺼퍼번]|^가|^만)$/.test(before)) return false;
  if (text.charAt(at) === "었") return true;
  const rest = text.slice(at);
  if (NEW_WORD.test(rest)) return false;
  NOUNS.lastIndex = 0;
  for (let found = NOUNS.exec(text); found !== null; found = NOUNS.exec(text)) {
    if (found.index < at && at < found.index + found[0].length) return false;
  }
  const isHonorific = stem === "시" && at > 1;
  const part = parts.find(
    ({ start, end, entry }) => entry !== undefined && entry.kind !== "native" && start < at && at < end,
  );
  if (part !== undefined && !(part.end - part.start === 2 && (STEMS.has(stem) || isHonorific))) return false;
  if (isHonorific) return true;
  if (STEMS.has(stem) && (at === 1 || "되귀뇌위".includes(stem))) return !/^어(?:를|의|와|로)$/.test(rest);
  return !BEHIND_NOUN.test(rest);
}

/** Places of a 워 or 웠 that is 와 or 왔: adjectives in ㅂ whose stem has ㅏ or ㅗ before it. */
export function waAt(text: string): number[] {
  const places: number[] = [];
  const found =
    /(?:가까|안타까|아까|다|반가|차가|따가|살가|고마|놀라|사나|로|도타|아리따|달가|무서로|가소로|까|보드라|부드라)(?=[워웠])/g;
  for (let match = found.exec(text); match !== null; match = found.exec(text)) {
    const at = match.index + match[0].length;
    const around = text.slice(Math.max(0, at - 2), at + 2);
    if (!/팔로워|플로워|글로워|다워즈|로워[스드]|[뉴]로워/.test(around) && !/^(?:로워|다워)/.test(text))
      places.push(at);
  }
  return places;
}

/** Places of a 까 or 꼬, 쏘, 쏜 behind ㄹ that asks: 할까 is 할가. */
export function questionAt(text: string): number[] {
  const places: number[] = [];
  const found = /까(?=$|요|봐|봤|보|하|해|싶|를|가|는|란|라|마|말|도|만|에|와|의|이)|꼬(?=$|하|나)|쏘(?=냐)|쏜(?=가)/g;
  for (let match = found.exec(text); match !== null; match = found.exec(text)) {
    const at = match.index;
    const before = text.charAt(at - 1);
    if (finalLetter(before) === "ㄹ" && !/갈까마|깔까/.test(text)) places.push(at);
  }
  return places;
}

/** 여 for 어, 와 for 워, 가 for 까. */
export const yeo = (syllable: string): string => (syllable === "었" ? "였" : "여");
export const wa = (syllable: string): string => (syllable === "웠" ? "왔" : "와");
export const plain = (syllable: string): string =>
  withInitial(syllable, syllable.startsWith("쏘") || syllable.startsWith("쏜") ? "ㅅ" : "ㄱ");
