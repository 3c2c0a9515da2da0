import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { lookOf } from "../../src/frame/look/look.ts";
import { cardFiles } from "../../src/sharing/cardFiles.ts";
import { blankCardSvg, type CardFacts, cardSvg } from "../../src/sharing/cardSvg.ts";
import { cardFileFor, cardsOf } from "../../src/sharing/cards.ts";
import { buildTiny, emptyFolder, load, page, twoEditions } from "../support/tinySite.ts";

const SQUARE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#050" d="M0 0h9v9H0z"/></svg>`;

const facts = (title: string, more: Partial<CardFacts> = {}): CardFacts => ({
  title,
  siteName: "나우",
  label: "한국어",
  tag: "ko",
  drawing: undefined,
  paints: lookOf({ more: {} }).light,
  mark: undefined,
  ...more,
});

/** The outermost pixels of a card that are not paper. */
async function inkOf(svg: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = { left: info.width, right: 0, top: info.height, bottom: 0 };
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 255) > 200) continue;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    [ink.left, ink.right, ink.top, ink.bottom] = [
      Math.min(ink.left, x),
      Math.max(ink.right, x),
      Math.min(ink.top, y),
      Math.max(ink.bottom, y),
    ];
  }
  return ink;
}

/** Returns the name of a card's file. */
const SUM = /-[0-9a-f]{8}/;

const TITLES = {
  "a word": "장마당",
  "a sentence": "아동은 모든 폭력으로부터 보호받을 권리가 있으며 당사국은 이를 위하여 적절한 모든 조치를 취하여야 한다",
  "one long word": "Donaudampfschifffahrtsgesellschaftskapitänsmützenständerverzierungsbeauftragtenstellvertreterinnen",
  "500 letters without a space": "아주긴제목".repeat(100),
  "250 short words": "a ".repeat(250),
  "the widest letters": "WWWWWWWW ".repeat(50),
};

for (const [name, title] of Object.entries(TITLES)) {
  test(`a title stays within its card: ${name}`, async () => {
    const { left, right, top, bottom } = await inkOf(cardSvg(facts(title, { siteName: title, label: title })));
    assert.ok(left >= 70 && right <= 1150, `${left}–${right}`);
    assert.ok(top >= 60 && bottom <= 600, `${top}–${bottom}`);
    // Between the title and what stands above and below it nothing may run together.
    for (const gap of [140, 430 - 14]) {
      const rows = await sharp(Buffer.from(cardSvg(facts(title))))
        .flatten()
        .greyscale()
        .extract({ left: 60, top: gap, width: 600, height: 14 })
        .raw()
        .toBuffer();
      assert.ok(Math.min(...rows) > 200, `nothing at ${gap}`);
    }
  });
}

test("a title is data: neither Typst nor SVG takes it for its own", () => {
  const hostile = cardSvg(
    facts(`#panic("x") </svg><script>alert(1)</script> $a$ \\ "`, {
      siteName: ']#read("/etc/passwd")',
      label: "&lt;<b>",
    }),
  );
  assert.not.match(hostile, /<script|<b>|alert/);
  assert.not.match(hostile, /<text/, "letters are outlines");
});

test("what the font cannot write is left out, never drawn as boxes", () => {
  assert.is(
    cardSvg(facts("مرحبا", { siteName: "شبكة", label: "العربية", tag: "ar" })),
    cardSvg(facts("", { siteName: "", label: "", tag: "ar" })),
  );
  assert.not.match(blankCardSvg(facts("제목")), /typst/);
});

test("a card does not depend on the fonts of the machine", () => {
  const print = (environment: NodeJS.ProcessEnv) =>
    spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `
    import { lookOf } from "./src/frame/look/look.ts";
    import { cardSvg } from "./src/sharing/cardSvg.ts";
    const paints = lookOf({ more: {} }).light;
    process.stdout.write(cardSvg({ title: "녀자 Article 12", siteName: "나우", label: "조선말", tag: "ko-KP", paints }));`,
      ],
      { cwd: root, env: { ...process.env, ...environment }, encoding: "utf8" },
    ).stdout;
  const here = print({});
  assert.ok(here.length > 1000);
  assert.is(
    print({ FONTCONFIG_FILE: "/nowhere", FONTCONFIG_PATH: "/nowhere", HOME: "/nowhere", XDG_DATA_HOME: "/nowhere" }),
    here,
  );
});

test("each page has a card of its own beside it, with its size and text in the head; a second build has the same bytes", async () => {
  const files = { ...twoEditions, "content/en/about.md": page("About us") };
  const first = buildTiny(files, { SITE_ORIGIN: "https://other.example", SITE_BASE: "/sub/" });
  assert.is(first.code, 0, first.printed);
  const html = first.read("en/about/index.html");
  const [, name = ""] =
    /"og:image" content="https:\/\/other\.example\/sub\/en\/about\/(card-[0-9a-f]{8}\.png)"/.exec(html) ?? [];
  assert.match(html, `<meta property="og:image:alt" content="Tiny: About us"/>`);
  assert.match(html, `<meta name="twitter:card" content="summary_large_image"/>`);
  const card = readFileSync(join(first.output, `en/about/${name}`));
  const { width, height, format } = await sharp(card).metadata();
  assert.equal([width, height, format], [1200, 630, "png"]);
  assert.match(
    html,
    `<meta property="og:image:width" content="${width}"/><meta property="og:image:height" content="${height}"/>`,
  );
  assert.ok(card.length < 40_000);
  // The page of another edition that stands in is shared under its own address, and has no card of its own.
  assert.match(first.read("ko/about/index.html"), `content="https://other.example/sub/en/about/${name}"`);
  assert.is(first.read(`ko/about/${name}`), "");
  const second = buildTiny(files);
  assert.ok(readFileSync(join(second.output, `en/about/${name}`)).equals(card));
});

test("a card has the same bytes each time it is drawn", async () => {
  const cards = [
    {
      file: "en/card.png",
      ...facts("제목 Title", { drawing: readFileSync(join(root, "static/drawings/market.svg"), "utf8") }),
    },
  ];
  const drawn = await Promise.all(
    [emptyFolder(), emptyFolder()].map(async (folder) => {
      const { files, isWritten } = cardFiles(cards, folder);
      assert.ok(isWritten);
      return Buffer.from((await files[0]?.bytes()) ?? "");
    }),
  );
  assert.ok((drawn[0]?.length ?? 0) > 1000 && drawn[0]?.equals(drawn[1] ?? Buffer.of()));
});

test("a card has another name when its title, the site's name or its colours change", async () => {
  const nameWith = async (files: Record<string, string>) =>
    cardsOf(await load({ ...twoEditions, "content/en/about.md": page("About us"), ...files })).find(({ file }) =>
      file.startsWith("en/about/"),
    )?.file;
  const site = twoEditions["content/site.yml"];
  const names = [
    await nameWith({}),
    await nameWith({ "content/en/about.md": page("About them") }),
    await nameWith({ "content/site.yml": `${site}look: { light: { accent: "#005500" } }\n` }),
    await nameWith({ "static/logo.svg": SQUARE }),
  ];
  assert.is(new Set(names).size, names.length, names.join(" "));
  assert.is(await nameWith({}), names[0]);
});

test("what matters on a card lies within its middle 2:1, to which some messengers cut it", async () => {
  const drawing = readFileSync(join(root, "static/drawings/market.svg"), "utf8");
  for (const more of [{}, { drawing }, { mark: { svg: SQUARE, ratio: 1 } }]) {
    const { left, right, top, bottom } = await inkOf(cardSvg(facts(TITLES["a sentence"], more)));
    const margin = (630 - 1200 / 2) / 2;
    assert.ok(top >= margin + 15 && bottom <= 630 - margin - 15, `${top}–${bottom}`);
    assert.ok(left >= 60 && right <= 1140, `${left}–${right}`);
  }
});

test("an edition whose script the font lacks is told once", () => {
  const built = buildTiny({
    "content/site.yml": "name: T\norigin: https://t.example\neditions:\n  - { tag: ar, folder: ar, label: العربية }\n",
    "content/ar/index.md": page("مرحبا"),
    "content/ar/about.md": page("نحن"),
  });
  assert.is(built.code, 0, built.printed);
  assert.match(built.printed, /2 social cards of the edition العربية have no title/);
});

test("on a large site the pages of an edition share the card of its first page", async () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`content/en/p${at}.md`, page(`P ${at}`)]));
  const small = await load(twoEditions);
  const large = await load({ ...twoEditions, ...many });
  assert.is(cardsOf(small).length, 2);
  assert.equal(
    cardsOf(large).map(({ file }) => file.replace(SUM, "")),
    ["en/card.png", "ko/card.png"],
  );
  const one = large.catalogue.pages.get("en")?.get("p7");
  assert.is(one && cardFileFor(large, one).replace(SUM, ""), "en/card.png");
});

test("a card shows the drawing of its page or of the section above it", async () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h9v9z"/></svg>`;
  const shows = "drawing: { name: line, shows: A line }\n";
  const loaded = await load({
    ...twoEditions,
    "static/drawings/line.svg": drawing,
    "content/en/a/index.md": page("A", "", shows),
    "content/en/a/b.md": page("B"),
    "content/en/c.md": page("C"),
  });
  const withDrawing = cardsOf(loaded)
    .filter((card) => card.drawing === drawing)
    .map(({ file }) => file.replace(SUM, ""));
  assert.equal(withDrawing, ["en/a/b/card.png", "en/a/card.png"]);
});

test.run();
