import { test } from "uvu";
import * as assert from "uvu/assert";
import { hasGlyphs } from "../../src/base/typeset/hasGlyphs.ts";
import { typesetPdf } from "../../src/base/typeset/typesetPdf.ts";
import { typesetSvg } from "../../src/base/typeset/typesetSvg.ts";

const SHEET = `#set document(title: sys.inputs.title)
#set text(lang: "ko")
= #sys.inputs.title
#text(weight: "bold")[굵은 글] \`code\``;

test("a title with Typst's own signs is set as it is written, and runs nothing", () => {
  const plain = typesetSvg("#sys.inputs.title", { title: "x" });
  assert.throws(() => typesetSvg('#panic("ran")', {}), /panicked/, "as a source it would run");
  const hostile = typesetSvg("#sys.inputs.title", { title: '#panic("ran") $x$ *y* ]' });
  assert.ok(hostile.length > plain.length);
  assert.not.match(plain, /<text|font-family/, "letters are outlines");
});

test("a font that the package does not have is an error, not a font of the machine", () => {
  assert.throws(() => typesetSvg(`#text(font: "No Such Font")[x]`, {}), /unknown font family/);
});

test("a PDF is the same each time, is tagged and carries the package's fonts alone", () => {
  const once = typesetPdf(SHEET, { title: "장마당 재현" });
  assert.ok(once.equals(typesetPdf(SHEET, { title: "장마당 재현" })));
  const source = once.toString("latin1");
  assert.match(source, /\/Marked true/);
  assert.not.match(source, /\/CreationDate/);
  const fonts = [...source.matchAll(/\/FontName\s*\/([\w+-]+)/g)].map(([, name]) => name);
  assert.ok(fonts.length > 0);
  for (const font of fonts) assert.match(font ?? "", /^[A-Z]{6}\+NotoSansKR-/);
});

test("what the fonts have no sign for is known beforehand", () => {
  assert.ok(hasGlyphs("아동권리협약 제12조 《녀자》 Article 12 – “ok” 한국어"));
  assert.ok(hasGlyphs("에 붙은\u200b말"), "a sign without a shape needs none");
  assert.not.ok(hasGlyphs("مرحبا"), "Arabic");
  assert.not.ok(hasGlyphs("Привіт ї"), "a letter of Ukrainian");
  assert.not.ok(hasGlyphs("😀"));
});

test.run();
