import { test } from "uvu";
import * as assert from "uvu/assert";
import { heavyTexts } from "../support/heavyTexts.ts";
import { rendered } from "../support/render.ts";

/** Signs of the shorter text, which are made more until there is something to measure; the other one has twice as many. */
const [SHORTEST, LONGEST] = [16_000, 64_000];
/** Milliseconds that are too few to be compared. */
const BRIEF = 60;

/** The time in milliseconds that this process itself works on a text: others on the machine play no part in it. */
function work(text: string): number {
  const start = process.cpuUsage();
  rendered(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

rendered(
  Object.values(heavyTexts)
    .map((make) => make(500))
    .join("\n\n"),
);

for (const [name, make] of Object.entries(heavyTexts)) {
  test(`${name}: twice as many take at most two and a half times as long`, () => {
    let length = SHORTEST;
    while (length < LONGEST && work(make(2 * length)) < BRIEF) length *= 2;
    const [once, twice] = [make(length), make(2 * length)];
    // What a machine does besides can only make a text seem slower: of several measurements the best one counts.
    let [shorter, longer] = [0, Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      longer = Math.min(longer, work(twice));
      if (longer < BRIEF) return;
      shorter = Math.max(shorter, work(once));
      if (longer <= 2.5 * shorter) return;
    }
    assert.unreachable(`${shorter} ms, ${longer} ms`);
  });
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
