import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { badSites, fixturesIn } from "../support/fixtures.ts";
import { codesOf, isReported, placeOf } from "../support/isReported.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, load, problemsOf } from "../support/tinySite.ts";

const provoked = new Set<string>();

test("the tiny law is sound", async () => assert.equal(await problemsOf(tinyLaw), []));

for (const { name, text } of fixturesIn("bad-instrument")) {
  const cases = badSites(text);
  test(`bad-instrument/${name}.txt has cases`, () => assert.ok(cases.length > 1));
  for (const { files, expected, line } of cases) {
    test(`bad-instrument/${name}.txt:${line}`, async () => {
      const all: Files = { ...tinyLaw, ...files };
      const problems = await problemsOf(
        Object.fromEntries(Object.entries(all).filter(([, content]) => content !== "(none)\n")),
      );
      for (const { code } of problems) provoked.add(code);
      assert.equal(problems.map(placeOf).sort(), expected.map(({ problem }) => problem).sort());
      for (const { problem, words } of expected) {
        const told = problems
          .filter((candidate) => placeOf(candidate) === problem)
          .map((candidate) => describeProblem(candidate, "en"));
        assert.ok(
          told.some((message) => message.includes(words)),
          `“${words}” is not in ${told.join("\n")}`,
        );
      }
      problems.forEach(isReported);
    });
  }
}

test("a YAML file beside the settings is a treaty's only where it says so, or where its articles lie", async () => {
  const { warnings, instruments } = await load({ ...tinyLaw, "content/notes.yml": "a: b\n" });
  assert.equal(
    instruments.map(({ folder }) => folder),
    ["law"],
  );
  assert.equal(
    warnings.filter(({ code }) => code === "file/not-published").map(({ file }) => file),
    ["content/notes.yml"],
  );
  assert.ok(
    (await problemsOf({ ...tinyLaw, "content/notes.yml": "type: instrument\n" })).every(
      ({ file }) => file === "content/notes.yml",
    ),
  );
  const { "content/law.yml": facts, ...others } = tinyLaw;
  const untyped = String(facts).replace(/^type:.*\n/m, "");
  assert.ok(
    (await problemsOf({ ...others, "content/law.yml": untyped })).some(
      ({ file, code }) => file === "content/law.yml" && code !== "file/not-published",
    ),
  );
});

test("every problem of an instrument has a fixture", () => {
  // The lock has tests of its own.
  assert.equal(
    codesOf(/^(instrument|terms)\//).filter((code) => !/\/(no-)?lock/.test(code) && !provoked.has(code)),
    [],
  );
});

test.run();
