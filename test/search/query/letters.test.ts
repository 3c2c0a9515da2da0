import { test } from "uvu";
import * as assert from "uvu/assert";
import { folded, wordsIn } from "../../../src/search/query/letters.ts";
import { arrowsIn } from "../../support/arrows.ts";

test("texts are made alike before they are compared", () => {
  for (const { from, to, line } of arrowsIn("folded")) assert.is(folded(from), to, `folded.txt:${line}`);
});

test("every syllable in its parts is the syllable, with what the browser can and without", () => {
  const { normalize } = String.prototype;
  const all = Array.from({ length: 0xd7a4 - 0xac00 }, (_, at) => String.fromCharCode(0xac00 + at)).join(" ");
  const parts = all.normalize("NFD");
  assert.is(folded(parts), all);
  try {
    // Browsers of 2014 have none.
    (String.prototype as { normalize: unknown }).normalize = undefined;
    assert.is(folded(parts), all);
  } finally {
    String.prototype.normalize = normalize;
  }
});

test("words end where letters end, and where the script changes", () => {
  assert.equal(wordsIn("표현의 자유(제13조)"), ["표현의", "자유", "제", "13", "조"]);
  assert.equal(wordsIn("children’s rights"), ["childrens", "rights"]);
  assert.equal(wordsIn("CRC협약12조"), ["CRC", "협약", "12", "조"]);
  assert.equal(wordsIn("아동·청소년"), ["아동", "청소년"]);
  assert.equal(wordsIn("권\u{ad}리\u{200b}"), ["권리"]);
  assert.equal(wordsIn("兒童"), ["兒童"]);
});

test("what is no word gives none", () => {
  for (const nothing of [
    "",
    " ",
    ".*+?^${}()|[]\\",
    "<script>",
    "😀👍",
    "\ud800",
    "\udc00",
    "\u{0}\u{7f}",
    "“”‘’《》「」",
  ])
    assert.equal(wordsIn(folded(nothing)), nothing === "<script>" ? ["script"] : [], JSON.stringify(nothing));
});

test.run();
