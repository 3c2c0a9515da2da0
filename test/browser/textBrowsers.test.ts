import { spawn, spawnSync } from "node:child_process";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtPages } from "../support/builtPage.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { emptyFolder } from "../support/tinySite.ts";

/** Browsers without CSS and script: how each prints a page as it shows it. Where one is not installed its tests are skipped. */
const browsers: Array<[name: string, print: (url: string) => string[]]> = [
  ["w3m", (url) => ["-dump", "-cols", "80", "-O", "UTF-8", "-o", "display_link_number=1", url]],
  ["lynx", (url) => ["-dump", "-display_charset=utf-8", "-width=80", url]],
  ["links2", (url) => ["-dump", "-codepage", "utf-8", "-width", "80", url]],
  ["links", (url) => ["-dump", "-codepage", "utf-8", "-width", "80", url]],
];
const isThere = (name: string) => spawnSync(name, ["-version"], { stdio: "ignore" }).error === undefined;

const built = builtSite();
const site = await openSite(built);
const editions = [
  ["ko", "한국어"],
  ["en", "English"],
  ["ko-kp", "조선말"],
] as const;
/** One page of each kind, by its path in an edition. */
const paths = [
  "",
  "about/",
  "news/",
  "convention/",
  "convention/article-12/",
  "convention/preamble/",
  "convention/full/",
  "convention/terms/",
  "all-pages/",
  "privacy/",
];
const home = emptyFolder();
const squeezed = (text: string) => text.replace(/\[\d+\]|[\s​]+/g, "");

/** The words of a page as a reader must meet them, from its HTML: what stands in the text, in its order. */
function wordsOf(html: string): string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? "";
  // The columns of a table stand beside each other: its words cannot be found line by line.
  const bare = main.replace(/<(svg|style|script|input|table)[^>]*>(?:[^]*?<\/\1>)?/g, "\n").replace(/<[^>]+>/g, "\n");
  const decoded = bare
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
  return decoded
    .split("\n")
    .map(squeezed)
    .filter((words) => words.length > 12);
}

const html = new Map(builtPages(built).map((page) => [page.address, page.html]));

const all: Array<ReturnType<typeof suite>> = [];
for (const [name, args] of browsers) {
  const tests = suite(name);
  const test = isThere(name) ? tests : tests.skip;
  if (!isThere(name)) console.log(`${name} is not installed: its tests are skipped`);
  const printed = (address: string) =>
    new Promise<string>((done, failed) => {
      const child = spawn(name, args(site.origin + address), {
        timeout: 60_000,
        env: { ...process.env, LANG: "C.UTF-8", HOME: home },
      });
      const parts: Buffer[] = [];
      child.stdout.on("data", (part: Buffer) => parts.push(part));
      child.on("error", failed);
      child.on("close", () => done(Buffer.concat(parts).toString()));
    });
  for (const [folder, own] of editions) {
    test(`all the text of every kind of page in ${folder}, in its order`, async () => {
      for (const path of paths) {
        const address = `/${folder}/${path}`;
        const shown = squeezed(await printed(address));
        let at = 0;
        for (const words of wordsOf(html.get(address) ?? "")) {
          const found = shown.indexOf(words, at);
          assert.is.not(found, -1, `${address}: ${words}`);
          at = found + words.length;
        }
        assert.is.not(at, 0, address);
      }
    });

    test(`menus of ${folder}: other editions and the same page in them`, async () => {
      for (const path of ["", "convention/article-12/", "convention/full/"]) {
        const shown = await printed(`/${folder}/${path}`);
        const head = shown.split("\n").slice(0, 40).join("\n");
        for (const [, label] of editions.filter(([, label]) => label !== own))
          assert.match(head, label, `/${folder}/${path}`);
      }
    });
  }

  test("two editions side by side stand unit under unit", async () => {
    const shown = squeezed(await printed("/en/convention/full/ko/"));
    const places = ["forthepurposesofthepresentConvention,achild", "StatesPartiesshallrespectandensure"].map((words) =>
      shown.toLowerCase().indexOf(words.toLowerCase()),
    );
    const korean = shown.indexOf("이협약");
    assert.ok(places.every((place) => place > 0) && korean > 0, String(places));
    assert.match(shown.slice(places[0], places[1]), /[가-힣]{10}/);
  });
  all.push(tests);
}
all.at(-1)?.after(() => site.close());
for (const tests of all) tests.run();
