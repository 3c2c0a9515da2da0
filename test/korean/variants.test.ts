import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { variants } from "../../src/base/korean/variants.ts";
import { spellingPairs } from "../support/spellingPairs.ts";

for (const fixture of ["initial", "rate", "yeo", "pye", "sai-siot"]) {
  test(`${fixture}: the other spelling is among the variants, from South to North`, () => {
    const pairs = spellingPairs(fixture).filter(({ south, north }) => south !== north);
    const missing = pairs
      .filter(({ south, north }) => !variants(south).includes(north))
      .map(({ south, north }) => `${south} ${north}: ${variants(south).join(" ")}`);
    assert.ok(missing.length / pairs.length <= 0.1, missing.join("\n"));
  });
}

for (const fixture of ["initial", "rate", "yeo", "pye"]) {
  test(`${fixture}: and from North to South`, () => {
    const pairs = spellingPairs(fixture).filter(({ south, north }) => south !== north);
    const missing = pairs
      .filter(({ south, north }) => !variants(north).includes(south))
      .map(({ south, north }) => `${north} ${south}: ${variants(north).join(" ")}`);
    assert.ok(missing.length / pairs.length <= 0.12, missing.join("\n"));
  });
}

test("never the word itself, no word twice, at most twelve", () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(..."여성노동이력율폐되었바닷까ㄱ a🙂\ud800".split("")), { maxLength: 30 })
        .map((all) => all.join("")),
      (word) => {
        const found = variants(word);
        assert.not.ok(found.includes(word.normalize("NFC")));
        assert.is(new Set(found).size, found.length);
        assert.ok(found.length <= 12);
      },
    ),
  ));
test("the likeliest comes first", () =>
  assert.equal([variants("녀성")[0], variants("폐허")[0], variants("컴퓨터")[0]], ["여성", "페허", "콤퓨터"]));
test("a word without another spelling has none", () =>
  assert.equal([variants("아동"), variants("권리"), variants("")], [[], [], []]));
test("decomposed Hangul has the same variants", () =>
  assert.equal(variants("여성".normalize("NFD")), variants("여성")));

test.run();
