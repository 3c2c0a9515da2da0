import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { command } from "../support/command.ts";
import { buildTiny, emptyFolder, tinySite } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const folder = tinySite({
  "content/site.yml": [
    "name: Ferry",
    "origin: https://ferry.example",
    "reference: ko",
    "editions:",
    "  - { tag: ko, folder: ko, label: 한국어, fallback: [en] }",
    "  - { tag: en, folder: en, label: English, fallback: [ko] }",
    "  - { tag: ko-KP, folder: ko-kp, label: 조선말, fallback: [ko] }",
    "",
  ].join("\n"),
  "content/ko/index.md": "---\ntitle: 나루\ndescription: 첫 화면.\n---\n",
  "content/en/index.md": "---\ntitle: Ferry\ndescription: Home.\n---\n",
});
const work = join(emptyFolder(), "work");

/** Runs a command as an editor does; its output, and what it ended with. */
const npm = (name: string, ...args: string[]) =>
  command(name, [...args, "--site", folder], { SOURCE_DATE_EPOCH: epoch });
const file = (edition: string) => join(folder, `content/${edition}/boats.md`);
const edit = (edition: string, from: string, to: string) => {
  const text = readFileSync(file(edition), "utf8");
  assert.ok(text.includes(from), `${from} in ${text}`);
  writeFileSync(file(edition), text.replace(from, to));
};
interface State {
  state: string;
  changed: string[];
  review: { state: string };
}
const states = () => {
  const pages = (
    JSON.parse(npm("status", "--json").out) as { pages: Array<{ path: string; editions: Record<string, State> }> }
  ).pages;
  const editions = pages.find(({ path }) => path === "boats")?.editions ?? {};
  return Object.fromEntries(
    Object.entries(editions).map(([tag, { state, changed, review }]) => [
      tag,
      [state, changed.join(), review.state].filter(Boolean).join(" "),
    ]),
  );
};
const read = (built: { read(file: string): string }, edition: string) => built.read(`${edition}/boats/index.html`);

test("the whole life of a page in three editions", () => {
  // The site began without a ledger.
  assert.match(npm("accept", "--begin").out, "content/en/index.md: recorded as a translation of 한국어 as it is now");

  // Written.
  writeFileSync(
    file("ko"),
    "---\ntitle: 나룻배\ndescription: 강을 건너는 배.\norder: 3\nreview: pending\n---\n\n나룻배는 **강**을 건넌다.\n\n## 타는 사람\n\n아이들이 [먼저](/) 탄다.\n\n짐은 나중에 싣는다.\n\n## 시간\n\n한 시간마다 떠난다.\n",
  );
  assert.equal(states(), { ko: "current none", en: "stand-in none", "ko-KP": "stand-in none" });

  // Begun in the spelling of the North, and translated with a translator's program.
  const begun = npm("translate", "boats", "ko-KP");
  assert.is(begun.code, 0, begun.error);
  assert.match(begun.out, "Begun: content/ko-kp/boats.md");
  assert.match(readFileSync(file("ko-kp"), "utf8"), "나루배");
  assert.not.match(readFileSync(file("ko-kp"), "utf8"), "order");
  assert.is(npm("translate", "boats", "ko-KP").code, 2, "never over what is there");
  assert.is(npm("exchange", "out", "--format", "po", "--edition", "en", work, "boats").code, 0);
  const po = join(work, "pages/boats.po");
  const english: Record<string, string> = {
    나룻배: "The ferry",
    "강을 건너는 배.": "A boat that crosses the river.",
    "나룻배는 <g1>강</g1>을 건넌다.": "The ferry crosses the <g1>river</g1>.",
    "타는 사람": "Who boards",
    "아이들이 <g1>먼저</g1> 탄다.": "Children board <g1>first</g1>.",
    "짐은 나중에 싣는다.": "Loads come later.",
    시간: "Hours",
    "한 시간마다 떠난다.": "It leaves every hour.",
  };
  writeFileSync(
    po,
    readFileSync(po, "utf8").replace(
      /msgid "(.+)"\nmsgstr ""/g,
      (_, source: string) => `msgid "${source}"\nmsgstr "${english[source] ?? ""}"`,
    ),
  );
  assert.match(
    npm("exchange", "in", "--format", "po", "--edition", "en", work).out,
    "content/en/boats.md: a new page with 8 texts, not reviewed yet",
  );
  assert.equal(states(), { ko: "current none", en: "current none", "ko-KP": "draft none" });
  edit("ko-kp", "draft: true\n", "");
  assert.is(npm("accept", "boats", "--edition", "ko-KP").code, 0);
  assert.equal(states(), { ko: "current none", en: "current none", "ko-KP": "current none" });

  // Read by people, each edition by its own.
  assert.is(npm("review", "boats", "--edition", "en", "--by", "A. Ferryman").code, 0);
  assert.is(npm("review", "boats", "--edition", "ko", "--by", "강사공").code, 0);
  assert.equal(states(), { ko: "current valid", en: "current valid", "ko-KP": "current none" });

  // A comma changes nothing for anybody.
  edit("ko", "아이들이 [먼저]", "아이들이, [먼저]");
  assert.equal(states(), { ko: "current valid", en: "current valid", "ko-KP": "current none" });
  const calm = buildTiny(folder);
  assert.is(calm.code, 0, calm.printed);
  assert.match(read(calm, "en"), "Reviewed by A. Ferryman on 22 November 2026.");
  assert.not.match(read(calm, "en"), /<aside|has changed/);
  assert.match(read(calm, "ko-kp"), "아직 사람이 검토하지 않은 글입니다.");

  // A sentence does.
  edit("ko", "한 시간마다 떠난다.", "한 시간마다 떠난다. 밤에는 쉰다.");
  assert.equal(states(), { ko: "current partial", en: "behind hours valid", "ko-KP": "behind 시간 none" });
  const text = npm("status").out;
  assert.match(
    text,
    "en boats (나룻배)\n    changed #hours\n      - 한 시간마다 떠난다.\n      + 한 시간마다 떠난다. {+밤에는 쉰다.+}\n      = It leaves every hour.\n    → change the translation; when it is right: npm run accept -- boats --edition en",
  );
  assert.equal(
    [npm("status", "--strict", "--edition", "en").code, npm("status", "--strict", "--edition", "ko").code],
    [1, 0],
  );
  const behind = buildTiny(folder);
  assert.is(behind.code, 0, behind.printed);
  assert.match(
    read(behind, "en"),
    /The 한국어 text has changed since this one was written\. What is concerned: <a href="#hours" lang="en" dir="ltr">Hours<\/a>\. <a href="\/ko\/boats\/"/,
  );
  assert.match(read(behind, "ko-kp"), /이 글이 나온 다음 한국어 글이 달라졌습니다\. 달라진 곳: <a href="#시간"/);
  assert.match(read(behind, "ko"), "강사공이 검토했습니다. 그 뒤로 전체 3곳 가운데 1곳이 바뀌었습니다.");
  assert.not.match(read(behind, "ko"), "<aside");

  // One edition follows by hand, the other through the program; the words that were read there are others now.
  edit("ko-kp", "한시간마다 떠난다.", "한시간마다 떠난다. 밤에는 쉰다.");
  assert.is(npm("accept", "boats#시간", "--edition", "ko-KP").code, 0);
  npm("exchange", "out", "--format", "xliff", "--edition", "en", work, "boats");
  const xliff = join(work, "pages/boats.xlf");
  assert.match(readFileSync(xliff, "utf8"), '<note category="previous-source">한 시간마다 떠난다.</note>');
  writeFileSync(
    xliff,
    readFileSync(xliff, "utf8").replace(
      "<target>It leaves every hour.</target>",
      "<target>It leaves every hour, and rests at night.</target>",
    ),
  );
  assert.is(npm("exchange", "in", "--format", "xliff", "--edition", "en", work, "boats").code, 0);
  assert.equal(states(), { ko: "current partial", en: "current partial", "ko-KP": "current none" });

  // The claim is renewed for what was changed, and ends again with the next word.
  assert.is(npm("review", "boats#hours", "--edition", "en", "--by", "B. Reader").code, 0);
  assert.equal(states().en, "current valid");
  edit("en", "Children board [first](/).", "Children do not board [first](/).");
  assert.equal(states().en, "current partial");
  const last = buildTiny(folder);
  assert.match(
    read(last, "en"),
    "Reviewed by A. Ferryman, B. Reader on 22 November 2026. 1 of 3 sections has changed since.",
  );
});

test("a page that claims what nobody has done stops the build", () => {
  edit("en", "review: pending", "review: { by: C. Nobody, on: 2026-11-01 }");
  const { code, printed } = buildTiny(folder);
  assert.is(code, 1);
  assert.match(
    printed,
    "content/en/boats.md:4: the page says that C. Nobody reviewed it on 2026-11-01, but the ledger has no such review",
  );
});

test("the list can be cut off, filtered, and looked at as a page", () => {
  const cut = spawnSync(
    "bash",
    ["-c", `${process.execPath} --import tsx src/cli/status.ts --site ${folder} | head -1`],
    { cwd: root, encoding: "utf8", env: { ...process.env, INIT_CWD: root, SITE_LOCALE: "en" } },
  );
  assert.equal([cut.status, cut.stderr], [0, ""]);
  assert.match(npm("status", "--edition", "en", "--folder", "boats", "--state", "current").out, /\nboats {2}current/);
  assert.match(npm("status", "--state", "behind").out, "Nothing to do.");
  assert.is(npm("status", "--state", "old").code, 2);
  const page = join(emptyFolder(), "status.html");
  assert.is(npm("status", "--html", "--output", page).code, 0);
  assert.match(readFileSync(page, "utf8"), /<td class="current">current <small>reviewed by A\. Ferryman/);
});

test.run();
