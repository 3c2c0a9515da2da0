import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isDict } from "../../src/static/traces/pdf/objects.ts";
import { readPdf } from "../../src/static/traces/pdf/readPdf.ts";
import { sidesOf } from "../../src/takeaway/paper/imposed.ts";
import { packProblems, packTiny } from "../support/packed.ts";
import { wordsIn } from "../support/pdfWords.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { page } from "../support/tinySite.ts";

const booklets = suite("the booklet");
const packed = await packTiny(tinyLaw, ["booklet"]);
const bare = (text: string) => text.replace(/\s/g, "");

booklets("there is one for each edition, one to fold, and all editions side by side", () => {
  assert.equal([...packed.copies.keys()].sort(), [
    "law-all.pdf",
    "law-en-fold.pdf",
    "law-en.pdf",
    "law-ko-fold.pdf",
    "law-ko.pdf",
  ]);
});

booklets("all words are in it, with what the text is worth, contents and index", async () => {
  const words = bare((await wordsIn(packed.bytes("law-ko.pdf"))).join(""));
  for (const part of [
    "나룻배법",
    "아직 사람이 검토하지 않은",
    "차례",
    "제2조Title 2",
    "1. 모든 나룻배는 다음을 나른다:",
    "아이;",
    "예전에는 뗏목이었다.",
    "주제 찾아보기",
  ])
    assert.match(words, bare(part));
  const both = bare((await wordsIn(packed.bytes("law-all.pdf"))).join(""));
  assert.match(both, bare("No ferry carries weapons."));
  assert.match(both, bare("나룻배는 무기를 나르지 않는다."));
});

booklets("it is tagged, for everyone (PDF/UA-1), in its language, with bookmarks, and says what it is", () => {
  const bytes = packed.bytes("law-ko.pdf");
  const { look, trailer } = readPdf(bytes);
  const root = look(trailer.get("Root"));
  assert.ok(isDict(root));
  for (const key of ["StructTreeRoot", "MarkInfo", "Lang", "Outlines", "Metadata"]) assert.ok(root.has(key), key);
  assert.match(bytes.toString("latin1"), /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(bytes.toString("latin1"), /dari-copy law ko - [0-9a-f]{8} https:\/\/tiny\.example\/ko\/law\//);
});

booklets("to fold: the sheets bring the pages into their order", async () => {
  assert.equal(sidesOf(8), [
    [7, 0],
    [1, 6],
    [5, 2],
    [3, 4],
  ]);
  assert.is(sidesOf(5).length, 4);
  const flat = await wordsIn(packed.bytes("law-ko.pdf"));
  const sheets = await wordsIn(packed.bytes("law-ko-fold.pdf"));
  assert.is(sheets.length, Math.ceil(flat.length / 4) * 2);
  assert.match(bare(sheets[0] ?? ""), bare(flat[0] ?? ""));
  assert.is(bare(sheets.join("")).length, bare(flat.join("")).length);
});

booklets("the same bytes every time", async () => {
  const again = await packTiny(tinyLaw, ["booklet"]);
  for (const [file, { sha256 }] of packed.copies) assert.is(again.copies.get(file)?.sha256, sha256, file);
});

const arabic = {
  "content/site.yml":
    "name: مكتبة\norigin: https://books.example\neditions:\n  - { tag: ar, folder: ar, label: العربية }\n",
  "content/ar/index.md": page("مكتبة", "الكتب هنا للجميع.\n\n## عنوان\n\n1. واحد\n2. اثنان"),
};

booklets("a character that no font has is an error, with its page and line; nothing is made", async () => {
  const problems = await packProblems({
    ...tinyLaw,
    "content/ko/law/article-01.md": "---\narticle: 1\ntitle: Title 1\npart: 1\nthemes: [river]\n---\n\n나룻배 ܐ.\n",
  });
  assert.equal(
    problems.map(({ file, line, code, values }) => [file, line, code, values?.letter]),
    [["content/ko/law/article-01.md", 8, "takeaway/glyph", "ܐ"]],
  );
  assert.is((await packProblems(arabic, ["booklet"]))[0]?.code, "takeaway/glyph");
});

booklets("an Arabic site brings its font, and is set from right to left", async () => {
  const require = createRequire(import.meta.url);
  const folder = join(require.resolve("@expo-google-fonts/noto-naskh-arabic/package.json"), "..", "400Regular");
  const { bytes, copies } = await packTiny(
    { ...arabic, "fonts/naskh.ttf": readFileSync(join(folder, "NotoNaskhArabic_400Regular.ttf")) },
    ["booklet"],
  );
  assert.ok(copies.has("site-ar.pdf"));
  const { look, trailer } = readPdf(bytes("site-ar.pdf"));
  const root = look(trailer.get("Root"));
  assert.ok(isDict(root));
  const preferences = look(root.get("ViewerPreferences"));
  assert.ok(isDict(preferences));
  assert.equal(look(preferences.get("Direction")), { name: "R2L" });
  assert.match((await wordsIn(bytes("site-ar.pdf"))).join(""), /واحد|دحاو/);
});

booklets.run();
