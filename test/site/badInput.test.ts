import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { badSites, fixturesIn, toldExamples } from "../support/fixtures.ts";
import { codesOf, isReported, placeOf } from "../support/isReported.ts";
import { rendered } from "../support/render.ts";
import { problemsOf, twoEditions } from "../support/tinySite.ts";

const provoked = new Set<string>();

for (const { name, text } of fixturesIn("bad")) {
  for (const { files, expected, line } of badSites(text)) {
    test(`bad/${name}.txt:${line}`, async () => {
      const problems = await problemsOf({ ...twoEditions, ...files });
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

test("no code in front matter has run", () => assert.is((globalThis as { ran?: unknown }).ran, undefined));

test("every problem of an editor has a fixture", () => {
  for (const { markdown } of fixturesIn("told").flatMap(({ text }) => toldExamples(text))) {
    const { errors, warnings } = rendered(markdown);
    for (const { code } of [...errors, ...warnings]) provoked.add(code);
  }
  // Those of other subjects, and warnings, have their own tests.
  const subject = /^(yaml|front-matter|file|page|key|value|site|words|link|markdown|static|forms|calendar)\//;
  const elsewhere =
    /^(static\/(?!taken|name|twin|copy|long-name)[a-z0-9-]+|yaml\/large|file\/(twin|gone|no-permission|unreadable|large|encoding|binary|link|not-published)|site\/(placeholder|http|leave|leave-here|folder-taken)|words\/(fallback|unused|no-edition)|forms\/(unset|placeholder|processor|by-mail|nowhere|no-notice|no-page|no-sheet)|value\/(invalid|marks)|markdown\/many-[a-z]+|calendar\/(many|many-dates|no-text|no-list|ahead|ended|ends))$/;
  assert.equal(
    codesOf(subject).filter((code) => !elsewhere.test(code) && !provoked.has(code)),
    [],
  );
});

test.run();
