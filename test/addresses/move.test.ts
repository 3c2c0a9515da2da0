import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { command } from "../support/command.ts";
import { type Files, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const move = suite("npm run move and npm run remove");

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const site: Files = {
  ...twoEditions,
  "content/site.yml": `${String(twoEditions["content/site.yml"])}# remark\nleave: { to: https://weather.example/, page: /safe/ }\n`,
  "content/en/index.md":
    '---\ntitle: Home\ndescription: Home.\nactions:\n  - text: Salon\n    to: /work/salon/\n  - text: Safe\n    to: safe.md\n---\n\nSee [the *salon*](/work/salon/#when), [again](work/salon.md "Title"), [it][s].\n\n[s]: /en/work/salon/\n\n```\n[code](/work/salon/)\n```\n',
  "content/en/safe.md": page("Safe", "[Salon](/work/salon.md)"),
  "content/ko/safe.md": page("안전", "[살롱](./work/salon/)"),
  "content/en/work/index.md": page("Work", "[Salon](salon.md) [home](../index.md)"),
  "content/ko/work/index.md": page("하는 일"),
  "content/en/work/salon.md": page(
    "Salon",
    "![Room](room.png)\n\n## When\n\n[Work](index.md#x) [Up](../safe.md)",
  ).replace("#x", ""),
  "content/ko/work/salon.md": page("살롱", "![방](../../en/work/room.png)\n\n## 언제\n\n[하는 일](/work/)"),
  "content/en/work/room.png": pixel,
  "content/events.yml": "# events\nsalon:\n  page: /work/salon/ # its page\n  on: 2026-12-12\n",
  "ledger/ko/work/salon.txt": "dari-ledger 1\nfrom en\n",
};
const run = (name: string, folder: string, ...args: string[]) => command(name, ["--site", folder, ...args]);
const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
const lock = (folder: string) =>
  assert.is(command("lock", ["--site", folder], { SOURCE_DATE_EPOCH: "1795575600" }).code, 0);

move("gives a page another address in every edition, with all that belongs to it", async () => {
  const folder = tinySite(site);
  lock(folder);
  const { code, out, error } = run("move", folder, "work/salon", "/north-south/");
  assert.equal([code, error], [0, ""], out);
  assert.not(existsSync(join(folder, "content/en/work/salon.md")));
  assert.ok(
    existsSync(join(folder, "content/en/north-south.md")) && existsSync(join(folder, "content/ko/north-south.md")),
  );
  assert.ok(existsSync(join(folder, "content/en/room.png")) && !existsSync(join(folder, "content/en/work/room.png")));
  assert.ok(existsSync(join(folder, "ledger/ko/north-south.txt")));
  const home = read(folder, "content/en/index.md");
  assert.match(home, "    to: /north-south/\n");
  assert.match(home, '[the *salon*](/north-south/#when), [again](north-south.md "Title")');
  assert.match(home, "[s]: /en/north-south/");
  assert.match(home, "[code](/work/salon/)");
  assert.match(read(folder, "content/en/safe.md"), "(/north-south.md)");
  assert.match(read(folder, "content/ko/safe.md"), "(north-south/)");
  assert.match(read(folder, "content/en/work/index.md"), "(../north-south.md)");
  assert.match(read(folder, "content/en/north-south.md"), "moved: /work/salon/\n---");
  assert.match(read(folder, "content/en/north-south.md"), "[Work](work/index.md) [Up](safe.md)");
  assert.match(read(folder, "content/en/north-south.md"), "![Room](room.png)");
  assert.match(read(folder, "content/ko/north-south.md"), "![방](../en/room.png)");
  assert.match(read(folder, "content/events.yml"), "  page: /north-south/ # its page\n");
  assert.match(out, "content/en/work/salon.md → content/en/north-south.md");
  assert.match(
    out,
    "content/events.yml:3\n  -   page: /work/salon/ # its page\n  +   page: /north-south/ # its page\n",
  );
  assert.equal(await problemsOf(folder), []);
});

move("moves a whole folder, and notes it once in the settings", async () => {
  const folder = tinySite(site);
  lock(folder);
  assert.is(run("move", folder, "content/en/work/index.md", "what-we-do").code, 0);
  assert.ok(existsSync(join(folder, "content/ko/what-we-do/salon.md")) && !existsSync(join(folder, "content/ko/work")));
  assert.match(read(folder, "content/site.yml"), "\n# remark\nleave:");
  assert.match(read(folder, "content/site.yml"), "\nmoved:\n  /work/: /what-we-do/\n");
  assert.match(read(folder, "content/en/what-we-do/index.md"), "[Salon](salon.md) [home](../index.md)");
  assert.equal(await problemsOf(folder), []);
  const { addresses } = await load(folder);
  assert.ok(addresses.old.moved.some(({ from, to }) => from.path === "work/salon" && to.path === "what-we-do/salon"));
});

move("moves a page there and back, and again", async () => {
  const folder = tinySite(site);
  lock(folder);
  for (const [from, to] of [
    ["work/salon", "talks"],
    ["talks", "work/salon"],
    ["work", "deeds"],
    ["deeds/salon", "deeds/talks/salon"],
    ["deeds", "work"],
  ] as const) {
    const { code, error } = run("move", folder, from, to);
    assert.is(code, 0, error);
    assert.equal(await problemsOf(folder), [], `${from} → ${to}`);
  }
});

move("shows what it would do, and does nothing", () => {
  const folder = tinySite(site);
  const { code, out } = run("move", folder, "work/salon", "talks", "--dry-run");
  assert.is(code, 0);
  assert.match(out, "content/ko/work/salon.md → content/ko/talks.md");
  assert.match(out, "Nothing was changed.");
  assert.ok(existsSync(join(folder, "content/ko/work/salon.md")));
  assert.match(run("remove", folder, "work/salon", "--dry-run").out, "– content/en/work/room.png");
  assert.ok(existsSync(join(folder, "content/en/work/salon.md")));
});

move("takes a page away: its address is gone, and words that were links stay", async () => {
  const folder = tinySite(site);
  lock(folder);
  const { code, error } = run("remove", folder, "work/salon");
  assert.equal([code, error], [0, ""]);
  assert.not(existsSync(join(folder, "content/ko/work/salon.md")));
  assert.not(existsSync(join(folder, "content/en/work/room.png")));
  assert.not(existsSync(join(folder, "ledger/ko/work/salon.txt")));
  const home = read(folder, "content/en/index.md");
  assert.match(home, "See the *salon*, again, it.\n");
  assert.not.match(home, "[s]:");
  assert.match(home, "actions:\n  - text: Safe\n    to: safe.md\n---");
  assert.match(read(folder, "content/en/work/index.md"), "gone: /work/salon/");
  assert.match(read(folder, "content/events.yml"), '  title: { en: "Salon", ko: "살롱" }');
  assert.equal(await problemsOf(folder), []);
});

move("takes a page away for another one: links and addresses lead there", async () => {
  const folder = tinySite(site);
  lock(folder);
  assert.is(run("remove", folder, "work/salon", "--to", "safe").code, 0);
  assert.match(read(folder, "content/en/index.md"), '[the *salon*](/safe/), [again](/safe/ "Title")');
  assert.match(read(folder, "content/en/safe.md"), "moved: /work/salon/\ngone: /work/salon/#*\n");
  assert.match(read(folder, "content/events.yml"), "page: /safe/ # its page");
  assert.equal(await problemsOf(folder), []);
  const { addresses } = await load(folder);
  assert.equal(addresses.goneAnchors.get("ko safe"), ["when", "언제"]);
});

move("keeps the menus of the settings right", async () => {
  const menus = "menus:\n  main: [/work/, /safe/]\n  footer:\n    - /about/ # us\n    - /legal/\n";
  const files = {
    ...site,
    "content/site.yml": `${String(site["content/site.yml"])}${menus}`,
    "content/en/about.md": page("About"),
    "content/en/legal.md": page("Legal"),
  };
  const folder = tinySite(files);
  assert.is(run("move", folder, "about", "us").code, 0);
  assert.is(run("move", folder, "work", "deeds").code, 0);
  assert.match(
    read(folder, "content/site.yml"),
    "  main: [/deeds/, /safe/]\n  footer:\n    - /us/ # us\n    - /legal/\n",
  );
  assert.is(run("move", folder, "us", "deeds/us").code, 0);
  assert.is(run("remove", folder, "legal", "--to", "safe").code, 0);
  assert.match(read(folder, "content/site.yml"), "  main: [/deeds/, /safe/]\n  footer:");
  assert.equal(await problemsOf(folder), []);
});

move("refuses what cannot be, and says why", () => {
  const folder = tinySite({
    ...site,
    "content/en/talks.md": page("Talks", "", "moved: /old/\n"),
    "content/law.yml": "type: instrument\n",
    "content/en/law/article-01.md": "",
  });
  const refused = (name: string, ...args: string[]) => {
    const { code, error } = run(name, folder, ...args);
    assert.is(code, 2, args.join(" "));
    return error;
  };
  assert.match(refused("move", "work/salon"), "Name the page and its new address");
  assert.match(refused("move", "nowhere", "x"), "no page “nowhere”");
  assert.match(refused("move", "work/salon", "talks"), "There is something already: content/en/talks.md");
  assert.match(refused("move", "work/salon", "old"), "an old address of another page (content/en/talks.md)");
  assert.match(refused("move", "work/salon", "Salon"), "no good name");
  assert.match(refused("move", "work", "work/deeds"), "below it");
  assert.match(refused("move", "/", "x"), "first page");
  assert.match(refused("move", "work/salon", "search"), "Dari needs");
  assert.match(refused("move", "law/article-1", "x"), "called by their numbers");
  assert.match(refused("remove", "safe"), "reading safely");
  assert.match(refused("remove", "work/salon", "--to", "nowhere"), "no page “nowhere”");
  writeFileSync(join(folder, "content/site.yml"), "name: x\n");
  assert.is(run("move", folder, "work/salon", "x").code, 1);
});

move.run();
