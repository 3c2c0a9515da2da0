import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { beginningOf, placeFor, writeTranslation } from "../../src/translations/begin.ts";
import { memoryOf } from "../../src/translations/exchange/memory.ts";
import type { Returned, Unit } from "../../src/translations/exchange/unit.ts";
import { pagesTyped } from "../../src/translations/typed.ts";
import { editionNamed, readPage } from "../../src/translations/workspace.ts";
import { command } from "../support/command.ts";
import { copied, fileOf, incoming, outgoing, snapshot, taken } from "../support/exchange.ts";
import { isReported } from "../support/isReported.ts";
import { accepted, stateOf, workspaceOf } from "../support/ledger.ts";
import { faultsOf } from "../support/schemas.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const exchange = suite("exchange");

/** Begins a translation, as `npm run translate` does. */
function begin(folder: string, path: string, from: string, tag: string): void {
  const workspace = workspaceOf(folder);
  const [source] = pagesTyped(workspace, editionNamed(workspace, from), [path]);
  if (source === undefined) throw new Error(path);
  writeTranslation(
    workspace,
    source,
    placeFor(workspace, source, editionNamed(workspace, tag)),
    beginningOf(readPage(workspace, source)?.text ?? "", source.isPiece, false),
  );
}

const returned = (unit: Unit, target: string, isDone: boolean | undefined = true): Returned => ({
  id: unit.id,
  source: unit.source,
  target,
  isDone,
});
const content = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");

exchange(
  "every page, word and term of the real site goes out and comes back in both formats, and not a byte changes",
  async () => {
    const folder = copied(root, emptyFolder(), ["content", "i18n", "ledger"]);
    const before = snapshot(folder);
    const hasMsgfmt = spawnSync("msgfmt", ["--version"]).status === 0;
    // Nothing changes, so that one look at the folder is enough.
    const workspace = workspaceOf(folder);
    for (const { tag } of workspace.site.editions) {
      const files = outgoing(folder, tag, [], workspace);
      const checkedByMsgfmt = files.filter((_, at) => at % 4 === 0 || !/article/.test(files[at]?.name ?? ""));
      for (const format of ["po", "xliff"] as const) {
        for (const file of files) {
          const text = fileOf(file, format);
          const { brought, problems } = incoming(folder, tag, file.name, text, format, workspace);
          assert.equal(problems, [], file.name);
          assert.equal(
            [brought?.fresh, brought?.confirmed, brought?.outdated.length, brought?.isNew],
            [0, 0, 0, false],
            `${format} ${file.name}`,
          );
          if (format === "po" && hasMsgfmt && checkedByMsgfmt.includes(file)) {
            const checked = spawnSync("msgfmt", ["--check", "-o", "-", "-"], { input: text, encoding: "utf8" });
            assert.equal([checked.status, checked.stderr], [0, ""], file.name);
          }
          if (format === "xliff" && /calendar|article-24|words|convention$/.test(file.name))
            assert.is(await faultsOf(text, "xliff.xsd"), "", file.name);
        }
      }
      assert.is(await faultsOf(memoryOf(files, "1"), "tmx.xsd"), "");
    }
    assert.equal(snapshot(folder), before);
  },
);

const everything = join(root, "test/sites/features");

exchange(
  "a page with all that Markdown can do is translated text by text, and says then what the translator wrote",
  async () => {
    for (const format of ["po", "xliff"] as const) {
      const folder = copied(everything, emptyFolder(), ["content"]);
      rmSync(join(folder, "content/ko/everything.md"));
      begin(folder, "everything", "en", "ko");
      const draft = content(folder, "content/ko/everything.md");
      const [file] = outgoing(folder, "ko", ["everything"]);
      if (file === undefined) throw new Error("nothing goes out");
      assert.is(
        file.units.every(({ target, state }) => target === undefined && state === "open"),
        true,
        "nothing is translated yet",
      );
      assert.is(await faultsOf(fileOf(file, "xliff"), "xliff.xsd"), "");
      // A word before each run of words, so that each mark stays where it is.
      const translation = (text: string) => `번역 ${text}`;
      const done = {
        ...file,
        units: file.units.map((unit) => ({ ...unit, target: translation(unit.source), state: "done" as const })),
      };
      const { brought, problems } = incoming(folder, "ko", file.name, fileOf(done, format), format);
      assert.equal(problems, []);
      assert.is(brought?.fresh, file.units.length);
      const [again] = outgoing(folder, "ko", ["everything"]);
      assert.equal(
        again?.units.map(({ target }) => target),
        done.units.map(({ target }) => target),
      );
      assert.is(
        again?.units.every(({ state }) => state === "done"),
        true,
      );
      // As many lines as before, but for paragraphs that were broken over several.
      assert.is(content(folder, "content/ko/everything.md").split("\n## ").length, draft.split("\n## ").length);
      assert.equal(
        [stateOf(folder, "ko", "everything").state, stateOf(folder, "ko", "everything").untranslated?.left],
        ["draft", 0],
      );
    }
  },
);

const site = {
  ...twoEditions,
  "content/en/boats.md": page(
    "Boats",
    [
      "Boats *cross* the [river](/), see [^n].",
      "## Who {#who}",
      "- Children, with `code`\n- Parents",
      "| Day | Hour |\n|---|---:|\n| Monday | 9 \\| 10 |",
      "> [!NOTE]\n> No [야옹]{lang=ko}.",
      "[^n]: Every day.",
    ].join("\n\n"),
  ),
};

/** The same page in Korean, block for block. */
const korean = page(
  "배",
  [
    "배는 *건넌다*, [강](/)을, [^n].",
    "## 누가 {#who}",
    "- 아이, `code`\n- 부모",
    "| 요일 | 시간 |\n|---|---:|\n| 월요일 | 9시 |",
    "> [!NOTE]\n> [야옹]{lang=ko} 없음.",
    "[^n]: 날마다.",
  ].join("\n\n"),
);
const both = { ...site, "content/ko/boats.md": korean };

exchange("a page that is not there is made: whole it is a page that nobody has read, in part a draft", async () => {
  const folder = tinySite(site);
  const [file] = outgoing(folder, "ko", ["boats"]);
  const texts = (file?.units ?? []).map((unit) => returned(unit, unit.source.replace(/[A-Z][a-z]+/g, "배")));
  const half = tinySite(site);
  assert.is(taken(half, "ko", "pages/boats", texts.slice(0, 4)).brought?.isNew, true);
  assert.match(content(half, "content/ko/boats.md"), "\nreview: pending\ndraft: true\n");
  assert.is(taken(folder, "ko", "pages/boats", texts).brought?.isNew, true);
  const made = content(folder, "content/ko/boats.md");
  assert.match(made, "\nreview: pending\n---\n");
  assert.match(
    made,
    "배 *cross* the [river](/), see [^n].\n\n## 배 {#who}\n\n- 배, with `code`\n- 배\n\n| 배 | 배 |\n|---|---:|\n| 배 | 9 \\| 10 |\n\n> [!NOTE]\n> 배 [야옹]{lang=ko}.\n\n[^n]: 배 day.\n",
  );
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  assert.equal(await problemsOf(folder), []);
  assert.is(taken(folder, "ko", "pages/boats", []).brought?.isNew, false);
});

exchange("one text changes its line and no other byte, whatever the line ends and the style of the page", () => {
  const folder = tinySite(site);
  const own =
    "\ufeff---\r\ntitle:   '배'   # so\r\ndescription: >-\r\n  배에\r\n  대하여\r\n---\r\n\r\n배는 _강_을\r\n[건넌다](/), [^n].\r\n\r\n누가 {#who}\r\n---\r\n\r\n*   아이, `code`\r\n*   부모\r\n\r\nDay | Hour\r\n---|---:\r\n월요일 | 9 \\| 10\r\n\r\n> [!NOTE]\r\n>   [야옹]{lang=ko} 없음.\r\n\r\n[^n]: 날마다.";
  writeFileSync(join(folder, "content/ko/boats.md"), own);
  accepted(folder, "ko", "boats");
  const [file] = outgoing(folder, "ko", ["boats"]);
  for (const unit of file?.units ?? []) {
    writeFileSync(join(folder, "content/ko/boats.md"), own);
    const target = `${unit.target} 새`;
    const { brought, problems } = taken(folder, "ko", "pages/boats", [returned(unit, target)]);
    assert.equal([problems, brought?.fresh], [[], 1], unit.id);
    const now = content(folder, "content/ko/boats.md");
    const [old, fresh] = [own.split("\r\n"), now.split("\r\n")];
    const same = old.filter((line) => fresh.includes(line)).length;
    assert.ok(same >= old.length - 2, `${unit.id}:\n${now}`);
    assert.is(outgoing(folder, "ko", ["boats"])[0]?.units.find(({ id }) => id === unit.id)?.target, target);
    assert.ok(now.startsWith("\ufeff---\r\n") && !/[^\r]\n/.test(now), unit.id);
  }
});

exchange(
  "what the source has changed is fuzzy, with the old words; taking the mark away says that it is still right",
  () => {
    const folder = tinySite(both);
    accepted(folder, "ko", "boats");
    writeFileSync(
      join(folder, "content/en/boats.md"),
      String(site["content/en/boats.md"]).replace("Parents", "Parents and dogs"),
    );
    const [file] = outgoing(folder, "ko", ["boats"]);
    const unit = file?.units.find(({ state }) => state === "changed");
    assert.equal([unit?.source, unit?.target, unit?.previous], ["Parents and dogs", "부모", "Parents"]);
    const po = fileOf(file ?? { name: "", original: "", sourceTag: "", targetTag: "", units: [] }, "po");
    assert.match(po, '#, fuzzy\n#| msgid "Parents"\nmsgctxt');
    incoming(folder, "ko", "pages/boats", po, "po");
    assert.is(stateOf(folder, "ko", "boats").state, "behind", "fuzzy is not right yet");
    assert.is(incoming(folder, "ko", "pages/boats", po.replace("#, fuzzy\n", ""), "po").brought?.confirmed, 1);
    assert.is(stateOf(folder, "ko", "boats").state, "current");
  },
);

exchange("what is new in the source goes in behind its neighbours, as the source has it", () => {
  const folder = tinySite(both);
  accepted(folder, "ko", "boats");
  writeFileSync(
    join(folder, "content/en/boats.md"),
    String(site["content/en/boats.md"])
      .replace("- Parents", "- Parents\n- Dogs with **leads**")
      .replace("| Monday |", "| Sunday | 8 |\n| Monday |")
      .replace("> [!NOTE]", "> [!TIP]\n> Come *early*.\n\n> [!NOTE]")
      .replace("[^n]: Every", "[^m]: Not at night.\n\n[^n]: Every")
      .replace("see [^n]", "see all [^n][^m]"),
  );
  const [file] = outgoing(folder, "ko", ["boats"]);
  const texts = (file?.units ?? [])
    .filter(({ state }) => state !== "done")
    .map((unit) => returned(unit, `새 ${unit.source}`));
  assert.equal(texts.map(({ target }) => target).sort(), [
    "새 8",
    "새 Boats <g1>cross</g1> the <g2>river</g2>, see all <x3/><x4/>.",
    "새 Come <g1>early</g1>.",
    "새 Dogs with <g1>leads</g1>",
    "새 Not at night.",
    "새 Sunday",
  ]);
  const { brought, problems } = taken(folder, "ko", "pages/boats", texts);
  assert.equal([problems, brought?.fresh], [[], 6]);
  const made = content(folder, "content/ko/boats.md");
  assert.match(made, "- 부모\n- 새 Dogs with **leads**\n\n|");
  assert.match(made, "|---|---:|\n| 새 Sunday | 새 8 |\n| 월요일 |");
  assert.match(made, "\n\n> [!TIP]\n> 새 Come *early*.\n\n> [!NOTE]\n");
  assert.match(made, "see all [^n][^m].");
  assert.match(made, "[^n]: 날마다.\n\n[^m]: 새 Not at night.\n");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
});

exchange("units of a law, one by one", async () => {
  const folder = tinySite(tinyLaw);
  accepted(folder, "ko", "law/article-2");
  const [file] = outgoing(folder, "ko", ["law/article-2"]);
  assert.equal(
    file?.units.map(({ id, target }) => [id.split(" ")[1], target]).slice(-3),
    [
      ["art-2-1-a-ii", "짐승"],
      ["art-2-1-b", "물건."],
      ["art-2-2", "나룻배는 무기를 나르지 않는다."],
    ].map(([id, target]) => [id, id === "art-2-1-a-ii" ? "짐승;" : target]),
  );
  const unit = file?.units.find(({ id }) => id.endsWith("art-2-1-a-ii"));
  if (unit === undefined) throw new Error("no unit");
  assert.is(taken(folder, "ko", "pages/law/article-2", [returned(unit, "소와 말;")]).brought?.fresh, 1);
  assert.match(content(folder, "content/ko/law/article-02.md"), "\n      (ii) 소와 말;\n");
  assert.equal(await problemsOf(folder), []);
});

exchange("interface words and terms, with every plural form that a language has", async () => {
  const files = {
    ...tinyLaw,
    "content/site.yml": `${String(tinyLaw["content/site.yml"])}  - { tag: ar, folder: ar, label: العربية, fallback: [en] }\n`,
  };
  const folder = tinySite(files);
  const words = outgoing(folder, "ar").find(({ name }) => name === "words");
  assert.ok((words?.units.length ?? 0) > 100);
  const plural = words?.units.filter(({ id }) => id.startsWith("words page.reviewedBefore"));
  assert.equal(
    plural?.map(({ id }) => id.split("_")[1]),
    ["few", "many", "one", "two", "zero", "other"],
  );
  const zero = plural?.find(({ id }) => id.endsWith("_zero"));
  if (zero === undefined) throw new Error("no plural");
  assert.is(taken(folder, "ar", "words", [returned(zero, "{{shown}} من {{all}}")]).brought?.isNew, true);
  assert.equal(JSON.parse(content(folder, "i18n/ar.json")), { page: { reviewedBefore_zero: "{{shown}} من {{all}}" } });
  assert.is(taken(folder, "ar", "words", [returned(zero, "من {{all}}")]).problems[0]?.code, "exchange/lost-name");
  const terms = outgoing(folder, "ko").find(({ name }) => name === "terms/law");
  assert.equal(
    terms?.units.map(({ source, target }) => [source, target]),
    [
      ["ferry | ferries", "나룻배"],
      ["A boat.", "배."],
      ["child | children", "아이"],
    ],
  );
  const [first, second] = terms?.units ?? [];
  if (first === undefined || second === undefined) throw new Error("no terms");
  taken(folder, "ko", "terms/law", [returned(first, "나룻배 | 나루배"), returned(second, "강을 건너는 배.")]);
  assert.is(
    content(folder, "i18n/terms/law.yml"),
    String(tinyLaw["i18n/terms/law.yml"])
      .replace("ko: [나룻배]", "ko: [ 나룻배, 나루배 ]")
      .replace("ko: 배.", "ko: 강을 건너는 배."),
  );
  const arabic = outgoing(folder, "ar").find(({ name }) => name === "terms/law");
  taken(folder, "ar", "terms/law", [returned(arabic?.units[0] ?? first, "عبّارة")]);
  assert.match(content(folder, "i18n/terms/law.yml"), "    ko: [ 나룻배, 나루배 ]\n    ar: [ عبّارة ]\n  meaning:");
  assert.is((await load(folder)).instruments[0]?.terms[0]?.words.ar?.[0], "عبّارة");
});

const spoiled: Array<[string, (target: string) => string, string]> = [
  ["a link that was lost", (text) => text.replace(/<\/?g2>/g, ""), "exchange/lost-mark"],
  ["a note that was lost", (text) => text.replace("<x3/>", ""), "exchange/lost-mark"],
  ["a mark that nobody knows", (text) => `${text} <g9>x</g9>`, "exchange/unknown-mark"],
  ["a pair that is one mark", (text) => text.replace("<g2>", "<x2/>").replace("</g2>", ""), "exchange/unknown-mark"],
  ["a mark that is not closed", (text) => text.replace("</g2>", ""), "exchange/broken-mark"],
  ["marks that cross", (text) => text.replace("cross</g1> the <g2>", "cross the <g2></g1>"), "exchange/broken-mark"],
  ["a mark twice", (text) => `${text} <x3/>`, "exchange/broken-mark"],
  ["HTML", (text) => `${text} <b>bold</b>`, "exchange/html"],
  ["a note in HTML", (text) => `${text} <!-- hidden -->`, "exchange/html"],
  ["a name that nothing fills in", (text) => `${text} {{who}}`, "exchange/new-name"],
];

for (const [name, spoil, code] of spoiled) {
  exchange(`a text with ${name} is refused with its block, and its file changes nothing`, () => {
    const folder = tinySite(both);
    accepted(folder, "ko", "boats");
    writeFileSync(
      join(folder, "content/en/boats.md"),
      String(site["content/en/boats.md"]).replace("Boats *cross*", "All boats *cross*"),
    );
    const [file] = outgoing(folder, "ko", ["boats"]);
    const unit = file?.units.find(({ state }) => state === "changed");
    const other = file?.units.find(({ source }) => source === "Parents");
    if (unit === undefined || other === undefined) throw new Error("nothing has changed");
    const before = snapshot(folder);
    const { brought, problems } = taken(folder, "ko", "pages/boats", [
      returned(unit, spoil(unit.source)),
      returned(other, "어버이"),
    ]);
    assert.equal([brought, problems.map((problem) => problem.code)], [undefined, [code]]);
    assert.match(String(problems[0]?.values?.id), "boats p-");
    problems.forEach(isReported);
    assert.equal(snapshot(folder), before);
  });
}

exchange("words that look like Markdown stay words", () => {
  const folder = tinySite(both);
  accepted(folder, "ko", "boats");
  const unit = outgoing(folder, "ko", ["boats"])[0]?.units.find(({ source }) => source === "Parents");
  if (unit === undefined) throw new Error("no unit");
  for (const words of [
    "# 1",
    "- one",
    "1. one",
    "2 * 3 * 4",
    "[a](b)",
    "`x`",
    "a_b_c",
    "a < b & c > d",
    "&lt;b&gt;",
    "a \\ b",
    "~~no~~",
    "![x](y)",
    "^[no]",
    "[^n]",
    "> x",
    "*** b",
    "{#id}",
    "https://example.org",
    "<g1> is a sign".replace("<g1>", "&lt;g1>"),
    "| a | b |",
    "*[A]: b",
    "=== x",
  ]) {
    const { problems } = taken(folder, "ko", "pages/boats", [returned(unit, words)]);
    assert.equal(problems, [], words);
    assert.is(outgoing(folder, "ko", ["boats"])[0]?.units.find(({ id }) => id === unit.id)?.target, words);
  }
});

exchange("files in other encodings, broken files, and texts of other pages", () => {
  const folder = tinySite(both);
  accepted(folder, "ko", "boats");
  const before = snapshot(folder);
  const head = (charset: string) => `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=${charset}\\n"\n\n`;
  const unit = outgoing(folder, "ko", ["boats"])[0]?.units.find(({ source }) => source === "Parents");
  const entry = `msgctxt "${unit?.id}"\nmsgid "Parents"\nmsgstr "%"\n`;
  const bytes = Buffer.from([0xba, 0xce, 0xb8, 0xf0]); // 부모
  const inCharset = (charset: string) =>
    Buffer.concat([Buffer.from(head(charset) + entry.split("%")[0]), bytes, Buffer.from(entry.split("%")[1] ?? "")]);
  const cases: Array<[Buffer | string, "po" | "xliff", string]> = [
    [inCharset("UTF-8"), "po", "exchange/encoding"],
    [Buffer.from(`\ufeff${head("UTF-8")}`, "utf16le"), "po", "exchange/encoding"],
    [`${head("UTF-8")}msgid "a\nmsgstr "b"\n`, "po", "exchange/form"],
    [head("UTF-8") + entry + entry, "po", "exchange/form"],
    [
      head("UTF-8") + entry.replace("boats p", "bridges p").replace("boats li", "bridges li"),
      "po",
      "exchange/other-page",
    ],
    ["<xliff version='1.2'><file/></xliff>", "xliff", "exchange/form"],
    ["no xml at all", "xliff", "exchange/form"],
    ["<xliff version='2.0'><file id='f'><unit id='u'>", "xliff", "exchange/form"],
  ];
  for (const [written, format, code] of cases) {
    const { problems } = incoming(folder, "ko", "pages/boats", written, format);
    assert.equal(
      problems.map((problem) => problem.code),
      [code],
      String(written).slice(0, 200),
    );
    problems.forEach(isReported);
  }
  assert.equal(
    incoming(folder, "ko", "pages/none", head("UTF-8"), "po").problems.map(({ code }) => code),
    ["exchange/no-page"],
  );
  assert.equal(snapshot(folder), before);
  writeFileSync(join(folder, "content/ko/boats.md"), korean.replace("부모", "어버이"));
  assert.is(incoming(folder, "ko", "pages/boats", inCharset("EUC-KR"), "po").brought?.fresh, 1);
  assert.match(content(folder, "content/ko/boats.md"), "- 부모\n");
});

exchange("a text whose source has changed since it went out is passed over and told", () => {
  const folder = tinySite(both);
  accepted(folder, "ko", "boats");
  const units = outgoing(folder, "ko", ["boats"])[0]?.units ?? [];
  writeFileSync(join(folder, "content/en/boats.md"), String(site["content/en/boats.md"]).replace("Parents", "Uncles"));
  const { brought, problems } = taken(
    folder,
    "ko",
    "pages/boats",
    units.map((unit) => returned(unit, unit.source === "Parents" ? "어버이" : String(unit.target))),
  );
  assert.equal([problems, brought?.fresh, brought?.outdated.map(({ source }) => source)], [[], 0, ["Parents"]]);
});

exchange("a program for XLIFF that says nothing of states, and cuts texts into sentences, is understood", () => {
  const folder = tinySite({ ...twoEditions, "content/en/a.md": page("A", "One {{name}}. Two [b](/).") });
  const [file] = outgoing(folder, "ko", ["a"]);
  if (file === undefined) throw new Error("nothing goes out");
  const cut = fileOf(file, "xliff").replace(
    /<segment state="initial"><source>One (<ph.*?\/>)\. Two (<pc.*?<\/pc>)\.<\/source><\/segment>/,
    (_, name: string, link: string) =>
      `<segment><source>One ${name}. </source><target>하나 ${name}. </target></segment><segment><source>Two ${link}.</source><target>둘 ${link}.</target></segment>`,
  );
  assert.is(incoming(folder, "ko", file.name, cut, "xliff").brought?.fresh, 1);
  assert.match(content(folder, "content/ko/a.md"), "\n하나 {{name}}. 둘 [b](/).\n");
});

exchange("the command writes a file for each page, and takes them back", () => {
  const folder = tinySite(both);
  accepted(folder, "ko", "boats");
  const work = join(emptyFolder(), "work");
  const run = (...args: string[]) => command("exchange", [...args, "--site", folder, "--edition", "ko"]);
  assert.is(
    run("out", "--format", "po", work, "boats").out,
    `${work}: files 1, texts 12; to translate 0, to check 0.\n`,
  );
  assert.ok(existsSync(join(work, "pages/boats.po")));
  const file = join(work, "pages/boats.po");
  writeFileSync(file, readFileSync(file, "utf8").replace('msgstr "부모"', 'msgstr "어버이"'));
  mkdirSync(dirname(join(work, "pages/more/none.po")), { recursive: true });
  const done = run("in", "--format", "po", work);
  assert.equal([done.code, done.out], [0, "content/ko/boats.md: 1 new texts, 0 confirmed\n1 files read.\n"]);
  writeFileSync(file, readFileSync(file, "utf8").replace(/(msgstr .*)<g2>/, "$1"));
  const refused = run("in", "--format", "po", work, "boats");
  assert.is(refused.code, 1);
  assert.match(refused.error, /^work\/pages\/boats\.po: <\/g2> is not closed/);
  assert.is(run("in", "--format", "tmx", work).code, 2);
  assert.is(run("in", "--format", "xliff", work).code, 2);
  assert.is(run("sideways", "--format", "po", work).code, 2);
});

exchange.run();
