import { suite } from "uvu";
import * as assert from "uvu/assert";
import { examplesOn } from "../../src/search/examples.ts";
import { folded } from "../../src/search/query/letters.ts";
import { type EditionSearch, searchOf } from "../../src/search/searchOf.ts";
import { pocketSearch } from "../support/pocketSearch.ts";
import { type Files, load, page, tinySite, twoEditions } from "../support/tinySite.ts";

const tiny = suite("the search of small sites");

async function searchesOf(files: Files): Promise<Record<string, EditionSearch>> {
  const loaded = await load(tinySite({ ...twoEditions, ...files }));
  return Object.fromEntries(searchOf(loaded).map((search) => [search.edition.tag, search]));
}

const law: Files = {
  "content/en/law.md": page(
    "The constitution",
    "Article 3 of the constitution tells what the territory is. Article 32 speaks of work, and 1,500 people voted.",
  ),
  "content/ko/law.md": page(
    "헌법 이야기",
    "헌법 제3조는 영토를, 제12조는 신체의 자유를 정한다. 예산은 5조 원이고 제 21 조도 있다. 전화 02-123-4567.",
  ),
  "content/ko/other.md": page("다른 글", "여기에는 33조가 나온다."),
};

tiny("letters and numbers that stand on a page are found by typing them, where there is no treaty", async () => {
  const { ko, en } = await searchesOf(law);
  assert.ok(ko && en);
  for (const [search, query, path, excerpt] of [
    [ko, "제3조", "ko/law/", "제3조"],
    [ko, "3조", "ko/law/", "제3조"],
    [ko, "제12조", "ko/law/", "제12조"],
    [ko, "5조", "ko/law/", "5조"],
    [ko, "제21조", "ko/law/", "제 21 조"],
    [ko, "33조", "ko/other/", "33조"],
    [ko, "123-4567", "ko/law/", "123-4567"],
    [en, "article 3", "en/law/", "Article 3"],
    [en, "Article III", "en/law/", "Article 3"],
    [en, "1,500", "en/law/", "1,500"],
  ] as const) {
    const [first, ...others] = pocketSearch(search).ask(query).results;
    assert.is(first?.path, path, query);
    assert.equal(others, [], query);
    assert.ok(
      first?.excerpt.some(({ text, isHit }) => isHit && excerpt.includes(text)),
      `${query}: ${JSON.stringify(first?.excerpt)}`,
    );
  }
  for (const query of ["13조", "제4조", "article 2"])
    assert.equal(
      pocketSearch(query.startsWith("a") ? en : ko).ask(query),
      { results: [], beyond: undefined, instead: [], left: 0, nearby: [] },
      query,
    );
});

tiny("accents, widths and ligatures make no difference, and what is shown is what was written", async () => {
  const { en, ko } = await searchesOf({
    "content/en/menu.md": page("Menu", "A café in Łódź with oﬃce hours, ＣＲＣ and Straße."),
    "content/ko/menu.md": page("차림표", "ＣＲＣ와 ｶﾌｪ 그리고 ①번"),
  });
  assert.ok(en && ko);
  for (const [search, query, hit] of [
    [en, "cafe", "café"],
    [en, "CAFÉ", "café"],
    [en, "cafe\u0301", "café"],
    [en, "lodz", "Łódź"],
    [en, "office", "oﬃce"],
    [en, "crc", "ＣＲＣ"],
    [en, "strasse", "Straße"],
    [ko, "crc", "ＣＲＣ"],
    [ko, "カフェ", "ｶﾌｪ"],
    [ko, "1번", "①번"],
  ] as const) {
    const [first] = pocketSearch(search).ask(query).results;
    assert.ok(
      first?.excerpt.some(({ text, isHit }) => isHit && text === hit),
      `${query} (${folded(query)}): ${JSON.stringify(first?.excerpt)}`,
    );
  }
});

tiny("hints name only what the site has", async () => {
  const { ko, en } = await searchesOf(law);
  assert.equal(examplesOn(ko?.records ?? [], "왕따; 영토; 12조; ㅇㅌ(영토의 첫소리); ㄴㅁ(난민의 초성)"), [
    "영토",
    "ㅇㅌ(영토의 첫소리)",
  ]);
  assert.equal(examplesOn(en?.records ?? [], "bullying; the territory; article 3"), ["the territory"]);
});

tiny.run();
