import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { lockOf, sumOf } from "../../src/law/lock.ts";
import { codesOf, isReported, placeOf } from "../support/isReported.ts";
import { tinyLaw, tinyUnits } from "../support/tinyLaw.ts";
import { type Files, load, problemsOf } from "../support/tinySite.ts";

const lock = suite("lock");
const file = "content/law.lock.json";
const second = "content/ko/law/article-02.md";
const instrument = (await load(tinyLaw)).instruments[0]!;
const locked: Files = { ...tinyLaw, [file]: JSON.stringify(lockOf(instrument), null, 1) };
const provoked = new Set<string>();

/** Returns the report on the locked law after a change: place, code, first line in English. */
async function told(change: (files: Record<string, string>) => void): Promise<string[]> {
  const files = { ...locked } as Record<string, string>;
  change(files);
  const problems = await problemsOf(files);
  problems.forEach(isReported);
  for (const { code } of problems) provoked.add(code);
  return problems
    .map(
      (problem) =>
        `${placeOf(problem)} ${describeProblem(problem, "en").split("\n")[0]?.split(": ").slice(1).join(": ")}`,
    )
    .sort();
}

lock("it has a checksum of every unit in every edition", () => {
  const sums = lockOf(instrument);
  assert.equal(Object.keys(sums), ["en", "ko"]);
  for (const units of Object.values(sums)) {
    assert.equal(Object.keys(units), tinyUnits);
    for (const sum of Object.values(units)) assert.match(sum, /^[0-9a-f]{16}$/);
  }
  assert.is(
    new Set(Object.values(sums).flatMap((units) => Object.values(units))).size,
    2 * tinyUnits.length,
    "no two are the same",
  );
});

lock("a checksum sees every letter, and no white space or way to write the same letters", () => {
  assert.is(sumOf("One  law\nfor 강 "), sumOf("One law for 강".normalize("NFD")));
  for (const other of ["One law for 강.", "one law for 강", "Onelaw for 강", "One law for 간"])
    assert.is.not(sumOf(other), sumOf("One law for 강"));
});

lock("a text that is as it was locked is sound", async () => {
  assert.equal(await told(() => {}), []);
});

lock("so is one with other line breaks, blanks, notes and front matter", async () => {
  assert.equal(
    await told((files) => {
      files[second] = files[second]!.replace("다음을 나른다", "다음을\n   나른다<!-- 나르다 -->")
        .replaceAll("\n", "\r\n")
        .replace("Title 2", "다른 제목");
    }),
    [],
  );
});

lock("one letter that changed is told with file, line and unit", async () => {
  assert.equal(
    await told((files) => {
      files[second] = files[second]!.replace("짐승", "짐슴");
      files["content/en/law/article-03.md"] = files["content/en/law/article-03.md"]!.replace("signed.", "signed!");
    }),
    [
      "content/en/law/article-03.md:13 instrument/lock-changed the words of the unit testimonium have changed since they were locked",
      `${second}:15 instrument/lock-changed the words of the unit art-2-1-a-ii have changed since they were locked`,
    ],
  );
});

lock("a unit that is lost in all editions, and one that is new", async () => {
  const change = (text: string) => `${text.replace(/ {3}\(b\).*\n\n/, "")}\n3. 나룻배 ferry.\n`;
  assert.equal(
    await told((files) => {
      for (const one of [second, "content/en/law/article-02.md"]) files[one] = change(files[one]!);
    }),
    [
      "content/en/law/article-02.md:19 instrument/lock-new the unit art-2-3 is new and not in the lock",
      `${second}:19 instrument/lock-new the unit art-2-3 is new and not in the lock`,
      `${file} instrument/lock-lost the unit art-2-1-b of the edition en is locked but no longer exists`,
      `${file} instrument/lock-lost the unit art-2-1-b of the edition ko is locked but no longer exists`,
    ],
  );
});

lock("an edition that is new, and one whose text is gone", async () => {
  const sums = lockOf(instrument);
  const found = await told((files) => void (files[file] = JSON.stringify({ en: sums.en, fr: sums.ko })));
  assert.equal(
    found.filter((one) => !one.includes("lock-new")),
    [`${file} instrument/lock-edition the edition fr is locked, but its text no longer exists`],
  );
  assert.is(found.filter((one) => one.includes("lock-new")).length, tinyUnits.length);
});

lock("a lock that cannot be read is told with its line", async () => {
  const broken: Array<[string, number]> = [
    ["", 1],
    ["{", 1],
    ['{\n "en": {\n  "art-1": "00"\n=======\n', 4],
    ["null", 1],
    ["[]", 1],
    ['{\n "en": []\n}', 3],
    ['{ "en": { "art-1": 1 } }', 1],
  ];
  for (const [text, line] of broken) {
    assert.equal(
      await told((files) => void (files[file] = text)),
      [`${file}:${line} instrument/lock-broken the lock cannot be read from this line on`],
      text,
    );
  }
  const both = '{\n "en": {\n<<<<<<< HEAD\n  "art-1": "00"\n=======\n  "art-1": "11"\n>>>>>>> other\n }\n}\n';
  assert.equal(await told((files) => void (files[file] = both)), [
    `${file}:3 file/conflict the file contains two versions of a passage from a merge that was not resolved`,
  ]);
});

lock("an instrument without a lock is built with a warning", async () => {
  const { warnings } = await load(tinyLaw);
  const warning = warnings.find(({ code }) => code === "instrument/no-lock");
  assert.is(warning?.file, file);
  assert.match(describeProblem(warning!, "en"), "npm run lock -- law");
  isReported(warning!);
  provoked.add("instrument/no-lock");
  assert.not((await load(locked)).warnings.some(({ code }) => code === "instrument/no-lock"));
});

lock("every problem of a lock was provoked", () => {
  assert.equal(
    codesOf(/^instrument\/(no-)?lock/).filter((code) => !provoked.has(code)),
    [],
  );
});

lock.run();
