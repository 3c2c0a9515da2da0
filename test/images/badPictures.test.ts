import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { isReported } from "../support/isReported.ts";
import { noise } from "../support/published.ts";
import { load, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const bad = suite("pictures that cannot be published");

const photograph = sharp(noise(600, 400), { raw: { width: 600, height: 400, channels: 3 } });
const box = (brand: string, more = "") =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${more}`, "latin1"), Buffer.alloc(200)]);
const chunk = (type: string, data: Buffer) =>
  Buffer.concat([u32(data.length), Buffer.from(type), data, u32(crc(Buffer.concat([Buffer.from(type), data])))]);
const u32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
/** A PNG whose header says what its few bytes do not hold. */
const png = (width: number, height: number, data: Buffer) =>
  Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const cases: Record<string, [name: string, bytes: Buffer | Promise<Buffer>, code: string, remedy: RegExp]> = {
  "an iPhone's HEIC": ["a.heic", box("heic"), "picture/heic", /Most Compatible/],
  "a HEIC that calls itself JPEG": ["a.jpg", box("mif1", "mif1heic"), "picture/heic", /export it as JPEG/],
  TIFF: ["a.tiff", photograph.clone().tiff().toBuffer(), "picture/tiff", /export it as JPEG/],
  BMP: ["a.bmp", Buffer.concat([Buffer.from("BM"), Buffer.alloc(60)]), "picture/kind", /save it as JPEG/],
  Photoshop: ["a.psd", Buffer.from(`8BPS${"\0".repeat(40)}`), "picture/kind", /save it as JPEG/],
  "JPEG XL": ["a.jxl", Buffer.from([0xff, 0x0a, 1, 2, 3]), "picture/kind", /save it as JPEG/],
  "the raw file of a camera": ["a.cr2", Buffer.from("II*\0\x10\0\0\0CR\x02\0", "latin1"), "picture/raw", /darktable/],
  SVG: [
    "a.svg",
    Buffer.from('<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "picture/svg",
    /PNG/,
  ],
  PDF: ["a.jpg", Buffer.from("%PDF-1.7\n"), "picture/pdf", /static/],
  "a video": ["a.gif", box("mp42"), "picture/video", /link to the video/],
  "a page saved as a picture": ["a.jpg", Buffer.from("<!doctype html><html></html>"), "picture/not-one", /JPEG/],
  "a note of Git LFS": [
    "a.jpg",
    Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"),
    "picture/lfs",
    /git lfs pull/,
  ],
  "an empty file": ["a.jpg", Buffer.alloc(0), "picture/empty", /again/],
  "bytes without sense": ["a.jpg", Buffer.from([1, 2, 3, 0, 255, 254]), "picture/not-one", /JPEG/],
  "a PNG that calls itself JPEG": ["a.jpg", photograph.clone().png().toBuffer(), "picture/ending", /\.png/],
  "more than 50 megapixels": [
    "a.png",
    sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: "#fff" } })
      .png()
      .toBuffer(),
    "picture/large",
    /2,600/,
  ],
  "a bomb: a few bytes that say they are 900 megapixels": [
    "a.png",
    png(30_000, 30_000, deflateSync(Buffer.alloc(1000))),
    "picture/large",
    /smaller/,
  ],
  "a header that promises more than there is": [
    "a.png",
    png(3000, 3000, deflateSync(Buffer.alloc(1000))),
    "picture/broken",
    /again/,
  ],
  "a strip too long for any format": [
    "a.png",
    sharp({ create: { width: 100, height: 20_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer(),
    "picture/long",
    /several/,
  ],
};
for (const format of ["jpeg", "png", "webp", "gif", "avif"] as const) {
  const whole = photograph.clone().toFormat(format).toBuffer();
  const ending = format === "jpeg" ? "jpg" : format;
  cases[`${format} cut off in the middle`] = [
    `a.${ending}`,
    whole.then((bytes) => bytes.subarray(0, bytes.length / 2)),
    "picture/broken",
    /again/,
  ];
  cases[`${format} cut off after its head`] = [
    `a.${ending}`,
    whole.then((bytes) => bytes.subarray(0, 30)),
    "picture/broken",
    /again/,
  ];
}

for (const [what, [name, bytes, code, remedy]] of Object.entries(cases)) {
  bad(`${what} is an error with its line and a remedy`, async () => {
    const problems = await problemsOf({
      ...twoEditions,
      "content/en/about.md": page("About", `Text.\n\n![A market](${name})`),
      [`content/en/${name}`]: await bytes,
    });
    assert.equal(
      problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`),
      [`content/en/about.md:8 ${code}`],
    );
    problems.forEach(isReported);
    for (const problem of problems) assert.match(describeProblem(problem, "en").split("\n")[1] ?? "", remedy);
  });
}

bad("all of them are told at once", async () => {
  const files = {
    ...twoEditions,
    "content/en/a.jpg": Buffer.alloc(0),
    "content/en/b.jpg": Buffer.from("text"),
    "content/en/about.md": page("About", "![A](a.jpg)\n\n![B](b.jpg)"),
  };
  assert.equal(
    (await problemsOf(files)).map(({ code }) => code),
    ["picture/empty", "picture/not-one"],
  );
});

bad("of a moving picture the first one is published, and the editor is told", async () => {
  const frames = await Promise.all(
    [1, 2].map((seed) =>
      sharp(noise(40, 30, seed), { raw: { width: 40, height: 30, channels: 3 } })
        .png()
        .toBuffer(),
    ),
  );
  for (const format of ["gif", "webp"] as const) {
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    const { warnings, pictures } = await load({
      ...twoEditions,
      "content/en/about.md": page("About", `![A](a.${format})`),
      [`content/en/a.${format}`]: moving,
    });
    assert.equal(
      warnings
        .filter(({ code }) => code.startsWith("picture/"))
        .map(({ file, line, code }) => `${file}:${line} ${code}`),
      ["content/en/about.md:6 picture/moving"],
    );
    assert.equal(
      [...pictures.values()].map(({ width, height }) => [width, height]),
      [[40, 30]],
    );
  }
});

bad.run();
