import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { elements } from "../support/markup.ts";
import { buildTiny, page, problemsOf, twoEditions } from "../support/tinySite.ts";

/** A made picture as rich as a photograph: light from one side, shapes, and grain. */
async function made(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const shape = Math.sin(x / 37) * Math.cos(y / 53) > 0.2 ? 60 : 0;
      const grain = (x * 7919 + y * 104729) % 13;
      data[at] = (x * 160) / width + shape + grain;
      data[at + 1] = (y * 140) / height + shape + grain;
      data[at + 2] = 90 + grain;
    }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

const photo = (more = "") =>
  `photo: { file: hall.jpg, alt: A hall with “chairs”, credit: Photograph by nobody${more} }\n`;
const hall = await made(1600, 1200);
const site = {
  ...twoEditions,
  "content/en/index.md": page("Home", "", photo().replace("hall.jpg", "talks/hall.jpg")),
  "content/en/talks/index.md": page("Talks"),
  "content/en/talks/hall.md": page("In the hall", "", photo()),
  "content/en/talks/none.md": page("Without"),
  "content/en/talks/hall.jpg": hall,
};
const built = buildTiny(site);
const weightOf = (address: string) => readFileSync(join(built.output, address)).length;
const TELEPHONE = 15_000;

test("a photograph stands above the text with its words and its credit", () => {
  assert.is(built.code, 0, built.printed);
  for (const file of ["en/talks/hall/index.html", "en/index.html"]) {
    const html = built.read(file);
    assert.match(
      html,
      /<figure class="photo">.*alt="A hall with “chairs”".*<figcaption>Photograph by nobody<\/figcaption><\/figure>/,
    );
    assert.match(html, ".photo img{");
  }
  assert.not.match(built.read("en/talks/none/index.html"), ".photo");
});

test("no telephone gets more than 15 kB, however fine its screen; a desk gets a wide one", () => {
  const html = built.read("en/talks/hall/index.html");
  const sources = elements(html, "source");
  const small = [
    ...sources.filter(({ attributes }) => attributes.media === undefined).map(({ attributes }) => attributes.srcset),
    elements(html, "img")[0]?.attributes.src,
  ];
  assert.is(small.length, 3);
  for (const address of small) {
    assert.not.match(address ?? "", " ");
    assert.ok(weightOf(address ?? "") <= TELEPHONE, `${address}: ${weightOf(address ?? "")}`);
  }
  const wide = sources.filter(({ attributes }) => attributes.media === "(min-width:45em)");
  assert.ok(wide.length > 0 && wide.every(({ attributes }) => /1280w/.test(attributes.srcset ?? "")));
});

test("a card shows the photograph of the page that it leads to, silent and late", () => {
  const [card, ...others] = elements(built.read("en/talks/index.html"), "img");
  assert.equal(others, []);
  assert.is(card?.attributes.alt ?? "", "");
  assert.is(card?.attributes.loading, "lazy");
  assert.ok(weightOf(card?.attributes.src ?? "") <= TELEPHONE);
});

test("what must stay in sight stays where the photograph is cut, above the text and on cards", () => {
  const focused = buildTiny({
    ...site,
    "content/en/talks/hall.md": page("In the hall", "", photo(", focus: 30% 12.5%")),
  });
  assert.is(focused.code, 0, focused.printed);
  for (const file of ["en/talks/hall/index.html", "en/talks/index.html"]) {
    const html = focused.read(file);
    assert.match(html, ".photo .f-30-12_5{object-position:30% 12.5%}");
    assert.match(elements(html, "img")[0]?.attributes.class ?? "", /(^| )f-30-12_5$/);
  }
  assert.not.match(focused.read("en/talks/none/index.html"), "object-position");
});

test("a place that is none is told with its line", async () => {
  for (const focus of ["left", "30 20", "130% 20%", "[30%, 20%]", "30% 20%}"]) {
    const [problem, ...others] = await problemsOf({
      ...site,
      "content/en/talks/hall.md": page(
        "In the hall",
        "",
        `photo:\n  file: hall.jpg\n  alt: A hall\n  focus: ${JSON.stringify(focus)}\n`,
      ),
    });
    assert.equal([problem?.code, problem?.line, others], ["picture/focus", 7, []], focus);
  }
});

test("in the form without pictures a photograph is said, and cards say nothing of theirs", () => {
  assert.match(built.read("text/en/talks/hall/index.html"), /\[A hall with “chairs”\] <a href="[^"]*\.jpg"/);
  assert.not.match(built.read("text/en/talks/index.html"), /chairs|<img/);
});

test("what is concealed of a photograph is nowhere; between two colours it has no other", async () => {
  const hidden = buildTiny({
    ...site,
    "content/en/index.md": page("Home"),
    "content/en/talks/hall.md": page(
      "In the hall",
      "",
      `${photo(", duotone: true")}pictures: { hall.jpg: { conceal: [[0, 0, 50%, 50%]] } }\n`,
    ),
    "content/site.yml": `${String(twoEditions["content/site.yml"])}look: { light: { accent: "#7a2048", paper: "#fffaf0" } }\n`,
  });
  assert.is(hidden.code, 0, hidden.printed);
  const [image] = elements(hidden.read("en/talks/hall/index.html"), "img");
  const { data, info } = await sharp(join(hidden.output, image?.attributes.src ?? ""))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const corner = pixel(10, 10);
  const spread = Math.max(
    ...[30, 90, 150].flatMap((x) =>
      [20, 70, 120].flatMap((y) => pixel(x, y).map((part, at) => Math.abs(part - (corner[at] ?? 0)))),
    ),
  );
  assert.ok(spread < 8, `one even colour: ${spread}`);
  // Every pixel lies on the line from the accent to the paper.
  for (let at = 0; at < info.width * info.height; at += 997) {
    const [red = 0, green = 0, blue = 0] = [...data.subarray(at * 3, at * 3 + 3)];
    const share = (green - 0x20) / (0xfa - 0x20);
    assert.ok(Math.abs(red - (0x7a + (0xff - 0x7a) * share)) < 16, `${red} ${green} ${blue}`);
    assert.ok(Math.abs(blue - (0x48 + (0xf0 - 0x48) * share)) < 24, `${red} ${green} ${blue}`);
  }
});

test("a photograph that is not there is told at its line", async () => {
  const [problem, ...others] = await problemsOf({
    ...site,
    "content/en/talks/none.md": page("Without", "", photo().replace("hall", "hell")),
  });
  assert.equal(others, []);
  assert.is(problem?.code, "picture/missing");
  assert.is(problem?.file, "content/en/talks/none.md");
  assert.ok((problem?.line ?? 0) > 1);
});

test.run();
