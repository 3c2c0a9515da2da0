import { test } from "uvu";
import * as assert from "uvu/assert";
import { isTail, withoutParticles } from "../../../src/search/query/particles.ts";
import { verbIn } from "../../../src/search/query/verbs.ts";
import { arrowsIn } from "../../support/arrows.ts";

test("verbs are known in their forms", () => {
  const wrong = arrowsIn("verbs").flatMap(({ from, to, line }) => {
    const { stems } = verbIn(from);
    return to === "-"
      ? stems.length === 0
        ? []
        : [`verbs.txt:${line}: ${from} is no verb, but ${stems.join()}`]
      : stems.includes(to)
        ? []
        : [`verbs.txt:${line}: ${from} has not ${to}, but ${stems.join()}`];
  });
  assert.equal(wrong, []);
});

test("the beginnings of a verb are those of all its forms", () => {
  for (const [form, others] of [
    ["배우다", "배우는 배운 배울 배움 배웁니다 배워 배웠다"],
    ["돕다", "돕는 도와 도운 도우며"],
    ["듣다", "듣고 들어"],
    ["짓다", "짓는 지은 지어"],
    ["모르다", "모르는 모른 몰라"],
    ["만들다", "만들고 만드는 만든 만듭니다"],
    ["하다", "하고 한 해 했다"],
    ["되다", "되는 된 돼 되여"],
  ] as const) {
    const { forms } = verbIn(form);
    for (const other of others.split(" "))
      assert.ok(
        forms.some((beginning) => other.startsWith(beginning)),
        `${form}: ${other} in ${forms.join()}`,
      );
  }
});

test("a noun that a verb is made of is known in it", () => {
  for (const [word, noun] of [
    ["차별하면", "차별"],
    ["보호받을", "보호"],
    ["강요당합니다", "강요"],
    ["입양되였다", "입양"],
  ] as const)
    assert.ok(verbIn(word).nouns.includes(noun), word);
});

test("what may follow a word and what may not", () => {
  for (const tail of ["은", "에게는", "으로부터의", "들이", "하는", "받은", "입니다"]) assert.ok(isTail(tail), tail);
  for (const other of ["권리", "장원", "급", "회"]) assert.not(isTail(other), other);
  assert.equal(withoutParticles("아이들에게는"), ["아이", "아이들", "아이들에게"]);
});

test.run();
