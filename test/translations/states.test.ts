import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { viewsOf } from "../../src/assembly/outputFiles.ts";
import type { PageView } from "../../src/frame/pageView.ts";
import { ledgerFiles } from "../../src/translations/ledger/ledgerFiles.ts";
import { pageStates } from "../../src/translations/pageStates.ts";
import { accepted, readBy, stateOf, workspaceOf } from "../support/ledger.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const states = suite("states of translations");

const boats: Files = {
  ...twoEditions,
  "content/en/boats.md": page(
    "Boats",
    "Boats cross the river.\n\n## Who may board {#who}\n\nChildren may board, and their parents.\n\nAnimals may not.\n\n## When {#when}\n\nEvery hour.",
  ),
  "content/ko/boats.md": page(
    "배",
    "배는 강을 건넙니다.\n\n## 누가 탈 수 있는가\n\n아이와 부모가 탈 수 있습니다.\n\n짐승은 안 됩니다.\n\n## 언제 {#when}\n\n한 시간마다.",
  ),
};
const english = "content/en/boats.md";
const edit = (folder: string, file: string, from: string, to: string) => {
  const text = readFileSync(join(folder, file), "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(join(folder, file), text.replace(from, to));
};
const begun = (files: Files = boats) => {
  const folder = tinySite(files);
  accepted(folder, "ko", "boats");
  return folder;
};
const view = async (folder: string, file: string) =>
  viewsOf(
    await load(folder),
    Object.assign(() => "", { also: () => "" }),
  )
    .find((one) => one.file === `${file}index.html`)
    ?.view() as PageView;

states("what nobody has written down is not called up to date; once it is, it is", () => {
  const folder = tinySite(boats);
  const { state, isRecorded, changed } = stateOf(folder, "ko", "boats");
  assert.equal([state, isRecorded, changed], ["behind", false, []]);
  assert.is(stateOf(folder, "en", "boats").state, "current", "the source");
  accepted(folder, "ko", "boats");
  assert.equal([stateOf(folder, "ko", "boats").state, stateOf(folder, "ko", "boats").isRecorded], ["current", true]);
  assert.equal(ledgerFiles(folder), ["ledger/ko/boats.txt"]);
});

states("a comma, white space, quotation marks and addresses are no change; “not” is", () => {
  const folder = begun();
  edit(
    folder,
    english,
    "Boats cross the river.",
    "“Boats”   cross\nthe [river](https://river.example/), always".replace(", always", "!"),
  );
  edit(folder, english, "board, and", "board and");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  edit(folder, english, "may board and", "may not board and");
  const { state, changed, comparison } = stateOf(folder, "ko", "boats");
  assert.equal([state, changed], ["behind", ["누가-탈-수-있는가"]]);
  assert.equal(
    comparison?.changes.map(({ fate, was, now, own }) => [fate, was, now, own]),
    [
      [
        "changed",
        "Children may board, and their parents.",
        "Children may not board and their parents.",
        "아이와 부모가 탈 수 있습니다.",
      ],
    ],
  );
});

states("new, gone and moved blocks", () => {
  const folder = begun();
  edit(folder, english, "Every hour.", "Every hour.\n\nNot at night.");
  assert.equal(stateOf(folder, "ko", "boats").changed, ["when"]);
  edit(folder, english, "\n\nAnimals may not.", "");
  assert.equal(
    stateOf(folder, "ko", "boats")
      .comparison?.changes.map(({ fate }) => fate)
      .sort(),
    ["gone", "new"],
  );
  const other = begun();
  edit(other, english, "Boats cross the river.\n\n", "");
  edit(other, english, "Every hour.", "Every hour.\n\nBoats cross the river.");
  const { state, comparison } = stateOf(other, "ko", "boats");
  assert.equal([state, comparison?.moved], ["current", 1]);
});

states("accept settles one section or all, and what was left out on purpose is asked for no more", () => {
  const folder = begun();
  edit(folder, english, "Every hour.", "Every two hours.");
  edit(folder, english, "Animals may not.", "Animals may not. Dogs may.");
  assert.is(accepted(folder, "ko", "boats#when").length, 1);
  assert.equal(stateOf(folder, "ko", "boats").changed, ["누가-탈-수-있는가"]);
  assert.is(accepted(folder, "ko", "boats").length, 1);
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  edit(folder, english, "Every two hours.", "Every two hours.\n\nAsk the ferryman.");
  accepted(folder, "ko", "boats");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  edit(folder, english, "Ask the ferryman.", "Ask the ferrywoman.");
  assert.equal(stateOf(folder, "ko", "boats").changed, ["when"], "it is still known where it belongs");
});

states("the words of the translation may change by themselves, and keep their place", () => {
  const folder = begun();
  edit(folder, "content/ko/boats.md", "짐승은 안 됩니다.", "짐승은 태우지 않습니다.");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  edit(folder, english, "Animals may not.", "Animals may.");
  const change = stateOf(folder, "ko", "boats").comparison?.changes[0];
  assert.equal(
    [change?.own, change?.isOwnChanged, change?.ownSection],
    ["짐승은 태우지 않습니다.", true, "누가-탈-수-있는가"],
  );
});

states("front matter is text too, but for facts and words to search by", () => {
  const folder = begun();
  edit(folder, english, "title: Boats", "title: Boats\norder: 4\nkeywords: [ship]");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
  edit(folder, english, "About Boats.", "About ferries.");
  assert.equal(stateOf(folder, "ko", "boats").changed, ["main"]);
});

states("missing, stand-in, draft, dated", () => {
  const files = {
    ...twoEditions,
    "content/en/only.md": page("Only"),
    "content/en/hidden.md": page("Hidden", "", "draft: true\n"),
    "content/en/later.md": page("Later", "", "date: 2027-05-01\n"),
    "content/ko/later.md": page("나중"),
    "content/ko/half.md": page("반", "", "draft: true\n"),
    "content/en/half.md": page("Half"),
  };
  const folder = tinySite(files);
  const state = (tag: string, path: string) => stateOf(folder, tag, path).state;
  assert.equal([state("ko", "only"), state("ko", "hidden"), state("en", "hidden")], ["stand-in", "missing", "draft"]);
  assert.equal([state("en", "later"), state("ko", "later"), state("ko", "half")], ["dated", "dated", "draft"]);
});

states("articles stand in their order, and are known by their units", () => {
  const folder = tinySite(tinyLaw);
  const paths = pageStates(workspaceOf(folder), "2026-12-01").map(({ path }) => path);
  assert.equal(
    paths.filter((path) => path.startsWith("law/")),
    ["law/preamble", "law/article-1", "law/article-2", "law/article-3"],
  );
  accepted(folder, "ko", "law/article-2");
  edit(folder, "content/en/law/article-02.md", "No ferry carries weapons.", "No ferry carries arms.");
  assert.equal(stateOf(folder, "ko", "law/article-2").changed, ["art-2-2"]);
  assert.is(stateOf(folder, "en", "law/article-2").state, "current", "the authentic text is the source");
});

states("a source that is gone, or renamed", () => {
  const folder = begun();
  rmSync(join(folder, english));
  assert.equal([stateOf(folder, "ko", "boats").state, stateOf(folder, "ko", "boats").isOrphan], ["behind", true]);
  accepted(folder, "ko", "boats");
  assert.equal(
    [stateOf(folder, "ko", "boats").state, existsSync(join(folder, "ledger/ko/boats.txt"))],
    ["current", false],
  );
  const renamed = begun();
  for (const tag of ["en", "ko"])
    renameSync(join(renamed, `content/${tag}/boats.md`), join(renamed, `content/${tag}/ferries.md`));
  assert.equal(
    [stateOf(renamed, "ko", "ferries").state, stateOf(renamed, "ko", "ferries").isRecorded],
    ["current", true],
    "the record is known by the words of its source",
  );
  edit(renamed, "content/en/ferries.md", "Every hour.", "Every minute.");
  assert.equal(stateOf(renamed, "ko", "ferries").isRecorded, false, "and by nothing less");
});

states("an edition that is added later", () => {
  const folder = begun();
  edit(
    folder,
    "content/site.yml",
    "editions:",
    "editions:\n  - { tag: ja, folder: ja, label: 日本語, fallback: [en] }",
  );
  assert.is(stateOf(folder, "ja", "boats").state, "stand-in");
  assert.is(stateOf(folder, "ko", "boats").state, "current");
});

states("readers of a page that is behind are told where, and those of one with another comma are not", async () => {
  const folder = begun();
  edit(folder, english, "board, and", "board and");
  assert.is((await view(folder, "ko/boats/")).status.newer, undefined);
  edit(folder, english, "Every hour.", "Every two hours.");
  edit(folder, english, "## When", "## Tickets {#tickets}\n\nNone.\n\n## When");
  const { newer } = (await view(folder, "ko/boats/")).status;
  assert.equal([newer?.address, newer?.date], ["/en/boats/", undefined]);
  assert.equal(
    newer?.sections.map(({ title, address, edition }) => [title, address, edition.tag]),
    [
      ["Tickets", "/en/boats/#tickets", "en"],
      ["언제", "#when", "ko"],
    ],
  );
  assert.is((await view(folder, "en/boats/")).status.newer, undefined);
});

states("without a record only dates tell that a page is older", async () => {
  const dated = {
    ...boats,
    [english]: page("Boats", "", "updated: 2026-02-02\n"),
    "content/ko/boats.md": page("배", "", "updated: 2026-02-01\n"),
  };
  assert.is((await view(tinySite(dated), "ko/boats/")).status.newer?.date, "2026-02-02");
  assert.is((await view(begun(dated), "ko/boats/")).status.newer, undefined, "the ledger knows better");
});

states("a review holds for exactly the words that were read, section by section", async () => {
  const folder = begun({
    ...boats,
    "content/ko/boats.md": String(boats["content/ko/boats.md"]).replace("---\n\n", "review: pending\n---\n\n"),
  });
  assert.is((await view(folder, "ko/boats/")).status.review, "pending");
  readBy(folder, "ko", "boats", "강나루", "2026-03-01");
  assert.is(stateOf(folder, "ko", "boats").review.state, "valid");
  assert.equal((await view(folder, "ko/boats/")).status.review, {
    by: "강나루",
    on: "2026-03-01",
    changed: 0,
    unread: 0,
    all: 3,
  });
  edit(folder, "content/ko/boats.md", "부모가 탈", "부모가, 탈");
  assert.is(stateOf(folder, "ko", "boats").review.state, "valid", "a comma");
  edit(folder, "content/ko/boats.md", "한 시간마다.", "두 시간마다.");
  assert.equal(
    [stateOf(folder, "ko", "boats").review.state, stateOf(folder, "ko", "boats").review.changed],
    ["partial", ["when"]],
  );
  assert.equal((await view(folder, "ko/boats/")).status.review, {
    by: "강나루",
    on: "2026-03-01",
    changed: 1,
    unread: 0,
    all: 3,
  });
  readBy(folder, "ko", "boats#when", "나룻터", "2026-04-01");
  assert.equal((await view(folder, "ko/boats/")).status.review, {
    by: "강나루, 나룻터",
    on: "2026-04-01",
    changed: 0,
    unread: 0,
    all: 3,
  });
  edit(folder, "content/ko/boats.md", "\n\n짐승은 안 됩니다.", "");
  assert.is(stateOf(folder, "ko", "boats").review.state, "partial", "less is another text too");
  for (const [from, to] of [
    ["배는 강을", "배는 바다를"],
    ["두 시간", "세 시간"],
  ] as const)
    edit(folder, "content/ko/boats.md", from, to);
  assert.is(stateOf(folder, "ko", "boats").review.state, "lapsed");
});

states("a section that was taken out ends the claim as well", () => {
  const folder = begun();
  readBy(folder, "ko", "boats", "강나루", "2026-03-01");
  edit(folder, "content/ko/boats.md", "\n\n## 언제 {#when}\n\n한 시간마다.", "");
  const { state, gone, changed } = stateOf(folder, "ko", "boats").review;
  assert.equal([state, gone, changed], ["partial", 1, []]);
});

states("a claim that the ledger does not bear out stops the build; pending never does", async () => {
  const claiming = { ...boats, [english]: page("Boats", "", "review: { by: A. Reader, on: 2026-03-01 }\n") };
  const folder = tinySite(claiming);
  assert.equal(
    (await problemsOf(folder)).map(({ code, file, line }) => [code, file, line]),
    [["page/review-claimed", english, 4]],
  );
  readBy(folder, "en", "boats", "A. Reader", "2026-03-02");
  assert.is((await problemsOf(folder)).length, 1, "another day");
  readBy(folder, "en", "boats", "A. Reader", "2026-03-01");
  assert.equal(await problemsOf(folder), []);
});

states.run();
