import type { Guesses } from "./guess.ts";
import { withoutParticles } from "./particles.ts";

/** Words of questions, which say nothing of what is looked for. */
var STOP = (
  "a an the is are was be been am do does did has have can could may must should will would what which who whose " +
  "when where why how if in on at of for from to by with about and or not no i me my we our you your he she his her " +
  "it its im ive they them their this that there than any some all more get got tell please so as too up into want " +
  "know let lets us make makes because cant dont doesnt arent isnt wont next away" +
  (typeof NO_KOREAN === "undefined"
    ? " 어떻게 무엇 뭐 어떤 어느 누가 누구 누구랑 언제 어디 어디서 왜 얼마나 얼마 몇 경우 때 것 거 수 곳 데 좀 그 이 저 및 " +
      "또는 나 내 우리 저희 제 너 자꾸 맨날 매일 너무 막 그냥 진짜 혹시 만약 안 못 더 다 잘 모두 같은 없이 위해 통해 앞 뒤 " +
      "때문 동안 어데 땜에 다른 주는 자기 다시 무슨 어느때 방법 조항 조문 규정 내용 나중 제일 가장 직접 정말 뭐야"
    : "")
).split(" ");
/** Verbs that help others along, by their stems. */
var HELPERS =
  typeof NO_KOREAN === "undefined"
    ? "있 없 하 되 싶 싫 주 보 오 가 알 말 대하 관하 위하 의하 당하 시키 받 나오 같 이 아니 않 못하 그렇 이렇 어떻".split(
        " ",
      )
    : [];
/** Of two syllables a form of these may be a noun: 보고, 가게, 알바. */
var LONGER = /^(?:..|[있없같싶싫되돼된될됩하해했한할합않못받왔갔줘])./;
/** Who is in it, how old they are, and verbs that may be about anything: a question that names a child or a teacher is about what they do. */
var PERSONS = (
  "mom mum mommy mummy mother dad daddy father parent stepfather stepmother stepdad stepmom brother sister uncle " +
  "aunt grandma grandpa friend teacher kid child children boy girl student pupil guy man men woman women someone " +
  "somebody anyone everyone nobody people person young allowed allow happen happens use leave see take thing time need " +
  "like stop come give carry bring using spread gets trouble something choosing instead without right rights" +
  (typeof NO_KOREAN === "undefined"
    ? " 권리 엄마 아빠 어머니 아버지 부모 할머니 할아버지 선생 쌤 담임 교사 교원 친구 동무 아저씨 아줌마 아주머니 오빠 언니 " +
      "형 누나 누이 동생 새엄마 새아빠 새어머니 새아버지 외할머니 외할아버지 삼촌 이모 고모 사장 학생 초등학생 중학생 " +
      "고등학생 대학생 미성년자 소년 소녀 아기 애기 갓난아이 이붓아버지 아이 애 어린이 아동 청소년 사람 남자 여자 녀자 당사자 아들 딸 자식 자녀 당국 국가 나라 함께 같이 서로 꼭 늘 항상 먼저 아직 벌써"
    : "")
).split(" ");
/** An age in words: 몇살부터, 열다섯살짜리. */
var AGE = typeof NO_KOREAN === "undefined" ? /^(?:몇|열?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)|열|스무)살/ : /(?!)/;
/** The weight of such a word beside the subject. */
var PERSON_WEIGHT = 0.55;

/** Returns the weight of a folded word among others: 0 for question words, less for persons, 1 for the subject. */
export function weightOf(word: string, guesses: Guesses | undefined): number {
  var bare = typeof NO_KOREAN === "undefined" ? word.replace(/(?:님|인데|입니[까다]|인가요?|이에요|예요)$/, "") : word;
  var said = [word, bare].concat(
    withoutParticles(bare),
    word.replace(/(?:[^su])s$/, function (end) {
      return end.charAt(0);
    }),
  );
  // 나라 is no 나.
  if (/^\d+$/.test(word) || AGE.test(word) || isAmong(PERSONS, said)) return PERSON_WEIGHT;
  return isAmong(STOP, said) ||
    (typeof NO_KOREAN === "undefined" &&
      guesses !== undefined &&
      LONGER.test(word) &&
      isAmong(HELPERS, guesses.verb(word).stems))
    ? 0
    : 1;
}

function isAmong(list: readonly string[], words: readonly string[]): boolean {
  return words.some(function (word) {
    return list.indexOf(word) >= 0;
  });
}
