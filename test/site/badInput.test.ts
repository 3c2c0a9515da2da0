import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../src/errors.ts";
import { describeProblem, messageLanguages } from "../../src/messages/messages.ts";
import { badSites, fixturesIn } from "../support/fixtures.ts";
import { problemsOf, twoEditions } from "../support/tinySite.ts";

const place = ({ file, line, code }: Problem) => `${file}${line === undefined ? "" : `:${line}`} ${code}`;
const templates = Object.fromEntries(messageLanguages.map((language) => [
  language, JSON.parse(readFileSync(new URL(`../../src/messages/${language}.json`, import.meta.url), "utf8")) as Record<string, string>,
]));
const provoked = new Set<string>();

for (const { name, text } of fixturesIn("bad")) {
  for (const { files, expected, line } of badSites(text)) {
    test(`bad/${name}.txt:${line}`, async () => {
      const problems = await problemsOf({ ...twoEditions, ...files });
      for (const { code } of problems) provoked.add(code);
      assert.equal(problems.map(place).sort(), expected.map(({ problem }) => problem).sort());
      for (const { problem, words } of expected) {
        const told = problems.filter((candidate) => place(candidate) === problem).map((candidate) => describeProblem(candidate, "en"));
        assert.ok(told.some((message) => message.includes(words)), `“${words}” is not in ${told.join("\n")}`);
      }
      problems.forEach(isTold);
    });
  }
}

/** Message and remedy are there in each language, and all that they fill in is given. */
function isTold(problem: Problem): void {
  for (const language of messageLanguages) {
    const [what, remedy] = [problem.code, `${problem.code}.do`].map((key) => templates[language]?.[key]);
    if (!what || !remedy) throw new Error(`no message for ${problem.code} in ${language}`);
    const holes = [...`${what}${remedy}`.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1] ?? "");
    for (const hole of holes) assert.ok(problem.values?.[hole] !== undefined, `${problem.code} does not give {{${hole}}} in ${language}`);
    const [first = "", second = "", ...more] = describeProblem({ ...problem, values: inert(problem) }, language).split("\n");
    assert.is(more.length, 0);
    for (const shown of [first, second]) {
      assert.not.match(shown, /\{\{|\}\}|undefined|\[object/);
      assert.ok(!shown.endsWith(problem.code) && !shown.endsWith(`${problem.code}.do`));
    }
    assert.ok(first.startsWith(problem.line === undefined ? `${problem.file}: ` : `${problem.file}:${problem.line}: `));
    assert.match(second, /^ {4}→ \S/);
  }
}

/** What editors wrote may itself look like a template, and may have line ends. */
function inert({ values = {} }: Problem): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? value : value.replace(/[{}\n]/g, " ")]));
}

test("no code in front matter has run", () => assert.is((globalThis as { ran?: unknown }).ran, undefined));

test("every problem of an editor has a fixture", () => {
  // Those of other subjects, and warnings, have their own tests.
  const subject = /^(yaml|front-matter|file|page|key|value|site|words|link|markdown|static)\//;
  const elsewhere = /^(file\/(large|encoding|binary|link|not-published)|site\/placeholder|words\/(fallback|unused|no-edition)|value\/invalid)$/;
  const codes = Object.keys(templates.en ?? {}).filter((key) => key.endsWith(".do")).map((key) => key.slice(0, -3));
  assert.equal(codes.filter((code) => subject.test(code) && !elsewhere.test(code) && !provoked.has(code)), []);
});

test.run();
