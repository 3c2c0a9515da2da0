import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isReported } from "../support/isReported.ts";
import { buildTiny, type Files, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const glossary = suite("glossary");

const list = `
- id: salon
  words: { ko: [살롱, 쌀롱], en: [salon, salons] }
  meaning: { ko: "사람들이 모여 이야기하는 자리." }
- id: cookie
  words: { ko: [쿠키], en: [cookie, cookies] }
  meaning: { ko: "기기에 남는 작은 기록.", en: "A small record on a device." }
`;
const site: Files = {
  ...twoEditions,
  "i18n/terms/site.yml": list,
  "content/ko/a.md": page("가", "## 쿠키\n\n[살롱으로](/b/), `쿠키`, 남북살롱은 좋습니다. 살롱과 쿠키."),
  "content/ko/b.md": page("나", "쿠키.", "explain: false\n"),
  "content/ko/c.md": page("다", "모르는 말이 없습니다."),
  "content/en/a.md": page("A", "A salon has cookies, cookies."),
};
const built = buildTiny(site);
const text = (file: string) => /<div class="text">(.*?)<\/div>/s.exec(built.read(file))?.[1] ?? "";

glossary("a word is explained below the text, marked where it first stands: not in headings, links and code", () => {
  assert.is(built.code, 0, built.printed);
  assert.match(
    text("ko/a/index.html"),
    `<p><a href="/ko/b/">살롱으로</a>, <code>쿠키</code>, 남북<a class="term" href="#w-salon">살롱</a>은 좋습니다. 살롱과 <a class="term" href="#w-cookie">쿠키</a>.</p>`,
  );
  const html = built.read("ko/a/index.html");
  assert.match(html, `<section class="explained" aria-labelledby="words-heading">`);
  assert.match(
    html,
    `<div id="w-salon"><dt>살롱</dt><dd>사람들이 모여 이야기하는 자리. <small><span lang="en">salon</span></small></dd></div><div id="w-cookie">`,
  );
});

glossary("a word without a meaning in the edition of the text is not explained", () => {
  assert.match(text("en/a/index.html"), `A salon has <a class="term" href="#w-cookie">cookies</a>, cookies.`);
});

glossary("a key of the page switches it off; a page without such words pays nothing for it", () => {
  for (const file of ["ko/b/index.html", "ko/c/index.html"])
    assert.not.match(built.read(file), /class="term"|\.explained/, file);
});

glossary("a text that stands in is explained in its own language", () => {
  const { read } = buildTiny({
    ...site,
    "content/ko/a.md": page("가"),
    "content/en/only.md": page("Only", "One cookie."),
  });
  assert.match(
    read("ko/only/index.html"),
    /<dl lang="en"><div id="w-cookie"><dt>cookie<\/dt><dd>A small record on a device\./,
  );
});

glossary("what is wrong in the list is told with its line", async () => {
  const problems = await problemsOf({
    ...site,
    "i18n/terms/site.yml": `${list}- id: cookie\n  words: { de: [Keks] }\n`,
  });
  assert.equal(
    problems.map(({ file, line, code }) => [file, line, code]),
    [
      ["i18n/terms/site.yml", 8, "terms/twice"],
      ["i18n/terms/site.yml", 9, "terms/edition"],
    ],
  );
  problems.forEach(isReported);
});

glossary.run();
