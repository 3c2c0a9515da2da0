import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../src/base/errors.ts";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { fixturesIn, toldExamples } from "../support/fixtures.ts";
import { isReported } from "../support/isReported.ts";
import { rendered } from "../support/render.ts";

/** `3 error table-cells`, with the message behind it. */
function toldOf(markdown: string): Array<{ short: string; message: string; problem: Problem }> {
  const { errors, warnings } = rendered(markdown);
  return [
    ...errors.map((problem) => ({ problem, kind: "error" })),
    ...warnings.map((problem) => ({ problem, kind: "warning" })),
  ].map(({ problem, kind }) => ({
    short: `${problem.line} ${kind} ${problem.code.replace("markdown/", "")}`,
    message: describeProblem(problem, "en"),
    problem,
  }));
}

for (const { name, text } of fixturesIn("told")) {
  const examples = toldExamples(text);
  test(`told/${name}.txt has examples`, () =>
    assert.ok(examples.length > 0 && text.split(/^\.$/m).length === examples.length * 3 + 1));
  for (const { title, line, markdown, told } of examples) {
    test(`told/${name}.txt:${line} ${title}`, () => {
      const found = toldOf(markdown);
      assert.equal(
        found.map(({ short }) => short).sort(),
        told.map((one) => one.split(" ").slice(0, 3).join(" ")).sort(),
      );
      for (const one of told) {
        const words = one.split(" ").slice(3).join(" ");
        assert.ok(
          found.some(({ short, message }) => one.startsWith(short) && message.includes(words)),
          `“${words}” is not in ${found.map(({ message }) => message).join("\n")}`,
        );
      }
      found.forEach(({ problem }) => isReported(problem));
    });
  }
}

test("bullets of Word are told, and blanks that Markdown does not know", () => {
  assert.equal(
    toldOf("\uf0b7 one\n\uf0b7 two").map(({ short }) => short),
    ["1 warning bullets"],
  );
  assert.equal(
    toldOf("-\u00a0one\n\n2.\u3000two").map(({ short }) => short),
    ["1 warning list-blank", "3 warning list-blank"],
  );
  assert.equal(
    toldOf("##\u00a0one\n\n#\u3000two").map(({ short }) => short),
    ["1 error heading-blank", "3 error heading-blank"],
  );
});

test("whatever is left in a text, its look takes time in proportion", () => {
  for (const sign of [
    "**",
    "`",
    "[a](",
    "[a][b] ",
    "{{",
    "{.a} ",
    "<b ",
    "| a |\n",
    "https://a.b ",
    "a@b.cd ",
    ":::\n",
    "![",
    "\t",
    "•\n",
    "==a",
    "[",
    "&a;",
  ]) {
    assert.ok(toldOf(sign.repeat(2000)).length < 3000, sign);
  }
});

test.run();
