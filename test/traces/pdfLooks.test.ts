import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { typesetPdf } from "../../src/base/typeset/typesetPdf.ts";
import { inspectPdf } from "../../src/static/traces/pdf/inspectPdf.ts";
import { lzw } from "../../src/static/traces/pdf/lzw.ts";
import { unpredicted } from "../../src/static/traces/pdf/predictor.ts";
import { rebuiltPdf } from "../../src/static/traces/pdf/rebuiltPdf.ts";
import { shownPages } from "../support/pdfium.ts";
import { plantedPdfs } from "../support/plantedPdf.ts";

const looks = suite("PDFs written anew look as before");
const folder = join(root, "test/fixtures/pdf");

const TYPESET = `#set document(title: "제목 & title")
#set text(lang: "ko")
#outline()
= 첫째 장 <a>
글 @fig #link("https://example.org/")[링크] #footnote[note]
#figure(rect(width: 20pt, height: 9pt, fill: gradient.linear(red, blue)), alt: "사각형", caption: [그림]) <fig>
#table(columns: 2, table.header([A], [B]), [c], [d])
#pagebreak()
== 둘째`;

const files: Array<[name: string, bytes: Buffer]> = [
  ...readdirSync(folder).map((file): [string, Buffer] => [file, readFileSync(join(folder, file))]),
  ["Typst", typesetPdf(TYPESET, {})],
];

for (const [name, bytes] of files) {
  looks(`${name}: every pixel and every letter stays, and it is not heavier`, async () => {
    const { bytes: after, blocked } = rebuiltPdf(bytes);
    if (after === undefined) throw new Error(blocked.join());
    const [was, is] = [await shownPages(bytes), await shownPages(after)];
    assert.equal(
      is.map(({ text }) => text),
      was.map(({ text }) => text),
    );
    assert.ok(
      was.every(({ pixels }) => new Set(pixels).size > 3),
      "something is shown",
    );
    for (const [at, page] of was.entries())
      assert.ok(page.pixels.equals(is[at]?.pixels ?? Buffer.alloc(0)), `page ${at + 1}`);
    assert.ok(after.length <= bytes.length * 1.05);
    assert.ok(rebuiltPdf(after).bytes?.equals(after), "written anew twice, it is the same");
  });
}

for (const { name, bytes } of (await plantedPdfs()).filter(({ isRefused }) => isRefused !== true)) {
  looks(`${name}: what is taken out is not seen`, async () => {
    const after = rebuiltPdf(bytes).bytes;
    if (after === undefined) throw new Error("refused");
    // A sign for a remark or a field is drawn by readers of their own accord.
    if (/remark|pinned|field/.test(name)) return;
    const [was, is] = [await shownPages(bytes), await shownPages(after)];
    const [before, now] = [was[0]?.pixels ?? Buffer.alloc(0), is[0]?.pixels ?? Buffer.alloc(0)];
    // Readers that make a picture smaller mix what shows with what lies next to it below the mask: a line of that on the page.
    const mixed = /a name below/.test(name) ? 100 : 0;
    const changed = now.filter((byte, at) => byte !== before[at]).length / 4;
    assert.ok(is.length === 1 && changed <= mixed, `${changed} pixels`);
  });
}

looks("links to the web and inside the document stay", () => {
  const { bytes } = rebuiltPdf(readFileSync(join(folder, "reportlab.pdf")));
  const text = bytes?.toString("latin1") ?? "";
  assert.match(text, "/URI (https://example.org/)");
  assert.match(text, /\/Dest \[\d+ 0 R \/Fit\]/);
});

looks("a document that Dari has typeset says nothing; one that only calls itself so does", () => {
  const own = typesetPdf(TYPESET, {});
  assert.equal(inspectPdf(own), { traces: [], blocked: [] });
  const changed = (from: string, to: string) =>
    Buffer.from(own.toString("latin1").replace(from, to.padEnd(from.length).slice(0, from.length)), "latin1");
  for (const [from, to] of [
    ["/Creator (Typst 0.", "/Creator (Kim   0."],
    ["<xmp:CreatorTool>Typst", "<xmp:CreatorTool>Kim"],
    ["<dc:format>application/pdf", "<dc:format>Kim"],
    ['xmptk="xmp-writer"', 'xmptk="kim"'],
  ] as const) {
    assert.ok(own.toString("latin1").includes(from), from);
    assert.ok(inspectPdf(changed(from, to)).traces.length + inspectPdf(changed(from, to)).blocked.length > 0, from);
  }
});

looks("data is unpacked as the standard says", () => {
  assert.equal([...lzw(Buffer.from("800b6050220c0c8501", "hex"), 1, 100)], [45, 45, 45, 45, 45, 65, 45, 45, 45, 66]);
  const rows = (...bytes: number[]) => [
    ...unpredicted(
      Buffer.from(bytes),
      new Map([
        ["Predictor", { num: "15" }],
        ["Columns", { num: "3" }],
      ]),
    ),
  ];
  assert.equal(
    rows(0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 2, 2, 2, 4, 1, 1, 1),
    [1, 2, 3, 1, 2, 3, 2, 3, 4, 3, 5, 6, 4, 6, 7],
  );
  assert.equal(
    [
      ...unpredicted(
        Buffer.from([1, 1, 1, 5, 1, 1]),
        new Map([
          ["Predictor", { num: "2" }],
          ["Columns", { num: "3" }],
        ]),
      ),
    ],
    [1, 2, 3, 5, 6, 7],
  );
});

looks.run();
