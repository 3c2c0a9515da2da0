import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Report } from "../../src/publish/report.ts";
import { defaultLimits } from "../../src/site/limits.ts";
import { command } from "../support/command.ts";
import { guides } from "../support/guide.ts";
import { buildTiny, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";

const budget = suite("budget");

/** A paragraph that no compression makes lighter than about 15,000 bytes. */
const long = `${randomBytes(10_000)
  .toString("hex")
  .replace(/(.{9})/g, "$1 ")}\n`;
const check = (output: string, folder: string) => {
  const { code, out, error } = command("check", ["--output", output, "--site", folder]);
  return { code, printed: out + error };
};

const told =
  /^en\/index\.html: the page weighs (\d{5}) bytes with brotli; the limit \(limits\.page\) is 9000\. Of these: text (\d{4,5}), styles \d+/m;
const limited = `${twoEditions["content/site.yml"]}limits: { page: 9000 }\n`;

budget("a build refuses a heavy page: it tells its weight, what makes it heavy, and its limit", () => {
  const { code, printed, read } = buildTiny({
    ...twoEditions,
    "content/site.yml": limited,
    "content/en/index.md": page("Home", long),
  });
  assert.equal([code, read("en/index.html")], [1, ""]);
  assert.match(printed, told);
  assert.not.match(printed, /^ko\/index\.html: the page weighs/m);
  const loose = buildTiny({
    ...twoEditions,
    "content/site.yml": limited.replace("9000", "16000"),
    "content/en/index.md": page("Home", long),
  });
  assert.is(loose.code, 0, loose.printed);
});

budget(
  "what grows with the site never stops a build: near its budget and over it, it is told, and is an error only where a site is strict",
  () => {
    const news = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `content/en/news/n${at}.md`,
        page(`News ${at}`, "", `date: 2026-01-0${1 + (at % 9)}\n`),
      ]),
    );
    const site = (limits: string): Files => ({
      ...twoEditions,
      ...news,
      "content/site.yml": `${twoEditions["content/site.yml"]}limits: ${limits}\n`,
      "content/en/news/index.md": page("News"),
    });
    const over = buildTiny(site("{ list: 900, search: 4000, subjects: 900 }"));
    assert.is(over.code, 0, over.printed);
    assert.match(
      over.printed,
      /index\.html: a page that lists others weighs \d+ bytes with brotli, more than 900 \(limits\.list\); pages over it: \d\n {4}→ Put pages into sections/,
    );
    assert.match(over.printed, /search\/index\.html: the first search loads \d+ bytes, more than 4000/);
    assert.is(over.printed.match(/limits\.list/g)?.length, 1, "one line for each budget");
    const near = buildTiny(
      site(`{ search: ${Math.round(Number(/first search loads (\d+)/.exec(over.printed)?.[1]) * 1.05)} }`),
    );
    assert.match(near.printed, /search\/index\.html: search: \d+ bytes of \d+: this grows/);
    const strict = buildTiny(site("{ strict: true, list: 900 }"));
    assert.is(strict.code, 1);
    assert.match(strict.printed, "a page that lists others weighs");
    const free = buildTiny(site("strict"));
    assert.is(free.code, 0, free.printed);
  },
);

budget("npm run check finds a page that became heavy after the build", () => {
  const folder = tinySite({ ...twoEditions, "content/site.yml": limited });
  const { output, read } = buildTiny(folder);
  assert.is(check(output, folder).code, 0);
  writeFileSync(join(output, "en/index.html"), read("en/index.html").replace("</main>", `${long}</main>`));
  const { code, printed } = check(output, folder);
  assert.is(code, 1);
  assert.match(printed, told);
});

budget("a build tells and reports what its pages weigh", () => {
  const { printed, output } = buildTiny(twoEditions);
  const { weights } = JSON.parse(readFileSync(`${output}.report.json`, "utf8")) as Report;
  const [kind, ...others] = weights.kinds;
  // Each edition has a list of all pages, a search page and an index of subjects besides.
  assert.equal(
    others.map((other) => [other.kind, other.pages]),
    [
      ["list", 2],
      ["subjects", 2],
      ["search", 2],
    ],
  );
  assert.equal([kind?.kind, kind?.limit, kind?.pages], ["page", 14_000, weights.pages - 6]);
  assert.ok(weights.median > 500 && weights.median <= (kind?.heaviest.bytes ?? 0));
  assert.match(printed, `${weights.pages} pages, median ${weights.median} bytes`);
  assert.match(printed, `${weights.nearest?.file}, ${weights.nearest?.bytes} of 14000`);
});

for (const { file, text } of guides) {
  budget(`${file} names every limit with what it is`, () => {
    for (const [name, bytes] of Object.entries(defaultLimits))
      assert.match(text, new RegExp(`^\\| \`${name}\` \\|.*\\| ${bytes} \\|$`, "m"), name);
  });
}

budget.run();
