import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Answers } from "../../../src/search/answers.ts";
import { pocketEngine, receive } from "../../../src/search/pocket/engine.ts";
import type { IndexPage } from "../../../src/search/pocket/index.ts";
import { packedIndex } from "../../../src/search/pocket/makePack.ts";
import { guesses } from "../../../src/search/query/guess.ts";
import { arrowsIn } from "../../support/arrows.ts";

const pages: IndexPage[] = [
  ["ko/article-32/", "협약", "아동의 노동", 32, "알바|일자리", ["art-32-1", "", "아동은 위험한 노동에서 보호받는다."]],
  ["ko/article-28/", "협약", "교육을 받을 권리", 28, "급식|학교", ["art-28-1", "", "초등 교육은 무료이다."]],
  ["ko/article-13/", "협약", "표현의 자유", 13, "", ["art-13-1", "", "아동은 생각을 표현할 자유가 있다."]],
  ["ko/article-7/", "협약", "이름과 국적", 7, "여권|출생신고", ["art-7-1", "", "모든 아동은 국적을 얻는다."]],
  ["ko/article-2/", "협약", "차별 금지", 2, "따돌림", ["art-2-1", "", "어떤 차별도 하지 않는다."]],
  ["ko/education/", "", "Education", 0, "", ["", "", "Courses and education in English."]],
];
const file = "find-test-1.js";

/** Returns the answers of a page that has just been opened, over these few pages. */
function ask(query: string): Answers {
  receive("guess", undefined);
  const engine = pocketEngine([{ file, size: 1 }], "guess.js", (asked, done) => {
    receive(
      asked === file ? file : "guess",
      asked === file ? packedIndex({ lang: "ko", pages, synonyms: [], names: ["crc"] }) : guesses,
    );
    done(true);
  });
  let answers: Answers | undefined;
  engine.ask(query, (all) => void (answers = all));
  if (answers === undefined) throw new Error("no answer");
  return answers;
}

const titleOf = (answers: Answers) => answers.results[0]?.title.map(({ text }) => text).join("") ?? "-";

for (const { from, to, line } of arrowsIn("typing")) {
  test(`typing.txt:${line}: ${from}`, () => assert.is(titleOf(ask(from)), to));
}

test("what was found is marked in the title and in the text, and only that", () => {
  const [first] = ask("노동").results;
  const hits = [...(first?.title ?? []), ...(first?.excerpt ?? [])]
    .filter(({ isHit }) => isHit)
    .map(({ text }) => text);
  assert.equal(hits, ["노동", "노동"]);
  assert.is(first?.excerpt.map(({ text }) => text).join(""), "아동은 위험한 노동에서 보호받는다.");
});

test("a result says under what it was found where its title and its text do not show it", () => {
  assert.equal(
    ["일자리", "학교", "노동", "학교 교육"].map((query) => ask(query).results[0]?.under),
    [["일자리"], ["학교"], [], ["학교"]],
  );
});

test("a result leads to the unit that says it", () => {
  assert.is(ask("위험한 노동").results[0]?.path, "ko/article-32/#art-32-1");
  assert.is(ask("32조 1항").results[0]?.path, "ko/article-32/#art-32-1");
});

test("what was read in another way is told, what was typed is not", () => {
  assert.equal(ask("노동").instead, []);
  assert.equal(ask("로동").instead, ["노동"]);
  assert.ok(ask("shehd").instead.includes("노동"));
});

test("several articles that are asked for stand in the order in which they were asked for", () => {
  assert.equal(
    ask("28조와 32조").results.map(({ path }) => path),
    ["ko/article-28/", "ko/article-32/"],
  );
  assert.equal(
    ask("32조, 열세 번째 조").results.map(({ path }) => path),
    ["ko/article-32/", "ko/article-13/"],
  );
});

test("an article that is not there is told, and how many there are", () => {
  assert.equal(ask("55조").beyond, { article: 55, last: 32 });
  assert.equal(ask("2조와 55조").beyond, { article: 55, last: 32 });
  assert.is(ask("32조").beyond, undefined);
  assert.is(ask("노동").beyond, undefined);
});

test("who is in a question tells less than what it is about", () => {
  assert.is(titleOf(ask("엄마가 차별해요")), "차별 금지");
  assert.is(titleOf(ask("아동이 여권을 받아요")), "이름과 국적");
});

test("where nothing is found, near words are offered", () => {
  const { results, nearby } = ask("xxucatixn");
  assert.is(results.length, 0);
  assert.ok(nearby.includes("education"), nearby.join());
});

test.run();
