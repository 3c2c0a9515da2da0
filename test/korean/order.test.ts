import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareNorth, initialOf } from "../../src/base/korean/order.ts";

/** Asserts that a list stands in the order of the North's dictionaries, whatever order it comes in. */
function inOrder(list: string): void {
  const words = list.split(" ");
  for (const [name, mixed] of [
    ["reversed", [...words].reverse()],
    ["Southern", [...words].sort(new Intl.Collator("ko").compare)],
  ] as const) {
    assert.equal(mixed.sort(compareNorth), words, name);
  }
}

test("initials: doubled ones after ㅎ, the silent one last", () =>
  inOrder("가 나 다 라 마 바 사 자 차 카 타 파 하 까 따 빠 싸 짜 아"));
test("vowels: joined ones after ㅣ", () => inOrder("가 갸 거 겨 고 교 구 규 그 기 개 걔 게 계 괴 귀 긔 과 궈 괘 궤"));
test("finals: none first, doubled ones after ㅎ", () =>
  inOrder("가 각 갃 간 갅 갆 갇 갈 갉 갊 갋 갌 갍 갎 갏 감 갑 값 갓 강 갖 갗 갘 같 갚 갛 갂 갔"));
test("words: letter by letter, the shorter first", () =>
  inOrder("가 가마 가방 각 간 거리 개 나라 다리 하늘 까마귀 아버지 오늘 이름 애기 왜"));
test("ㅇ is last at the beginning of a syllable within a word too", () => inOrder("가마 가하 가까 가아"));
test("letters stand before the words that begin with them", () => inOrder("ㄱ 가 ㄴ 나 ㅇ 아"));
test("what is not Hangul comes before it", () => inOrder("2024 A 가 하 아"));
test("spaces and hyphens do not count", () => {
  assert.ok(compareNorth("가 나", "가나다") < 0);
  assert.ok(compareNorth("가 하", "가나다") > 0);
  assert.ok(compareNorth("가-하", "가나다") > 0);
});
test("decomposed Hangul is ordered alike", () => {
  assert.ok(compareNorth("까".normalize("NFD"), "하") > 0);
  assert.ok(compareNorth("하".normalize("NFD"), "까") < 0);
});
test("the South has another order", () =>
  assert.ok(new Intl.Collator("ko").compare("까", "나") < 0 && compareNorth("까", "나") > 0));
test("the heading of a word is its first consonant", () =>
  assert.equal(["녀성", "까치", "아동", "a", "녀성".normalize("NFD")].map(initialOf), ["ㄴ", "ㄲ", "ㅇ", "A", "ㄴ"]));

test.run();
