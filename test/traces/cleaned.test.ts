import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { closed, picture, plantedDocuments, plantedPictures, zip } from "../support/planted.ts";

const clean = suite("files without traces");
const pictures = await plantedPictures();
const documents = plantedDocuments();

for (const { file, bytes, trace } of [...pictures, ...documents]) {
  clean(`${file}: what it says is found and taken out`, async () => {
    assert.match(inspectFile(bytes).traces.join(", "), trace);
    const { bytes: after } = await cleaned(bytes);
    if (after === undefined) throw new Error("cannot be cleaned");
    assert.equal(inspectFile(after), { kind: inspectFile(bytes).kind, traces: [], dangers: [], blocked: [] });
    assert.not.match(after.toString("latin1"), /Secret|S\0e\0c\0r|\(D:20/);
    assert.equal((await cleaned(after)).bytes?.equals(after), true, "cleaned once, it is clean");
  });
}

for (const { file, bytes } of pictures) {
  clean(`${file}: its pixels are those that one saw`, async () => {
    const { bytes: after } = await cleaned(bytes);
    const pixels = async (of: Buffer | undefined) =>
      sharp(of, { failOn: "error" }).autoOrient().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
    const [was, is] = [await pixels(bytes), await pixels(after)];
    assert.equal([is.info.width, is.info.height], [was.info.width, was.info.height]);
    const far = was.data.reduce((sum, value, at) => sum + Math.abs(value - (is.data[at] ?? 0)), 0) / was.data.length;
    // Encoded anew where the file said which way up or which colours, or is an AVIF; else not a bit is lost.
    const isAnew = /turned|wide|avif/.test(file);
    assert.ok(isAnew ? far < 14 : far === 0, `${far}`);
    assert.is((await sharp(after).metadata()).pages, (await sharp(bytes).metadata()).pages);
  });
}

clean("files that say nothing stay as they are", async () => {
  const plain = {
    "a.jpg": await picture().jpeg().toBuffer(),
    "a.gif": await picture().gif().toBuffer(),
    "a.webp": await picture().webp().toBuffer(),
    "a.avif": await picture().avif().toBuffer(),
  };
  for (const [name, bytes] of Object.entries({
    ...plain,
    "a.txt": Buffer.from("The wide ID3"),
    "b.txt": Buffer.from("MAC addresses"),
    "c.txt": Buffer.from("Rar! says he"),
    "a.woff2": Buffer.from("wOF2\0\x01\0\0", "latin1"),
    "a.css": Buffer.from("a{}"),
  })) {
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
  assert.match(inspectFile(Buffer.from(`a{background:url(data:image/jpeg;base64,${jpeg})}`)).traces.join(), /GPS/);
  assert.match(
    inspectFile(Buffer.from(`<!doctype html><img src="data:image/jpeg;base64,${jpeg}">`)).traces.join(),
    /GPS/,
  );
  assert.match(
    inspectFile(
      Buffer.from(
        `a{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cscript/%3E%3C/svg%3E")}`,
      ),
    ).dangers.join(),
    /script/,
  );
});

clean("a ZIP in which nothing is but its files says nothing; any other does", () => {
  const jpeg = pictures[0]?.bytes ?? Buffer.alloc(0);
  const plain = zip({ "a.txt": Buffer.from("text"), "b/c.txt": Buffer.from("more") });
  assert.equal(inspectFile(plain), { kind: "zip", traces: [], dangers: [], blocked: [] });
  assert.match(inspectFile(zip({ "a.jpg": jpeg })).traces.join(), /a\.jpg: EXIF/);
  assert.match(inspectFile(zip({ "inner.zip": zip({ "a.jpg": jpeg }) })).traces.join(), /inner\.zip: a\.jpg: EXIF/);
  const at = (offset: number, value: number) => {
    const changed = Buffer.from(plain);
    changed[offset] = value;
    return changed;
  };
  const list = plain.indexOf("PK\x01\x02");
  const odd = [
    Buffer.concat([plain, Buffer.from("Secret")]),
    Buffer.concat([plain.subarray(0, list), Buffer.from("Secret"), plain.subarray(list)]),
    at(10, 9),
    at(6, 8),
    at(list + 5, 3),
    at(list + 38, 1),
    at(list + 30, 1),
    at(plain.length - 2, 6),
    zip({ "../a.txt": Buffer.from("text") }),
    zip({ "/a.txt": Buffer.from("text") }),
    zip({ "a\0b": Buffer.from("text") }),
    zip({ "a.txt": Buffer.from("x") }, 1),
  ];
  for (const [number, bytes] of odd.entries()) assert.ok(inspectFile(bytes).blocked.length > 0, String(number));
});

clean(
  "an AVIF with anything besides its picture says so: names of items, brands, metadata among the pixels, bytes that belong to nothing",
  async () => {
    const avif = await picture().avif().toBuffer();
    assert.equal(inspectFile(avif).traces, []);
    const replaced = (from: string, to: string) => Buffer.from(avif.toString("latin1").replace(from, to), "latin1");
    const data = avif.indexOf("mdat") + 4;
    const unit = Buffer.from(avif);
    unit[data] = (5 << 3) | 2;
    for (const bytes of [
      replaced("miaf", "Secr"),
      replaced("pict\0\0\0", "pictSec"),
      replaced("pasp", "Secr").equals(avif) ? unit : replaced("pasp", "Secr"),
      unit,
      replaced("pixi", "Secr"),
      Buffer.concat([avif, Buffer.from("\0\0\0\x0euuidSecret", "latin1")]),
    ]) {
      assert.ok(inspectFile(bytes).traces.length > 0);
      const after = (await cleaned(bytes)).bytes;
      assert.ok(after === undefined || inspectFile(after).traces.length === 0);
    }
    const longer = Buffer.from(avif);
    longer.writeUInt32BE(avif.readUInt32BE(data - 8) + 6, data - 8);
    assert.match(inspectFile(Buffer.concat([longer, Buffer.from("Secret")])).traces.join(), /between items/);
  },
);

clean("an icon with bytes between, behind or in its pictures says so", () => {
  const head = (size: number, start = 22) =>
    Buffer.concat([
      Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0]),
      Buffer.from(new Uint32Array([size, start]).buffer),
    ]);
  const bitmap = Buffer.concat([
    Buffer.from(new Uint32Array([40, 16, 32, 1 | (32 << 16), 0, 0, 0, 0, 0, 0]).buffer),
    Buffer.alloc(16 * 16 * 4 + 64),
  ]);
  const secret = Buffer.from("Secret");
  assert.equal(inspectFile(Buffer.concat([head(bitmap.length), bitmap])).traces, []);
  for (const bytes of [
    Buffer.concat([head(bitmap.length), bitmap, secret]),
    Buffer.concat([head(bitmap.length, 28), secret, bitmap]),
    Buffer.concat([head(bitmap.length + 6), bitmap, secret]),
  ])
    assert.ok(inspectFile(bytes).traces.length > 0);
});

clean("bytes without sense never crash it", async () => {
  for (const { bytes } of [...pictures, ...documents, ...(await closed())]) {
    for (const cut of [1, 3, 9, 17, 40, bytes.length >> 1, bytes.length - 1]) {
      inspectFile(bytes.subarray(0, cut));
      const broken = Buffer.from(bytes);
      for (let at = cut; at < broken.length; at += 37) broken[at] = (broken[at] ?? 0) ^ 0xff;
      inspectFile(broken);
      await cleaned(broken);
    }
  }
});

clean.run();
