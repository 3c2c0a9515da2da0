import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { badSites, fixturesIn } from "../support/fixtures.ts";
import { codesOf, isTold, placeOf } from "../support/isTold.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, problemsOf } from "../support/tinySite.ts";

const provoked = new Set<string>();

test("the tiny law is sound", async () => assert.equal(await problemsOf(tinyLaw), []));

for (const { name, text } of fixturesIn("bad-instrument")) {
  const cases = badSites(text);
  test(`bad-instrument/${name}.txt has cases`, () => assert.ok(cases.length > 1));
  for (const { files, expected, line } of cases) {
    test(`bad-instrument/${name}.txt:${line}`, async () => {
      const all: Files = { ...tinyLaw, ...files };
      const problems = await problemsOf(Object.fromEntries(Object.entries(all).filter(([, content]) => content !== "(none)\n")));
      for (const { code } of problems) provoked.add(code);
      assert.equal(problems.map(placeOf).sort(), expected.map(({ problem }) => problem).sort());
      for (const { problem, words } of expected) {
        const told = problems.filter((candidate) => placeOf(candidate) === problem).map((candidate) => describeProblem(candidate, "en"));
        assert.ok(told.some((message) => message.includes(words)), `“${words}” is not in ${told.join("\n")}`);
      }
      problems.forEach(isTold);
    });
  }
}

test("every problem of an instrument has a fixture", () => {
  // The lock has tests of its own.
  assert.equal(codesOf(/^(instrument|terms)\//).filter((code) => !/\/(no-)?lock/.test(code) && !provoked.has(code)), []);
});

test.run();
