import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { command, commandAlone } from "../support/command.ts";
import { readBy } from "../support/ledger.ts";
import { buildTiny, load, page, tinySite } from "../support/tinySite.ts";

const site = {
  "content/site.yml": [
    "name: Tiny",
    "origin: https://tiny.example",
    "editions:",
    "  - { tag: ko, folder: south, label: 한국어 }",
    "  - { tag: ko-KP, folder: north, label: 조선말, fallback: [ko] }",
    "",
  ].join("\n"),
  "i18n/ko-KP.json": '{ "format": { "spelling": "north" } }',
  "i18n/north.txt": "# words\n버스\n",
  "content/south/index.md": page("첫 화면"),
  "content/north/index.md": page("첫 화면"),
};
const womens = page("여성", "여성은 버스로 여행한다. 이상은 [노동](/)이다.", "review: { by: 김, on: 2026-01-02 }\n");

const north = (args: readonly string[]) => command("north", args);
/** Lines through a pipe. */
const piped = (args: readonly string[], input: string) => commandAlone("north", args, {}, input);

test("lines in, lines out, and nothing else", () => {
  const run = piped([], "여성의 노동\r\n\n강제노동 “책”");
  assert.equal([run.code, run.out], [0, "녀성의 로동\r\n\n강제로동 《책》"]);
});
test("empty input gives empty output", () => assert.equal([piped([], "").out, piped([], "\n").out], ["", "\n"]));
test("other words with --vocabulary", () =>
  assert.equal([piped([], "화장실\n").out, piped(["--vocabulary"], "화장실\n").out], ["화장실\n", "위생실\n"]));

test("a page is drafted, shown, and not overwritten", async () => {
  const folder = tinySite({ ...site, "content/south/women.md": womens });
  const file = join(folder, "content/south/women.md");
  const target = join(folder, "content/north/women.md");
  const run = (...more: string[]) => north([file, "--site", folder, ...more]);
  const first = run();
  assert.is(first.code, 0, first.error);
  const draft = readFileSync(target, "utf8");
  assert.match(draft, /title: 녀성\n/);
  assert.match(
    draft,
    /review: pending\ndraft: true\nsource:\n {2}page: content\/south\/women.md\n {2}sha256: [0-9a-f]{64}\n---\n/,
  );
  assert.not.match(draft, /김/);
  assert.match(draft, "녀성은 버스로 려행한다. 이상은 [로동](/)이다.");
  assert.match(first.out, "content/south/women.md:7\n- 여성은");
  assert.match(first.out, "content/south/women.md:7:15: 이상: 이상(");
  assert.not.match(first.out, "\u001b", "no colours in a pipe");
  readBy(folder, "ko", "women", "김", "2026-01-02");
  await load(folder);

  assert.equal([run().code, run("--force").code], [2, 2], "its source has not changed");
  assert.is(readFileSync(target, "utf8"), draft);
  writeFileSync(file, womens.replace("버스로", "기차로"));
  assert.is(run().code, 2, "not without --force");
  assert.is(run("--force").code, 0);
  assert.match(readFileSync(target, "utf8"), "기차로");

  writeFileSync(target, page("사람이 쓴 글"));
  assert.is(run("--force").code, 2, "a person may have written it");
  assert.match(readFileSync(target, "utf8"), "사람이 쓴 글");
});

test("wrong use is told", () => {
  const folder = tinySite(site);
  for (const args of [
    ["nowhere.md"],
    ["a.md", "b.md"],
    [join(folder, "content/north/index.md"), "--site", folder],
    [join(folder, "content/site.yml"), "--site", folder],
  ]) {
    const run = north(args);
    assert.equal([run.code, run.out], [2, ""], args.join(" "));
  }
});

test("the check warns of Southern spellings and does not fail", () => {
  const folder = tinySite({ ...site, "content/north/women.md": page("녀성", "녀성의 노동은 버스에서") });
  const built = buildTiny(folder);
  assert.is(built.code, 0, built.printed);
  const check = () => command("check", ["--output", built.output, "--site", folder]);
  const told = check();
  assert.is(told.code, 0, told.error);
  assert.match(told.error, "content/north/women.md:6:5: “노동은” is the South's spelling → 로동은");
  assert.not.match(told.error, "버스");
  rmSync(join(folder, "content/north/women.md"));
  assert.is(check().error.includes("the South's spelling"), false);
});

test.run();
