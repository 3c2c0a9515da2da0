import { test } from "uvu";
import * as assert from "uvu/assert";
import { particleFor, settleParticles } from "../../src/base/korean/particles.ts";

const cases: Array<[word: string, pair: string, expected: string]> = [
  ["나우", "은(는)", "는"],
  ["협약", "은(는)", "은"],
  ["서울", "(으)로", "로"],
  ["부산", "(으)로", "으로"],
  ["학교", "(으)로", "로"],
  ["물", "을(를)", "을"],
  ["아이", "을(를)", "를"],
  ["사람", "이(가)", "이"],
  ["누나", "이(가)", "가"],
  ["남", "과(와)", "과"],
  ["북과 남녀", "과(와)", "와"],
  // Digits are read as Sino-Korean numerals: 영 일 이 삼 사 오 육 칠 팔 구.
  ["0", "이(가)", "이"],
  ["1", "(으)로", "로"],
  ["2", "을(를)", "를"],
  ["3", "은(는)", "은"],
  ["6", "(으)로", "으로"],
  ["7", "(으)로", "로"],
  ["8", "이(가)", "이"],
  ["9", "와(과)", "와"],
  ["10", "은(는)", "은"],
  ["100", "(으)로", "으로"],
  ["2,000", "을(를)", "을"],
  ["30 000", "이(가)", "이"],
  ["1,000,000,000,000", "을(를)", "를"],
  ["3.5", "이(가)", "가"],
  ["1.0", "이(가)", "이"],
  // Latin letters: one by one when they are capitals, else as the word sounds.
  ["CRC", "은(는)", "는"],
  ["NKDB", "이(가)", "가"],
  ["URL", "을(를)", "을"],
  ["URL", "(으)로", "로"],
  ["UN", "과(와)", "과"],
  ["HTML", "은(는)", "은"],
  ["R", "을(를)", "을"],
  ["English", "(으)로", "로"],
  ["Seoul", "(으)로", "로"],
  ["Washington", "은(는)", "은"],
  ["Amnesty", "이(가)", "가"],
  // Closing marks are looked through.
  ["《협약》", "을(를)", "을"],
  ["“나우”", "은(는)", "는"],
  ["협약(CRC)", "은(는)", "는"],
  ["아동**", "을(를)", "을"],
  ["", "은(는)", "는"],
];

for (const [word, pair, expected] of cases) {
  test(`${word || "nothing"} + ${pair} = ${expected}`, () => assert.is(particleFor(word, pair), expected));
}

test("decomposed Hangul has the same ending", () => assert.is(particleFor("협약".normalize("NFD"), "은(는)"), "은"));
test("pairs in a text are settled by the word before them", () =>
  assert.is(
    settleParticles("“조선말”(으)로 CRC을(를) 읽고 2026이(가) 사람과(와)"),
    "“조선말”로 CRC를 읽고 2026이 사람과",
  ));
test("a pair that begins a text stays", () => assert.is(settleParticles("은(는) 조사입니다"), "은(는) 조사입니다"));
test("what is no pair is refused", () => assert.throws(() => particleFor("나우", "도"), /not a pair/));

test.run();
