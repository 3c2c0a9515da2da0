import { test } from "uvu";
import * as assert from "uvu/assert";
import { growthOf } from "../support/growth.ts";
import { heavyTexts } from "../support/heavyTexts.ts";
import { rendered } from "../support/render.ts";

/** Signs of the longest text. */
const LONGEST = 128_000;

rendered(
  Object.values(heavyTexts)
    .map((make) => make(500))
    .join("\n\n"),
);

for (const [name, make] of Object.entries(heavyTexts)) {
  test(`${name}: twice as many take at most two and a half times as long`, () =>
    assert.is(growthOf(make, rendered, LONGEST), undefined));
}

test("there are limits, told with their line", () => {
  const told = (markdown: string) =>
    rendered(markdown)
      .errors.filter(({ code }) => code.startsWith("markdown/many-"))
      .map(({ line, code, values }) => `${line} ${code} ${values?.limit}`);
  assert.equal(told(`${"a[^a]\n".repeat(2001)}\n[^a]: b`), ["2001 markdown/many-notes 2000"]);
  assert.equal(told("a^[b]\n".repeat(2001)), ["2001 markdown/many-notes 2000"]);
  assert.equal(told("[a](/b/)\n".repeat(10_001)), ["10001 markdown/many-links 10000"]);
  assert.equal(told("![a](b.png)\n".repeat(1001)), ["1001 markdown/many-pictures 1000"]);
  assert.equal(told(`${"CRC\n\n".repeat(5001)}*[CRC]: a`), ["10001 markdown/many-abbreviations 5000"]);
  assert.equal(told(Array.from({ length: 201 }, (_, at) => `*[a${at}]: b`).join("\n")), [
    "201 markdown/many-abbreviations 200",
  ]);
});

test.run();
