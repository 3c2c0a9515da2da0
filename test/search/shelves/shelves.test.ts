import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brotliSize } from "../../../src/base/brotli.ts";
import { root } from "../../../src/base/root.ts";
import { type Large, searchOf } from "../../../src/search/searchOf.ts";
import { rankOf, searchQueries } from "../../support/searchQueries.ts";
import { shelvesSearch } from "../../support/shelvesSearch.ts";
import { emptyFolder, type Files, load, page, tinySite, twoEditions } from "../../support/tinySite.ts";

const shelves = suite("search/shelves");

async function largeOf(folder: string, tag: string): Promise<Large> {
  const found = searchOf(await load(folder)).find(({ edition }) => edition.tag === tag)?.large;
  assert.ok(found);
  return found;
}

/** The site of this repository, as if its text were too much to be carried along. */
function realSiteOnShelves(): string {
  const folder = emptyFolder();
  for (const part of ["content", "i18n", "static"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  const file = join(folder, "content/site.yml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^limits:$/m, "limits:\n  pocket: 1"));
  return folder;
}

const real = realSiteOnShelves();
for (const tag of ["ko", "en", "ko-KP"])
  shelves(
    `${tag}: the right page among the first five for 95 % of what is asked of the site, by few small files`,
    async () => {
      const large = await largeOf(real, tag);
      const search = shelvesSearch(large);
      const own = searchQueries().filter((one) => one.tag === tag);
      const right = own.filter((one) => {
        const rank = rankOf(
          one,
          search.ask(one.query).answers.results.map(({ path }) => path),
        );
        return rank > 0 && rank <= 5;
      });
      assert.ok(right.length >= own.length * 0.95, `${right.length} of ${own.length}`);
    },
  );

const nouns = "강 산 들 바다 하늘 나무 학교 마을 사람 노래 편지 시장 교사 의사 농부 새벽 저녁 여름 겨울 소식".split(
  " ",
);
/** So many pages with words of their own, and one with a word that no other has. */
function manyPages(count: number): Files {
  const pages: Files = {};
  for (let at = 0; at < count; at += 1) {
    const words = Array.from({ length: 150 }, (_word, each) => {
      const number = (at * 31 + each * 17 + ((at * each) % 13)) % 400;
      return `${nouns[number % 20] ?? ""}${nouns[(number * 7 + 3) % 20] ?? ""}에서`;
    });
    pages[`content/ko/many/page-${at}.md`] = page(`글 ${at} ${nouns[at % 20] ?? ""}`, words.join(" "));
  }
  return {
    ...pages,
    "content/ko/many/index.md": page("여러 글"),
    "content/ko/kite.md": page("방패연", "연을 날린다."),
  };
}
const settings = `${String(twoEditions["content/site.yml"])}limits: { pocket: 1 }\n`;
const grown = (count: number) => tinySite({ ...twoEditions, "content/site.yml": settings, ...manyPages(count) });

shelves(
  "what the first search fetches does not grow with the site, and a word that one page has leads to it",
  async () => {
    for (const count of [60, 600]) {
      const large = await largeOf(grown(count), "ko");
      const search = shelvesSearch(large);
      const size = new Map([large.catalogue, ...large.shelves].map(({ file, text }) => [file, brotliSize(text, 6)]));
      for (const [query, path] of [
        ["방패연", "ko/kite/"],
        ["방패연을", "ko/kite/"],
        ["글 17", "ko/many/page-17/"],
      ] as const) {
        const { answers, requested } = search.ask(query);
        assert.is(answers.results[0]?.path, path, `${count}: ${query}`);
        const bytes = requested.reduce((sum, file) => sum + (size.get(file) ?? 0), 0);
        assert.ok(requested.length <= 4 && bytes <= 20_000, `${count}: ${query}: ${requested.length}, ${bytes}`);
      }
      for (const { file } of large.shelves) assert.ok((size.get(file) ?? 0) <= 9_000, `${file} ${size.get(file) ?? 0}`);
      assert.is(large.catalogue.text.includes("페이지"), false);
    }
  },
);

shelves(
  "a word of nearly every page finds pages; two of them those that have both; what is shown has a title",
  async () => {
    const search = shelvesSearch(await largeOf(grown(600), "ko"));
    for (const query of ["강", "학교마을", "편지 시장", "노래", "바다에서"]) {
      const { answers } = search.ask(query);
      assert.ok(answers.results.length > 0, query);
      assert.ok(
        answers.results.every(({ path, title }) => path.startsWith("ko/") && title.some(({ text }) => text !== "")),
        query,
      );
      assert.ok(answers.left > 100, "what all texts cost is told");
    }
    const none = search.ask("뷁뷁뷁").answers;
    assert.equal(none.results, []);
  },
);

shelves("whatever is typed is answered", async () => {
  const search = shelvesSearch(await largeOf(grown(60), "ko"));
  for (const query of [
    "",
    " ",
    "constructor",
    "__proto__",
    "\ue000",
    "§12",
    "12조",
    "제99조 1항",
    "\ud800",
    "ㄱㄴㄷ",
    "a".repeat(300),
    "權利條約",
    "%",
    "=",
    "\t\n",
  ])
    assert.ok(Array.isArray(search.ask(query).answers.results), query);
});

shelves.run();
