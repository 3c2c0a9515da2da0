import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { siteWords } from "../../src/base/korean/siteWords.ts";
import { type Levels, toNorth } from "../../src/base/korean/toNorth.ts";
import { spellingPairs } from "../support/spellingPairs.ts";

const off: Levels = { spelling: false, spacing: false, vocabulary: false };
const on: Levels = { spelling: true, spacing: true, vocabulary: true };

test("a change tells where it is, what stood there, what stands now, and by which rule", () =>
  assert.equal(toNorth("그 여성의 화폐", { levels: { spacing: false } }).changes, [
    { offset: 2, from: "여", to: "녀", rule: "initial" },
    { offset: 7, from: "폐", to: "페", rule: "pye" },
  ]));

test("each rule has its name", () => {
  const ruleOf = (text: string) =>
    toNorth(text)
      .changes.map(({ rule }) => rule)
      .join(" ");
  const rules = {
    출산율: "rate",
    되었다: "yeo",
    아름다워: "wa",
    바닷가: "sai-siot",
    윗집: "upper",
    일꾼: "tense",
    버스: "loanword",
    이순신: "name",
    이십육만: "numeral",
    "“책”": "quotes quotes",
    남·북: "middle-dot",
    "2,000명": "number",
    "알 수": "spacing",
  };
  for (const [text, rule] of Object.entries(rules)) assert.is(ruleOf(text), rule, text);
});

test("homographs are left and reported with what they may mean", () => {
  const { text, undecided } = toNorth("그 이상을 말했다.");
  assert.is(text, "그 이상을 말했다.");
  assert.is(undecided.length, 1);
  const [found] = undecided;
  assert.equal([found?.offset, found?.word, found?.taken], [2, "이상", "이상"]);
  assert.ok(found?.readings.some(({ north, characters }) => north === "리상" && characters.includes("理想")));
  assert.ok(found?.readings.some(({ north, characters }) => north === "이상" && characters.includes("以上")));
});

test("what is mostly one word is taken, and reported all the same", () => {
  const { text, undecided } = toNorth("역사를 배운다");
  assert.is(text, "력사를 배운다");
  assert.equal(
    undecided.map(({ word, taken }) => [word, taken]),
    [["역사", "력사"]],
  );
});

test("what stands around it settles a homograph", () => {
  for (const [south, north] of [
    ["이상적", "리상적"],
    ["이상하다", "이상하다"],
    ["18세 이상", "18세이상"],
    ["역사적", "력사적"],
    ["영리한", "령리한"],
    ["영리법인", "영리법인"],
    ["입장료", "입장료"],
    ["연대책임", "련대책임"],
  ] as const) {
    assert.equal([toNorth(south).text, toNorth(south).undecided.length], [north, 0], south);
  }
});

test("Chinese characters in brackets settle a homograph", () => {
  assert.is(toNorth("이상(理想)은").text, "리상(理想)은");
  assert.equal(toNorth("이상(以上)").undecided, []);
});

test("the site's words come before all rules", () => {
  const words = siteWords("# remark\n여성동아\n이상=리상\r\n 캠페인 \n");
  const to = (text: string) => toNorth(text, { words }).text;
  assert.is(to("여성동아는 여성이 이상을 읽는 캠페인이다"), "여성동아는 녀성이 리상을 읽는 캠페인이다");
});

test("other words only where they are asked for", () => {
  assert.is(toNorth("화장실에서").text, "화장실에서");
  assert.is(toNorth("화장실에서", { levels: { vocabulary: true } }).text, "위생실에서");
});

test("each level works alone", () => {
  assert.is(toNorth("여성은 알 수 있다", { levels: { spelling: false } }).text, "여성은 알수 있다");
  assert.is(toNorth("여성은 알 수 있다", { levels: { spacing: false } }).text, "녀성은 알 수 있다");
});

test("spaces: bound nouns, helping verbs and counters are joined, all else keeps its space", () => {
  for (const [south, north] of [
    ["알 수 있다", "알수 있다"],
    ["좋은 것을", "좋은것을"],
    ["유린당하고 있다", "유린당하고있다"],
    ["앉아 있는 사람", "앉아있는 사람"],
    ["협약들 중에서", "협약들중에서"],
    ["먹은 후에", "먹은 후에"],
    ["두 대학생", "두 대학생"],
    ["세 명이", "세명이"],
    ["10 명", "10명"],
    ["이 것", "이 것"],
    ["하고 싶다", "하고싶다"],
    ["할 줄 안다", "할줄 안다"],
    ["그런 사람", "그런 사람"],
    ["그리고 있다", "그리고 있다"],
    ["학교와 집", "학교와 집"],
    ["우리 수학", "우리 수학"],
  ] as const)
    assert.is(toNorth(south).text, north);
});

test("decomposed Hangul is changed and stays decomposed", () => {
  for (const { south, north } of spellingPairs("initial").slice(0, 60)) {
    assert.is(toNorth(south.normalize("NFD")).text, north.normalize("NFD"), south);
  }
});

test("particles fit a loanword's new end", () =>
  assert.is(toNorth("컵이 인터넷을 캠페인으로").text, "고뿌가 인터네트를 깜빠니야로"));

test("also behind a mark", () => assert.is(toNorth("“컵”이 **캠페인**으로").text, "《고뿌》가 **깜빠니야**로"));
test("no verb is taken for a noun with the same beginning", () => {
  for (const word of [
    "열립니다",
    "열린다",
    "이깁니다",
    "녹습니다",
    "나눕니다",
    "누립니다",
    "나갑니다",
    "여뭅니다",
    "이룹니다",
    "놀랍니다",
  ])
    assert.is(toNorth(word).text, word);
});

test("old letters, lone letters, hanja, emoji, broken code points: nothing is lost", () => {
  for (const text of [
    "ㄱㄴㄷ",
    "ᄀ",
    "각ᆨ",
    "女性과 여성",
    "🇰🇵 여성 👩‍👩‍👧",
    "\ud800여성\udc00",
    "",
    "\r\n여성\r\n",
    "\u0000여성",
    "가".repeat(5000),
    "여성".repeat(3000),
  ]) {
    const { text: north, changes } = toNorth(text);
    const rest = (value: string) => value.replace(/[가-힣 ]/g, "");
    assert.is(rest(north), rest(text));
    assert.ok(Array.isArray(changes));
  }
});

// Korean and all else, mixed without sense.
const korean = fc.constantFrom(
  ..."여성 노동 되어 되었다 바닷가 비율 폐허 이상 역사 “ ” ‘ ’ \" ' · 2,200만 5000명 수 있다 것 컵 을 ㄹ까 할까 ㄱ ᆨ 理想 ( ) \n \r\n 🙂".split(
    " ",
  ),
  " ",
);
const mixed = fc
  .array(
    fc.oneof(korean, fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom("\ud800", "\udfff", "\u1100\u1161")),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

test("with all levels off the text is the one that was given", () =>
  fc.assert(
    fc.property(mixed, (text) => {
      const north = toNorth(text, { levels: off });
      assert.is(north.text, text);
      assert.equal([north.changes, north.undecided], [[], []]);
    }),
  ));

test("the changes, made in the text, give the new text", () =>
  fc.assert(
    fc.property(mixed, (text) => {
      const { text: north, changes } = toNorth(text, { levels: on });
      let made = "";
      let at = 0;
      for (const { offset, from, to } of changes) {
        assert.ok(offset >= at, "in order, none over another");
        assert.is(text.slice(offset, offset + from.length), from);
        made += text.slice(at, offset) + to;
        at = offset + from.length;
      }
      assert.is(made + text.slice(at), north);
    }),
  ));

test("each character that is neither Hangul nor a mark that changes survives, in its order", () => {
  const others = (text: string) =>
    text.replace(
      /[가-힣\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff \u201c\u201d\u2018\u2019"'《》〈〉「」『』·ㆍ・‧･∙⋅,.]/g,
      "",
    );
  fc.assert(fc.property(mixed, (text) => assert.is(others(toNorth(text, { levels: on }).text), others(text))));
});

test("what has been changed needs no change again", () => {
  for (const { north } of spellingPairs("sentences"))
    assert.is(toNorth(north, { levels: { spacing: false } }).text, north);
});

test.run();
