import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { piecesOf } from "../../src/law/piecesOf.ts";
import { command, commandAlone } from "../support/command.ts";
import { buildTiny, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const begin = suite("npm run new");

begin("a page that was begun is no page yet: nothing of it can be published by deleting one line", async () => {
  const folder = tinySite(twoEditions);
  assert.is(command("new", ["library", "--site", folder]).code, 0);
  const file = join(folder, "content/en/library.md");
  const text = readFileSync(file, "utf8");
  assert.match(text, /^draft: true$/m);
  writeFileSync(file, text.replace("draft: true\n", ""));
  assert.equal(
    (await problemsOf(folder)).map(({ code, line }) => [code, line]),
    [
      ["page/sample", 2],
      ["page/sample", 3],
    ],
  );
  // Words in front of the sample do not hide it.
  writeFileSync(
    file,
    text.replace("draft: true\n", "").replace("title: ", "title: My ").replace("description: ", "description: On "),
  );
  assert.is((await problemsOf(folder)).length, 2);
  writeFileSync(file, "---\ntitle: Library\ndescription: On it.\n---\n\n<!-- Write here. -->\n\nBooks.\n");
  const { code, read } = buildTiny(folder);
  assert.is(code, 0);
  assert.not.match(read("en/library/index.html"), "Write here");
});

begin("it asks what is wanted, and again where an answer is of no use", () => {
  const folder = tinySite(twoEditions);
  const answers = [
    "7",
    "2",
    "ko, fr",
    "ko,en",
    "yesterday",
    "2026-11-21",
    "News",
    "news/open",
    "",
    "문을 엽니다",
    "도서관이 열립니다.",
    "We open: today",
    "The library opens.",
  ];
  const { code, out, error } = commandAlone("new", ["--ask", "--site", folder], {}, `${answers.join("\n")}\n`);
  assert.is(code, 0, error);
  for (const told of ["One of 1 to 5", "no edition “fr”", "“yesterday”", "“News”", "Something must stand"])
    assert.match(error, told);
  assert.match(out, "content/ko/news/open.md");
  const [korean, english] = ["ko", "en"].map((edition) =>
    readFileSync(join(folder, `content/${edition}/news/open.md`), "utf8"),
  );
  assert.match(
    korean ?? "",
    "title: 문을 엽니다\ndescription: 도서관이 열립니다.\ndate: 2026-11-21\nreview: pending\ndraft: true\n",
  );
  assert.match(english ?? "", 'title: "We open: today"\n');
  assert.is(buildTiny(folder).code, 0);
});

begin("it asks for an event, and writes it below those that there are", () => {
  const folder = tinySite({
    ...twoEditions,
    "content/events.yml": "# dates\nfair: { title: Fair, on: 2026-12-05 }   # first\n",
  });
  const answers = [
    "3",
    "en,ko",
    "Open Day",
    "fair",
    "open-day",
    "Open day",
    "문 여는 날",
    "tomorrow",
    "2026-12-12, 2026-12-13",
  ];
  const more = ["noon", "14:00-16:00", "The hall", ""];
  const { code, out, error } = commandAlone(
    "new",
    ["--ask", "--site", folder],
    {},
    `${[...answers, ...more].join("\n")}\n`,
  );
  assert.is(code, 0, error);
  for (const told of ["small Latin letters", "fair already", "neither a day nor a rule", "14:00 or 14:00-16:00"])
    assert.match(error, told);
  assert.match(out, "content/events.yml");
  assert.is(
    readFileSync(join(folder, "content/events.yml"), "utf8"),
    `# dates
fair: { title: Fair, on: 2026-12-05 }   # first

open-day:
  title:
    en: Open day
    ko: 문 여는 날
  on:
    - 2026-12-12
    - 2026-12-13
  time: 14:00-16:00
  place:
    en: The hall
`,
  );
});

begin("it asks for a treaty and its plain text", () => {
  const folder = tinySite({
    ...twoEditions,
    "river.txt": "RIVER\n\nArticle 1\n\nRivers flow.\n\nArticle 2\n\nThey do.\n",
  });
  const answers = ["4", "en", "river", "River Declaration", "nothing.txt", join(folder, "river.txt")];
  const { code, out, error } = commandAlone("new", ["--ask", "--site", folder], {}, `${answers.join("\n")}\n`);
  assert.is(code, 0, error);
  assert.match(error, "There is no file nothing.txt");
  assert.match(out, "content/en/river/article-02.md");
});

begin("without a terminal nothing is asked", () => {
  const { code, error } = commandAlone("new", ["--site", tinySite(twoEditions)]);
  assert.equal([code, /npm run new -- news\/my-post/.test(error)], [2, true]);
});

const english = `RIVER DECLARATION

The Parties,

Knowing the river,
and those who live on it,

Agree:

Article 1 - Ferries

A ferry is a boat that crosses the river. It is not
a bridge, whatever article 2 says.

Article 2

1. Every ferry carries:
(a) People, and with them:
(i) Their children;
(ii) Their animals;
(b) Things.
2. No ferry
carries weapons.

Article 3. This law lies with the ferryman.
`;

begin("a plain text in its articles: English with broken lines, Korean with a line for each", () => {
  const { preamble, articles } = piecesOf(english);
  assert.is(preamble.split("\n\n").length, 4);
  assert.match(preamble, "Knowing the river, and those who live on it,");
  assert.equal(
    articles.map(({ number, title }) => [number, title]),
    [
      [1, "Ferries"],
      [2, ""],
      [3, ""],
    ],
  );
  assert.is(
    articles[0]?.body,
    "A ferry is a boat that crosses the river. It is not a bridge, whatever article 2 says.",
  );
  assert.is(articles[1]?.body.split("\n\n").length, 6);
  assert.is(articles[2]?.body, "This law lies with the ferryman.");
  const korean = piecesOf(
    "당사자는 합의하였다.\n제1조(정의) 나룻배란 배이다.\n제2조 【의무】\n① 사람을 나른다.\n② 무기를 나르지 아니한다.\n제1조의 규정은 그대로다.\n",
  );
  assert.equal(
    korean.articles.map(({ heading, title, body }) => [heading, title, body]),
    [
      ["제1조", "정의", "나룻배란 배이다."],
      ["제2조", "의무", "1. 사람을 나른다.\n\n2. 무기를 나르지 아니한다.\n\n제1조의 규정은 그대로다."],
    ],
  );
});

begin("a treaty begins from its text; what only a person knows stops every build until it is there", async () => {
  const folder = tinySite(twoEditions);
  const text = join(folder, "river.txt");
  writeFileSync(text, english.replace("RIVER DECLARATION\n\n", ""));
  const args = ["river", "--instrument", text, "--edition", "en", "--title", "River Declaration", "--site", folder];
  const { code, out, error } = command("new", args);
  assert.is(code, 0, error);
  for (const file of ["content/river.yml", "content/en/river/index.md", "content/en/river/article-02.md"]) {
    assert.match(out, file);
    assert.ok(existsSync(join(folder, file)), file);
  }
  assert.is(command("new", args).code, 2, "nothing is written over");
  const missing = (await problemsOf(folder)).map(({ file }) => file);
  assert.ok(missing.includes("content/river.yml"));
  writeFileSync(
    join(folder, "content/river.yml"),
    "type: instrument\nabbreviation: RIVER\nissuer: { country: un, name: River Assembly, number: 7-1 }\nadopted: 1990-01-02\npublished: River Series 1\nauthentic: [en]\n",
  );
  const index = join(folder, "content/en/river/index.md");
  assert.equal(
    (await problemsOf(folder)).map(({ file, line, code: what }) => [file, line, what]),
    [["content/en/river/index.md", 5, "value/empty"]],
  );
  writeFileSync(index, readFileSync(index, "utf8").replace("description:\n", "description: On the river.\n"));
  assert.is(command("lock", ["river", "--site", folder]).code, 0);
  const { code: built, read, printed } = buildTiny(folder);
  assert.is(built, 0, printed);
  assert.match(read("en/river/article-2/index.html"), 'id="art-2-1-a-ii"');
  assert.match(
    command("new", ["empty", "--instrument", join(folder, "content/en/index.md"), "--site", folder]).error,
    "no articles",
  );
});

begin.run();
