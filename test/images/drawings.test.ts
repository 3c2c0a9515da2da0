import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { brotliSize } from "../../src/base/brotli.ts";
import { root } from "../../src/base/root.ts";
import { plainShapes } from "../../src/frame/look/plainShapes.ts";
import { blankCardSvg } from "../../src/sharing/cardSvg.ts";
import { type Card, cardsOf } from "../../src/sharing/cards.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { buildTiny, load, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const folder = join(root, "static/drawings");
const drawings = readdirSync(folder)
  .filter((name) => name.endsWith(".svg"))
  .map((name): [string, string] => [name.replace(/\.svg$/, ""), readFileSync(join(folder, name), "utf8")]);

/** How the drawings of articles begin. */
const LINE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="`;

const [first] = drawings;
for (const [name, svg] of drawings) {
  test(`the drawing ${name} is small, harmless and in the hand of the others`, () => {
    assert.ok(brotliSize(svg) <= 2000, `${brotliSize(svg)} bytes`);
    assert.is(svg.split("\n").slice(0, 2).join(), first?.[1].split("\n").slice(0, 2).join(), "size, line and palette");
    const names = new Set<string>();
    new Parser(
      {
        onopentag: (element, attributes) => {
          names.add(element);
          assert.not.ok(
            "href" in attributes ||
              "xlink:href" in attributes ||
              Object.keys(attributes).some((key) => key.startsWith("on")),
          );
        },
      },
      { xmlMode: true },
    ).end(svg);
    assert.equal(
      [...names].filter((element) => !["svg", "style", "path"].includes(element)),
      [],
    );
  });
}

test("every drawing is shown somewhere, in every edition, with words for those who do not see it", async () => {
  const { catalogue } = await load(root);
  for (const { tag } of catalogue.site.editions) {
    // Those of articles say again what the title says.
    const shown = [...(catalogue.pages.get(tag)?.values() ?? [])].flatMap(({ data }) =>
      data.drawing === undefined || data.kind === "article" ? [] : [data.drawing],
    );
    assert.equal([...new Set(shown.map(({ name }) => name))].sort(), drawings.map(([name]) => name).sort(), tag);
    assert.is(new Set(shown.map(({ shows }) => shows)).size, shown.length);
  }
});

const line = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h9v9z"/></svg>`;
const shown = "drawing: { name: line, shows: 'A \"line\" <b>' }\n";

test("a page shows its drawing above its text, with its size and not later than the text", () => {
  const built = buildTiny(
    { ...twoEditions, "static/drawings/line.svg": line, "content/en/a.md": page("A", "Text.", shown) },
    { SITE_BASE: "/sub/" },
  );
  assert.is(built.code, 0, built.printed);
  const html = built.read("en/a/index.html");
  assert.match(
    html,
    `<img src="/sub/drawings/line.svg" alt="A “line” &lt;b>" width="60" height="20" decoding="async"/>`,
  );
  assert.ok(html.indexOf("<img") > html.indexOf("<h1") && html.indexOf("<img") < html.indexOf("Text."));
  assert.not.match(html, /loading="lazy"/);
});

test("a drawing that is not there or cannot be read is an error with its line and what is there", async () => {
  const missing = await problemsOf({
    ...twoEditions,
    "static/drawings/line.svg": line,
    "content/en/a.md": page("A", "", "drawing:\n  name: lime\n  shows: x\n"),
  });
  assert.equal(
    missing.map(({ file, line: at, code, values }) => [file, at, code, values?.known]),
    [["content/en/a.md", 5, "drawing/missing", "line"]],
  );
  const broken = await problemsOf({
    ...twoEditions,
    "static/drawings/line.svg": "<svg",
    "content/en/a.md": page("A", "", shown),
    "content/ko/a.md": page("가", "", shown),
  });
  assert.equal(
    broken.map(({ code }) => code),
    ["drawing/broken", "drawing/broken", "static/svg"],
  );
  const silent = await problemsOf({
    ...twoEditions,
    "static/drawings/line.svg": line,
    "content/en/a.md": page("A", "", "drawing: { name: line }\n"),
  });
  assert.is(silent.length, 1, "what it shows must be said");
  const short = await problemsOf({
    ...twoEditions,
    "static/drawings/line.svg": line,
    "content/en/a.md": page("A", "", "drawing: line\n"),
  });
  assert.equal(
    short.map(({ code, line: at }) => [code, at]),
    [["drawing/form", 4]],
  );
});

test("every article has a drawing of its own in one line: small, of shapes that can stand in a page, and unlike any other", () => {
  const names = ["preamble", ...Array.from({ length: 54 }, (_, at) => `article-${at + 1}`)];
  const seen = new Set<string>();
  for (const name of names) {
    const svg = readFileSync(join(folder, "convention", `${name}.svg`), "utf8");
    assert.ok(svg.length <= 700, `${name}: ${svg.length}`);
    assert.ok(svg.startsWith(LINE), name);
    const shapes = plainShapes(svg)?.shapes ?? "";
    assert.ok(shapes.length > 100, name);
    seen.add(shapes);
  }
  assert.is(seen.size, names.length);
});

test("the drawing of an article stands in its page and on its card, in their colours, and in no text-only page", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" stroke="currentColor"><path class="a" d="M1 2h3"/></svg>`;
  const files = { ...tinyLaw, "static/drawings/law/article-1.svg": svg };
  const built = buildTiny(files);
  assert.is(built.code, 0, built.printed);
  const sign =
    /<svg class="sign" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false"><g stroke="currentColor"><path class="a" d="M1 2h3"\/><\/g><\/svg>/;
  for (const file of ["en/law/article-1/index.html", "ko/law/article-1/index.html"])
    assert.match(built.read(file), sign);
  assert.not.match(built.read("en/law/article-2/index.html"), 'class="sign"');
  assert.not.match(built.read("text/en/law/article-1/index.html"), /<svg/);
  const card = cardsOf(await load(files)).find(({ file }) => file.startsWith("en/law/article-1/"));
  assert.is(card?.drawing, svg);
  const [, data = ""] = /base64,([^"]+)"/.exec(blankCardSvg(card as Card)) ?? [];
  assert.match(Buffer.from(data, "base64").toString(), `<path stroke="${card?.paints.accent}" d="M1 2h3"/>`);
});

test.run();
