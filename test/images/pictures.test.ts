import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { elements } from "../support/markup.ts";
import { noise, publishedFrom } from "../support/published.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const pictures = suite("pictures");

const photograph = (width: number, height: number, calm = 0.25) =>
  sharp(noise(width, height, 7, calm), { raw: { width, height, channels: 3 } });
const drawing = (body: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="700">${body}</svg>`));
const lines =
  '<g stroke="#123" stroke-width="6" fill="none"><path d="M20 20L1300 600M30 600C400 0 900 700 1300 60"/><circle cx="700" cy="350" r="200" fill="#c63"/></g>';

pictures("a photograph becomes AVIF, WebP and JPEG, each in the widths of three screens", async () => {
  const { files, colour } = await publishedFrom(
    await photograph(1600, 1000).jpeg({ quality: 95 }).toBuffer(),
    "market.jpg",
  );
  assert.equal(files.map(({ format, width }) => `${format} ${width}`).sort(), [
    "avif 1280",
    "avif 360",
    "avif 720",
    "jpeg 1280",
    "jpeg 360",
    "jpeg 720",
    "webp 1280",
    "webp 360",
    "webp 720",
  ]);
  for (const { format, width, data } of files) {
    const told = await sharp(data).metadata();
    assert.equal(
      [told.format === "heif" ? "avif" : told.format, told.width, told.height],
      [format, width, Math.round(width * 0.625)],
    );
  }
  assert.match(colour ?? "", /^[0-9a-f]{3}$/);
});

pictures("as wide as a telephone, each file weighs at most 30 kB", async () => {
  // At the quality of the first rung these are too heavy: the ladder has to be climbed down.
  const busy = await publishedFrom(await photograph(1440, 1080, 0.5).jpeg({ quality: 95 }).toBuffer(), "market.jpg");
  const heaviest = (width: number) =>
    Math.max(...busy.files.filter((file) => file.width === width).map(({ data }) => data.length));
  assert.ok(heaviest(720) <= 30_000, `${heaviest(720)} bytes`);
  assert.ok(heaviest(720) > 15_000, `better than it is: ${heaviest(720)} bytes`);
  assert.ok(heaviest(1280) <= 44_000, `${heaviest(1280)} bytes`);
});

pictures("a picture that no quality makes light enough is published, and the editor is told", async () => {
  const noisy = await photograph(1000, 1400, 4).jpeg({ quality: 95 }).toBuffer();
  const site = buildTiny({
    ...twoEditions,
    "content/en/noise.jpg": noisy,
    "content/en/about.md": page("About", "Text.\n\n![A](calm.jpg)\n\n![B](noise.jpg)"),
    "content/en/calm.jpg": await photograph(800, 600).jpeg().toBuffer(),
  });
  assert.match(site.printed, /content\/en\/noise\.jpg: a phone loads \d{5,6} bytes/);
  assert.not.match(site.printed, /calm\.jpg: a telephone/);
});

pictures("a small picture is never made larger", async () => {
  const { files } = await publishedFrom(await photograph(300, 200).jpeg().toBuffer(), "small.jpg");
  assert.equal(files.map(({ format, width }) => `${format} ${width}`).sort(), ["avif 300", "jpeg 300", "webp 300"]);
});

pictures("a drawing keeps its lines: PNG instead of JPEG, WebP without loss", async () => {
  const png = await drawing(`<rect width="1400" height="700" fill="#fff"/>${lines}`).png().toBuffer();
  const { files, colour } = await publishedFrom(png, "map.png");
  assert.ok(files.some(({ format }) => format === "png") && !files.some(({ format }) => format === "jpeg"));
  const webp = files.find(({ format, width }) => format === "webp" && width === 1280);
  assert.ok(webp?.data.includes("VP8L"), "lossless");
  assert.is(colour, "fff");
});

pictures("lines through whose gaps the page shines lie on a ground on which they can be seen", async () => {
  const stroke = (colour: string) =>
    drawing(`<path d="M20 20L1300 600" stroke="${colour}" stroke-width="40"/>`).png().toBuffer();
  const site = buildTiny({
    ...twoEditions,
    "content/en/dark.png": await stroke("#000"),
    "content/en/light.png": await stroke("#fff"),
    "content/en/middle.png": await stroke("#c63"),
    "content/en/full.png": await drawing(`<rect width="1400" height="700" fill="#fff"/>${lines}`).png().toBuffer(),
    "content/en/about.md": page("About", "![A](dark.png)\n\n![B](light.png)\n\n![C](middle.png)\n\n![D](full.png)"),
    "content/en/news.md": page("News", "![A](dark.png)", "date: 2026-01-02\n"),
  });
  const html = site.read("en/about/index.html");
  assert.equal(
    elements(html, "img").map(({ attributes }) => attributes.class),
    ["on-light", "on-dark", undefined, "c-fff"],
  );
  assert.match(html, "@media (prefers-color-scheme:dark){.on-light{background:#ffffff}}");
  assert.match(html, ".on-dark{background:#17181b}");
  assert.not.match(site.read("en/feed.xml"), "on-light");
});

pictures("what shines through still does, and has no colour behind it", async () => {
  const { files, colour } = await publishedFrom(await drawing(lines).png().toBuffer(), "map.png");
  assert.is(colour, undefined);
  assert.not.ok(files.some(({ format }) => format === "jpeg"));
  for (const { data, format } of files) {
    const {
      data: [, , , alpha],
    } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
    assert.ok((alpha ?? 255) < 4, format);
  }
});

pictures("an alpha channel without anything transparent is left out", async () => {
  const { files } = await publishedFrom(await photograph(400, 300).ensureAlpha().png().toBuffer(), "market.png");
  assert.ok(files.some(({ format }) => format === "jpeg"));
  for (const { data } of files) assert.is((await sharp(data).metadata()).hasAlpha, false);
});

pictures("colours of a wide gamut are converted, not only stripped of their profile", async () => {
  const wide = await sharp({ create: { width: 64, height: 64, channels: 3, background: { r: 255, g: 0, b: 0 } } })
    .withIccProfile("p3")
    .jpeg({ quality: 100 })
    .toBuffer();
  assert.ok((await sharp(wide).metadata()).icc !== undefined);
  const { files } = await publishedFrom(wide, "red.jpg");
  const [red = 0] = await sharp(files.find(({ format }) => format === "jpeg")?.data)
    .raw()
    .toBuffer();
  assert.ok(red > 245, `${red}`);
  for (const { data } of files) assert.is((await sharp(data).metadata()).icc, undefined);
});

for (const [name, image] of Object.entries({
  "grey.jpg": photograph(400, 300).greyscale().toColourspace("b-w").jpeg(),
  "sixteen.png": photograph(400, 300).toColourspace("rgb16").png(),
  "ink.jpg": photograph(400, 300).toColourspace("cmyk").jpeg(),
  "old.gif": photograph(400, 300).gif(),
  "new.avif": photograph(400, 300).avif(),
  "one.png": photograph(1, 1).png(),
  "thin.png": photograph(2, 3000).png(),
  "flat.png": photograph(3000, 1).png(),
  "progressive.jpeg": photograph(400, 300).jpeg({ progressive: true }),
})) {
  pictures(`${name} is published`, async () =>
    assert.ok((await publishedFrom(await image.toBuffer(), name)).files.length >= 2),
  );
}

const built = {
  ...twoEditions,
  "content/en/market.jpg": "",
  "content/en/about.md": page("About", '![A stall](market.jpg "Hyesan")\n\nIn a line ![again](market.jpg) too.'),
  "content/en/sub/deep.md": page("Deep", "![A stall](../market.jpg)"),
};

pictures("a page says all that a browser needs to choose, wait and draw", async () => {
  const site = buildTiny({ ...built, "content/en/market.jpg": await photograph(1600, 1000).jpeg().toBuffer() });
  assert.is(site.code, 0, site.printed);
  const html = site.read("en/about/index.html");
  const [first, second] = elements(html, "img").map(({ attributes }) => attributes);
  assert.equal(
    [first?.alt, first?.width, first?.height, first?.loading, first?.decoding],
    ["A stall", "680", "425", undefined, "async"],
  );
  assert.is(second?.loading, "lazy");
  assert.match(
    first?.srcset ?? "",
    /^\/img\/[0-9a-f]{12}\.jpg 360w, \/img\/[0-9a-f]{12}\.jpg 720w, \/img\/[0-9a-f]{12}\.jpg 1280w$/,
  );
  assert.is(first?.src, first?.srcset?.split(" ")[0], "the smallest for browsers that know no better");
  assert.equal(
    elements(html, "source").map(({ attributes }) => attributes.type),
    ["image/avif", "image/webp", "image/avif", "image/webp"],
  );
  for (const { attributes } of elements(html, "source"))
    assert.ok(attributes.sizes === first?.sizes && attributes.srcset?.split(", ").length === 3);
  assert.match(html, /<figure><picture>.*<\/picture><figcaption>Hyesan<\/figcaption><\/figure>/);
  const colour = /^c-([0-9a-f]{3})$/.exec(first?.class ?? "")?.[1];
  assert.ok(html.includes(`.c-${colour}{background:#${colour}}`));
  assert.not.match(html, / style=/);
  // The Korean edition shows the same page in the stead of its own.
  assert.ok(
    site.read("ko/about/index.html").includes(html.slice(html.indexOf("<picture>"), html.indexOf("</picture>"))),
  );
  const files = [...html.matchAll(/\/img\/[0-9a-f]{12}\.\w+/g)].map(([file]) => file);
  assert.equal(
    files.filter((file) => statSync(join(site.output, file), { throwIfNoEntry: false }) === undefined),
    [],
  );
  assert.is(readdirSync(join(site.output, "img")).length, 9, "each picture once, however many pages show it");
});

pictures("a second build encodes nothing, and writes the same", async () => {
  const files = { ...built, "content/en/market.jpg": await photograph(1500, 900).jpeg().toBuffer() };
  const kept = () =>
    readdirSync(join(root, ".cache/pictures/img")).map(
      (name) => `${name} ${statSync(join(root, ".cache/pictures/img", name)).mtimeMs}`,
    );
  const first = buildTiny(files);
  const [before, read] = [kept(), first.read("en/about/index.html")];
  const second = buildTiny(files);
  assert.is(second.read("en/about/index.html"), read);
  const own = new Set(readdirSync(join(second.output, "img")));
  const of = (all: string[]) => all.filter((line) => own.has(line.split(" ")[0] ?? ""));
  assert.equal(of(kept()), of(before));
});

pictures.run();
