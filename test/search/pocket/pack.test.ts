import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Index } from "../../../src/search/pocket/index.ts";
import { packedIndex } from "../../../src/search/pocket/makePack.ts";
import { unpacked } from "../../../src/search/pocket/pack.ts";

const pack = suite("search/pocket/pack");
const printable = Array.from({ length: 0x7e - 0x20 }, (_sign, at) => String.fromCharCode(0x21 + at)).join("");

function indexOf(...texts: string[]): Index {
  return {
    lang: "ko",
    names: ["crc"],
    synonyms: ["발달=발전", "a=b"],
    pages: texts.map((text, at) => [
      `ko/${at}/`,
      "글",
      text,
      at === 0 ? 12 : 0,
      "=이름|말",
      [at === 0 ? "art-12-1" : "말", "", text],
    ]),
  };
}

for (const [what, ...texts] of [
  ["Korean", "표현의 자유", "아동은 표현의 자유에 대한 권리를 가진다"],
  ["letters that numbers would take", "Łódź ఌ Ā ā é ñ ĀĀĀ", "ﬁne — “x”"],
  ["signs of two halves", "😀😀 한국 😀", "\ud800 half"],
  ["every sign of one byte", `${printable} 가가 나나`, printable],
  ["nothing"],
  [
    "more letters than there are numbers",
    Array.from({ length: 6000 }, (_letter, at) => String.fromCharCode(0x4e00 + at).repeat(2)).join(""),
  ],
] as const)
  pack(`${what}: what is unpacked is what was packed`, () => {
    const index = indexOf(...texts);
    if (texts.length === 0) index.synonyms = [];
    const packed: unknown = JSON.parse(JSON.stringify(packedIndex(index)));
    assert.equal(unpacked(packed as ReturnType<typeof packedIndex>), {
      ...index,
      pages: texts.length === 0 ? [["", "", "", 0, "", []]] : index.pages,
    });
  });

pack("frequent syllables take one byte", () => {
  const text = "아동권리협약표현자유".repeat(300);
  const { columns } = packedIndex(indexOf(text));
  assert.ok(Buffer.byteLength(columns[8] ?? "") < 2 * text.length + 10, "twice in the index, a byte each time");
});

pack.run();
