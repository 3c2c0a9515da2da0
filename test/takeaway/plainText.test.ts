import { suite } from "uvu";
import * as assert from "uvu/assert";
import { widthOf, wrapped } from "../../src/takeaway/wrapped.ts";
import { packTiny } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";

const texts = suite("the plain text");
const packed = await packTiny(tinyLaw, ["text"]);

texts("for machines: UTF-8, LF, each unit a line, and what it is worth", () => {
  const text = packed.text("law-ko.txt");
  assert.not.match(text, /\r|\ufeff/);
  assert.match(text, /^나룻배법\n/);
  assert.match(text, /아직 사람이 검토하지 않은/);
  assert.match(text, /\n {2}가\. 사람과 그가 데리고 있는:\n/);
  assert.match(text, /\ndari-copy law ko - [0-9a-f]{8} https:\/\/tiny\.example\/ko\/law\/\n$/);
});

texts("for old devices: BOM, CRLF, no line wider than 40 columns", () => {
  for (const file of ["law-ko-40.txt", "law-en-40.txt", "law-all-40.txt"]) {
    const text = packed.text(file);
    assert.ok(text.startsWith("\ufeff"), file);
    assert.not.match(text, /[^\r]\n/);
    assert.equal(
      text
        .slice(1)
        .split("\r\n")
        .filter((line) => widthOf(line) > 40),
      [],
    );
  }
});

texts("side by side, each unit stands in every edition", () => {
  const text = packed.text("law-all.txt");
  assert.ok(text.indexOf("No ferry carries weapons") < text.indexOf("무기를 나르지"));
});

texts("a paragraph is parted between words by their width, and a long word within", () => {
  assert.equal(wrapped("가나 다라 마바", 9), ["가나 다라", "마바"]);
  assert.equal(wrapped("가나다라마바", 6), ["가나다", "라마바"]);
  assert.equal(wrapped("one two three", 8, "", "1. "), ["1. one", "   two", "   three"]);
  assert.equal(wrapped("", 8), [""]);
  assert.is(widthOf("한글 Ａb\u0301"), 8);
});

texts.run();
