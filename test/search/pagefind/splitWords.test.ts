import { suite } from "uvu";
import * as assert from "uvu/assert";
import { splitWords, wordListOf } from "../../../src/search/pagefind/splitWords.ts";
import { openBrowser } from "../../support/browser.ts";
import { builtSite, openSite } from "../../support/realSite.ts";
import { answered, askedByAddress, searchWindow } from "../../support/searchPage.ts";
import { page as pageFile, tinySite, twoEditions } from "../../support/tinySite.ts";

const split = suite("Korean split at words");
const words = wordListOf(["아동 아동의 권리 권리를 협약 협약에서 노동 노동은 조건 조건을"]);
const shown = (text: string) => splitWords(text, words).split("\u200b").join("|");

split("compounds are split at words that stand alone elsewhere, particles too", () => {
  assert.is(shown("아동권리협약"), "아동|권리|협약");
  assert.match(shown("아동노동의 조건을"), /^아동\|노동.*의 조건.*을$/);
});

split("a word of one piece, and all that is not Hangul, stays as it is; nothing is lost", () => {
  for (const text of ["아동", "children", "12", "", "兒童", "ㅇㄷ", "뷁쉙"]) assert.is(splitWords(text, words), text);
  for (const text of ["아동권리협약 제12조에서는 말한다.", "“아동노동”(32)", "뷁아동쉙권리"])
    assert.is(splitWords(text, words).split("\u200b").join(""), text);
});

split("in a real index of Pagefind a part of a compound is found, and other words are not", async () => {
  const site = await openSite(
    builtSite(
      tinySite({
        ...twoEditions,
        "content/site.yml": `${String(twoEditions["content/site.yml"])}limits:\n  pocket: 1\n`,
        // The words stand alone here, twice each; the page that is looked for has only the compound.
        "content/ko/words.md": pageFile("낱말", "아동, 권리, 협약. 아동과 권리와 협약."),
        "content/ko/treaty.md": pageFile("조약", "아동권리협약은 1989년에 채택되었다."),
        "content/ko/other.md": pageFile("다른 글", "바다에 배가 떠 있다."),
        "content/ko/law.md": pageFile("헌법 이야기", "헌법 제3조는 영토를 정한다. café ﬁne ＣＲＣ Łódź"),
      }),
    ),
  );
  const browser = await openBrowser();
  const { page, complaints, requested } = await searchWindow(browser);
  try {
    for (const query of ["권리", "협약", "아동권리협약", "rnjsfl", "권리를"]) {
      const first = await askedByAddress(page, site, "ko", query);
      assert.ok(
        first.results.some((path) => path.startsWith("/ko/treaty/")),
        `${query}, on shelves: ${first.results.join(" ")}`,
      );
      assert.is(
        requested.filter((address) => address.includes("/pagefind/")).length > 0,
        query !== "권리",
        "not before",
      );
      const more = page.locator("#search-more button", { hasText: "모든 글" });
      assert.match(await more.innerText(), /\d+\s?kB/, "what it costs is told first");
      await more.click();
      await page.waitForFunction(() => document.querySelectorAll("#search-more button").length === 0);
      const { results } = await answered(page);
      assert.ok(
        results.some((path) => path.startsWith("/ko/treaty/")),
        `${query}: ${results.join(" ")}`,
      );
      assert.not(
        results.some((path) => path.startsWith("/ko/other/")),
        query,
      );
    }
    // One folding of letters for both engines, and numbers as they stand.
    for (const query of ["제3조", "3조", "cafe", "fine", "crc", "lodz"]) {
      const { results } = await askedByAddress(page, site, "ko", query);
      assert.ok(
        results.some((path) => path.startsWith("/ko/law/")),
        `${query}: ${results.join(" ")}`,
      );
    }
    assert.equal(complaints, []);
  } finally {
    await browser.close();
    site.close();
  }
});

split.run();
