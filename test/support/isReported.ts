import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import type { Problem } from "../../src/base/errors.ts";
import { describeProblem, messageLanguages } from "../../src/base/messages/messages.ts";

const templates = Object.fromEntries(
  messageLanguages.map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../../src/base/messages/${language}.json`, import.meta.url), "utf8")) as Record<
      string,
      string
    >,
  ]),
);

/** The codes of all problems of a subject that have a message. */
export function codesOf(subject: RegExp): string[] {
  return Object.keys(templates.en ?? {})
    .filter((key) => key.endsWith(".do"))
    .map((key) => key.slice(0, -3))
    .filter((code) => subject.test(code));
}

/** Where a problem is and what it is: `content/en/about.md:5 link/dead`. */
export function placeOf({ file, line, code }: Problem): string {
  return `${file}${line === undefined ? "" : `:${line}`} ${code}`;
}

/** Message and remedy are there in each language, and all that they fill in is given. */
export function isReported(problem: Problem): void {
  for (const language of messageLanguages) {
    const [what, remedy] = [problem.code, `${problem.code}.do`].map((key) => templates[language]?.[key]);
    if (!what || !remedy) throw new Error(`no message for ${problem.code} in ${language}`);
    const holes = [...`${what}${remedy}`.matchAll(/\{\{(\w+)\}\}/g)].map((hole) => hole[1] ?? "");
    for (const hole of holes)
      assert.ok(problem.values?.[hole] !== undefined, `${problem.code} does not give {{${hole}}} in ${language}`);
    const [first = "", second = "", ...more] = describeProblem({ ...problem, values: inert(problem) }, language).split(
      "\n",
    );
    assert.is(more.length, 0);
    for (const shown of [first, second]) {
      assert.not.match(shown, /\{\{|\}\}|undefined|\[object/);
      assert.ok(!shown.endsWith(problem.code) && !shown.endsWith(`${problem.code}.do`));
    }
    assert.ok(first.startsWith(problem.line === undefined ? `${problem.file}: ` : `${problem.file}:${problem.line}: `));
    assert.match(second, /^ {4}→ \S/);
  }
}

/** Text of editors may itself look like a template, and may have line ends. */
function inert({ values = {} }: Problem): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "number" ? value : value.replace(/[{}\n]/g, " "),
    ]),
  );
}
