import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { ADDRESSES } from "../../src/addresses/lockFile.ts";
import { command } from "../support/command.ts";
import { buildTiny, type Files, page, tinySite } from "../support/tinySite.ts";

const lists = suite("long lists");

const post = (day: number, year: number) => {
  const date = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
  return page(`News of ${date}, ${day}`, "Text.", `date: ${date}\n`);
};
const posts = (count: number, year: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`content/en/news/${year}-n${at}.md`, post(at, year)]));
const settings: Files = {
  "content/site.yml":
    "name: Tiny\norigin: https://tiny.example\neditions:\n  - { tag: en, folder: en, label: English }\n  - { tag: ar, folder: ar, label: العربية, fallback: [en] }\n",
  "content/en/index.md": page("Home"),
};
/** One edition is enough where there are many pages. */
const oneEdition = String(settings["content/site.yml"]).replace(/ {2}- \{ tag: ar.*\n/, "");
const site: Files = {
  ...settings,
  "content/site.yml": oneEdition,
  "content/en/news.md": page("News"),
  ...posts(60, 2023),
  ...posts(230, 2024),
  "content/en/notes.md": page("Notes"),
  ...Object.fromEntries(
    Array.from({ length: 520 }, (_, at) => [`content/en/notes/n${at}.md`, page(`Note ${String(at).padStart(3, "0")}`)]),
  ),
};
const built = buildTiny(site);
const linksTo = (html: string, path: RegExp) =>
  new Set([...html.matchAll(/href="([^"#]+)"/g)].map(([, to]) => to ?? "").filter((to) => path.test(to))).size;

lists("a long section shows its newest posts, and all of them by year; its other pages by number", () => {
  const { code, printed, read } = built;
  assert.is(code, 0, printed);
  const news = /^\/en\/news\/\d{4}-/;
  assert.is(linksTo(read("en/news/index.html"), news), 40);
  assert.is(linksTo(read("en/news/index.html"), /^\/en\/news\/(2024|2023)\/$/), 2);
  assert.is(linksTo(read("en/news/2023/index.html"), news), 60);
  assert.is(linksTo(read("en/news/2024/index.html"), news), 200);
  assert.is(linksTo(read("en/news/2024/list-2/index.html"), news), 30);
  assert.match(read("en/news/2024/list-2/index.html"), '<a href="/en/news/2024/list-2/" aria-current="page">2</a>');
  const notes = ["", "list-2/", "list-3/"].map((part) => read(`en/notes/${part}index.html`));
  assert.equal(
    notes.map((html) => linksTo(html, /^\/en\/notes\/n\d/)),
    [200, 200, 120],
  );
});

lists(
  "the page of all pages has parts of at most 800, and is in the sitemap with every other page to be indexed",
  () => {
    const { output, read } = built;
    const parts = ["", "2/"].map((part) => read(`en/all-pages/${part}index.html`));
    assert.equal(
      parts.map((html) => linksTo(html, /^\/en\/(news|notes)\/\w/)),
      [798, 12],
    );
    // What goes on in the second part stands below its section there, too.
    assert.match(parts[1] ?? "", '<a href="/en/notes/">Notes</a>');
    assert.is(read("en/all-pages/3/index.html"), "");
    const inSitemap = new Set(
      [...read("sitemap.xml").matchAll(/<loc>https:\/\/tiny\.example([^<]+)/g)].map(([, path]) => path),
    );
    const indexed = readdirSync(output, { recursive: true, encoding: "utf8" })
      .filter(
        (file) =>
          file.endsWith(".html") &&
          !/name="robots" content="noindex"|<html[^>]*><head><meta charset="utf-8"\/><title>/.test(read(file)),
      )
      .map((file) => `/${file.replace(/index\.html$/, "")}`);
    assert.ok(
      indexed.includes("/en/news/2024/list-2/") && indexed.includes("/en/all-pages/2/") && indexed.includes("/"),
    );
    assert.equal([...inSitemap].sort(), indexed.sort());
  },
);

lists("a list that was published keeps its address when the section has become short", () => {
  const folder = tinySite({ ...settings, "content/en/news.md": page("News"), ...posts(60, 2023), ...posts(60, 2024) });
  assert.is(command("lock", ["--site", folder], {}).code, 0);
  assert.match(readFileSync(join(folder, ADDRESSES), "utf8"), /\n\/news\/2023\/ (en ar|ar en)\n/);
  for (let at = 0; at < 60; at += 1) rmSync(join(folder, `content/en/news/2023-n${at}.md`));
  const lock = readFileSync(join(folder, ADDRESSES), "utf8");
  // Their own addresses are another matter.
  const gone = lock.replace(/^\/news\/2023-.*\n/gm, "");
  const { code, printed, read } = buildTiny({ ...filesIn(folder), [ADDRESSES]: gone });
  assert.is(code, 0, printed);
  assert.match(read("en/news/2023/index.html"), '<a href="/en/news/2024/">2024</a>');
  // An edition without these pages lists those that stand in for them.
  assert.is(linksTo(read("ar/news/2024/index.html"), /^\/ar\/news\/2024-/), 60);
});

lists("a year whose address an editor's page has is listed at another", () => {
  const files = {
    ...settings,
    "content/en/news.md": page("News"),
    ...posts(101, 2024),
    "content/en/news/2024.md": page("That year"),
  };
  const { code, printed, read } = buildTiny(files);
  assert.is(code, 0, printed);
  assert.match(read("en/news/2024/index.html"), "That year");
  assert.is(linksTo(read("en/news/year-2024/index.html"), /^\/en\/news\/2024-/), 101);
});

/** The files of the last test's site that are still there. */
function filesIn(folder: string): Files {
  const names = ["content/site.yml", "content/en/index.md", "content/en/news.md"];
  for (let at = 0; at < 60; at += 1) names.push(`content/en/news/2024-n${at}.md`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

lists.run();
