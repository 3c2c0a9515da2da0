// How many of the pairs in test/fixtures/korean/ come out right. The shares are those that the tool promises; add pairs freely.
import { test } from "uvu";
import * as assert from "uvu/assert";
import { toNorth } from "../../src/base/korean/toNorth.ts";
import { spellingPairs } from "../support/spellingPairs.ts";

const promised: ReadonlyArray<readonly [fixture: string, share: number]> = [
  ["initial", 0.97],
  ["rate", 0.95],
  ["yeo", 0.98],
  ["pye", 0.95],
  ["sai-siot", 0.95],
  ["tense", 0.9],
  ["loanwords", 0.95],
  ["marks", 1],
  ["stays", 0.99],
  ["sentences", 0.92],
  ["held-out", 0.95],
];

for (const [fixture, share] of promised) {
  test(`${fixture}: at least ${share * 100} of 100 pairs`, () => {
    const pairs = spellingPairs(fixture);
    const plain = (text: string) => (fixture === "sentences" ? text.replace(/ /g, "") : text);
    const wrong = pairs.flatMap(({ south, north, line }) => {
      const got = toNorth(south).text;
      return plain(got) === plain(north) ? [] : [`line ${line}: ${south} became ${got}, not ${north}`];
    });
    assert.ok(pairs.length >= 30, "enough pairs to measure by");
    assert.ok(1 - wrong.length / pairs.length >= share, wrong.join("\n"));
  });
}

test("half of all pairs are words that stay", () => {
  const all = promised.flatMap(([fixture]) => spellingPairs(fixture));
  const staying = all.filter(({ south, north }) => south === north).length;
  assert.ok(all.length >= 600 && staying / all.length > 0.45, `${staying} of ${all.length}`);
});

test.run();
