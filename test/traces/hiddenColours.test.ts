import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, crc32 as sum } from "node:zlib";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const erased = suite("what an eraser leaves");
const SIDE = 96;

/** Stripes that somebody has made transparent, in a picture of one colour. */
const pixels = Buffer.alloc(SIDE * SIDE * 4);
for (let at = 0; at < SIDE * SIDE; at += 1) {
  const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
  const isErased = x > 16 && x < 80 && y > 16 && y < 80;
  pixels.set(isErased ? [x % 12 < 6 ? 250 : 10, 40, 40, 0] : [20, 90, 160, 255], at * 4);
}
const image = () => sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 4 } });

/** How far the colours of the hidden stripes are from one another in what was published. */
async function leftOf(bytes: Buffer): Promise<number> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const scale = info.width / SIDE;
  const value = (x: number, y: number) => data[(Math.round(y * scale) * info.width + Math.round(x * scale)) * 4] ?? 0;
  const values = Array.from({ length: 8 }, (_, at) => value(27 + at * 6, 48));
  return Math.max(...values) - Math.min(...values);
}

const formats = {
  "erased.png": await image().png().toBuffer(),
  "steps.png": await image().png({ progressive: true }).toBuffer(),
  "exact.webp": await image().webp({ lossless: true, exact: true }).toBuffer(),
  "blurred.webp": await image().webp({ quality: 90, exact: true }).toBuffer(),
  "erased.avif": await image().avif({ quality: 90 }).toBuffer(),
};

for (const [file, bytes] of Object.entries(formats)) {
  erased(`${file}: what is transparent says nothing, what shows stays`, async () => {
    assert.ok((await leftOf(bytes)) > 100, "it is there before");
    const { bytes: after, traces } = await cleaned(bytes);
    if (after === undefined) throw new Error("cannot be cleaned");
    assert.match(traces.join(), "below what is transparent");
    assert.ok((await leftOf(after)) < 30, `${await leftOf(after)}`);
    assert.equal(inspectFile(after).traces, []);
    const seen = async (of: Buffer) => sharp(of).flatten({ background: "#fff" }).raw().toBuffer();
    const [was, is] = [await seen(bytes), await seen(after)];
    assert.ok(was.reduce((total, value, at) => total + Math.abs(value - (is[at] ?? 0)), 0) / was.length < 6);
    assert.ok((await cleaned(after)).bytes?.equals(after), "cleaned once, it is clean");
  });
}

for (const [file, bytes] of Object.entries(formats)) {
  const type = /\w+$/.exec(file)?.[0];
  const address = `data:image/${type};base64,${bytes.toString("base64")}`;

  erased(`${file} in a drawing: what is transparent says nothing, or the drawing goes without it`, async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image width="9" height="9" href="${address}"/></svg>`;
    const after = (await cleaned(Buffer.from(svg))).bytes?.toString() ?? "";
    const inner = /base64,([^"]+)/.exec(after)?.[1];
    assert.is(inner === undefined, type === "avif", "browsers take this kind in a drawing");
    if (inner !== undefined) assert.ok((await leftOf(Buffer.from(inner, "base64"))) < 30);
    assert.is((await cleaned(Buffer.from(after))).bytes?.toString(), after, "cleaned once, it is clean");
  });

  erased(`${file} in a text: the text is refused`, async () => {
    const { bytes: after, traces } = await cleaned(Buffer.from(`.a { background: url(${address}) }\n`));
    assert.is(after, undefined);
    assert.match(traces.join(), "below what is transparent");
  });
}

erased("pictures in a text are found however their address is written", async () => {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
    .withExif({ IFD0: { Artist: "Secret" } })
    .jpeg()
    .toBuffer();
  const percent = [...photo].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  for (const address of [`DATA:image/jpeg;BASE64,${photo.toString("base64")}`, `data:image/jpeg,${percent}`]) {
    const { bytes, traces } = await cleaned(Buffer.from(`.a { background: url("${address}") }\n`));
    assert.is(bytes, undefined);
    assert.match(traces.join(), "EXIF");
  }
});

erased("a table with several colours that nothing shows of is written anew", async () => {
  const after = (await cleaned(withTable())).bytes;
  assert.match(inspectFile(withTable()).traces.join(), "below what is transparent");
  assert.ok(after !== undefined && (await leftOf(after)) < 30);
});

erased("a frame of a moving picture is looked at as well", () => {
  const still = formats["erased.png"];
  const data = still.subarray(still.indexOf("IDAT") - 4, still.indexOf("IEND") - 4);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(SIDE);
  const frame = Buffer.concat([Buffer.alloc(4), size, size, Buffer.alloc(14)]);
  const rows = deflateSync(Buffer.alloc((SIDE * 4 + 1) * SIDE));
  const moving = (last: Buffer) =>
    Buffer.concat([
      still.subarray(0, 33),
      chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
      chunk("fcTL", frame),
      chunk("IDAT", rows),
      chunk("fcTL", frame),
      chunk("fdAT", Buffer.concat([Buffer.alloc(4), last])),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  assert.equal(inspectFile(moving(rows)).traces, []);
  const packed = data.subarray(8, 8 + data.readUInt32BE(0));
  assert.match(inspectFile(moving(packed)).traces.join(), "below what is transparent");
  assert.match(inspectFile(moving(Buffer.concat([rows, Buffer.from("Secret")]))).traces.join(), "behind the pixels");
});

erased("pictures that hide nothing stay as they are", async () => {
  const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: "#12345600" } });
  const plain = {
    clear: await clear.png().toBuffer(),
    opaque: await sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 4 } })
      .removeAlpha()
      .png()
      .toBuffer(),
    table: await image().png({ palette: true }).toBuffer(),
    usual: await image().webp({ lossless: true }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(plain)) assert.ok((await cleaned(bytes)).bytes?.equals(bytes), name);
});

erased("pictures of pages say nothing where they are transparent", async () => {
  const { code, printed, output } = buildTiny({
    ...twoEditions,
    "content/en/face.md": page("Face", "![A square](face.png)"),
    "content/en/face.png": await image().resize(384, 384, { kernel: "nearest" }).png().toBuffer(),
  });
  assert.is(code, 0, printed);
  const files = readdirSync(join(output, "img"));
  assert.ok(files.length > 1);
  for (const file of files) assert.ok((await leftOf(readFileSync(join(output, "img", file)))) < 30, file);
});

function chunk(type: string, body: Buffer): Buffer {
  const [length, end] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  end.writeUInt32BE(sum(Buffer.concat([Buffer.from(type), body])));
  return Buffer.concat([length, Buffer.from(type), body, end]);
}

/** The same stripes, drawn with two colours of a table that are both transparent. */
function withTable(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: SIDE }, () =>
      Buffer.from([0, ...Array.from({ length: SIDE }, (_, x) => (x % 12 < 6 ? 1 : 0))]),
    ),
  );
  return Buffer.concat([
    formats["erased.png"].subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from([250, 0, 0, 10, 0, 0, 0, 0, 0])),
    chunk("tRNS", Buffer.from([0, 0])),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

erased.run();
