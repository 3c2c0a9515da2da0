import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { judged } from "../../src/static/traces/judged.ts";
import { closed, pdf, picture, plantedDocuments, plantedPictures, zip } from "../support/planted.ts";
import { emptyFolder } from "../support/tinySite.ts";

const clean = suite("files without traces");
const pictures = await plantedPictures();
const documents = await plantedDocuments();

for (const { file, bytes, trace } of [...pictures, ...documents]) {
  clean(`${file}: what it says is found and taken out`, async () => {
    assert.match(judged(bytes).traces.join(", "), trace);
    const { bytes: after } = await cleaned(bytes);
    if (after === undefined) throw new Error("cannot be cleaned");
    assert.equal(judged(after), { kind: judged(bytes).kind, traces: [], dangers: [], blocked: [] });
    assert.not.match(after.toString("latin1"), /Secret|S\0e\0c\0r|\(D:20/);
    assert.equal((await cleaned(after)).bytes?.equals(after), true, "cleaned once, it is clean");
  });
}

for (const { file, bytes } of pictures) {
  clean(`${file}: its pixels are those that one saw`, async () => {
    const { bytes: after } = await cleaned(bytes);
    const pixels = async (of: Buffer | undefined) => sharp(of, { failOn: "error" }).autoOrient().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
    const [was, is] = [await pixels(bytes), await pixels(after)];
    assert.equal([is.info.width, is.info.height], [was.info.width, was.info.height]);
    const far = was.data.reduce((sum, value, at) => sum + Math.abs(value - (is.data[at] ?? 0)), 0) / was.data.length;
    // Encoded anew where the file said which way up or which colours, or is an AVIF; else not a bit is lost.
    const isAnew = /turned|wide|avif/.test(file);
    assert.ok(isAnew ? far < 14 : far === 0, `${far}`);
    assert.is((await sharp(after).metadata()).pages, (await sharp(bytes).metadata()).pages);
  });
}

for (const { file, bytes } of documents.filter(({ file: name }) => name.endsWith(".pdf"))) {
  clean(`${file}: the cross-references lead where they led`, async () => {
    const after = (await cleaned(bytes)).bytes;
    if (after === undefined) throw new Error("cannot be cleaned");
    if (!file.startsWith("behind")) assert.is(after.length, bytes.length);
    for (const found of bytes.toString("latin1").matchAll(/(\d+) 0 obj/g)) assert.is(after.toString("latin1", found.index, found.index + found[0].length), found[0]);
  });
}

clean("a PDF that pdfinfo reads is still read by it, and says nothing", async () => {
  const file = join(emptyFolder(), "a.pdf");
  writeFileSync(file, (await cleaned(documents.find((one) => one.file === "author.pdf")?.bytes ?? Buffer.alloc(0))).bytes ?? "");
  const run = spawnSync("pdfinfo", [file], { encoding: "utf8" });
  if (run.error !== undefined) return;
  assert.match(run.stdout, /Pages: +1/);
  assert.not.match(run.stdout, /Secret|2019/);
});

clean("files that say nothing stay as they are", async () => {
  const plain = { "a.jpg": await picture().jpeg().toBuffer(), "a.gif": await picture().gif().toBuffer(), "a.webp": await picture().webp().toBuffer(), "a.avif": await picture().avif().toBuffer(), "a.pdf": pdf([], { info: false }) };
  for (const [name, bytes] of Object.entries({ ...plain, "a.zip": zip({ "a.txt": Buffer.from("text"), "b/c.jpg": plain["a.jpg"] }), "a.txt": Buffer.from("The wide ID3"), "a.bin": Buffer.from([0, 1, 2, 250]), "a.css": Buffer.from("a{}") })) {
    const { bytes: after, traces, blocked } = await cleaned(bytes);
    assert.equal([after?.equals(bytes), traces, blocked], [true, [], []], name);
  }
});

for (const { file, bytes } of await closed()) {
  clean(`${file}: what cannot be cleaned is not published`, async () => {
    const { bytes: after, traces, blocked } = await cleaned(bytes);
    assert.is(after, undefined);
    assert.ok(blocked.length + traces.length > 0);
  });
}

clean("a picture inside a text is looked at: CSS, HTML, SVG in CSS", async () => {
  const jpeg = pictures[0]?.bytes.toString("base64") ?? "";
  assert.match(judged(Buffer.from(`a{background:url(data:image/jpeg;base64,${jpeg})}`)).traces.join(), /GPS/);
  assert.match(judged(Buffer.from(`<!doctype html><img src="data:image/jpeg;base64,${jpeg}">`)).traces.join(), /GPS/);
  assert.match(judged(Buffer.from(`a{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cscript/%3E%3C/svg%3E")}`)).dangers.join(), /script/);
});

clean("bytes without sense never crash it", async () => {
  for (const { bytes } of [...pictures, ...documents, ...(await closed())]) {
    for (const cut of [1, 3, 9, 17, 40, bytes.length >> 1, bytes.length - 1]) {
      judged(bytes.subarray(0, cut));
      const broken = Buffer.from(bytes);
      for (let at = cut; at < broken.length; at += 37) broken[at] = (broken[at] ?? 0) ^ 0xff;
      judged(broken);
      await cleaned(broken);
    }
  }
});

clean.run();
