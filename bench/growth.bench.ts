// Costs of a site as it grows: processor time and memory of a first build, and what a reader fetches for the first result of a search.
// Draws docs/figures/growth-light.svg and growth-dark.svg.
//   npm run bench -- growth          GROWTH=300,3000 for fewer pages, up to 30,000
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Grown, growthDrawing } from "../docs/figures/growthDrawing.ts";
import { brotliSize } from "../src/base/brotli.ts";
import { root } from "../src/base/root.ts";
import { shelfOf } from "../src/search/shelves/gather.ts";
import type { Catalogue } from "../src/search/shelves/index.ts";
import { bodyOf, pathOf } from "./preview/corpus.ts";

const counts = (process.env.GROWTH || "300,3000,10000").split(",").map(Number);
const TAGS = "ko en ko-KP fr de es it pt nl sv da fi".split(" ");
const folder = mkdtempSync(join(tmpdir(), "dari-growth-"));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A site of so many pages in so many editions, about 450 words each. */
function siteOf(pages: number, editions: number): string {
  const site = join(folder, `site-${pages}-${editions}`);
  const tags = TAGS.slice(0, editions);
  const each = Math.floor(pages / editions);
  for (const tag of tags)
    for (let number = 0; number < each; number += 1)
      write(
        join(site, "content", tag.toLowerCase(), `${pathOf(number)}.md`),
        `---\ntitle: ${tag} ${number}\ndescription: About ${number}\n---\n\n${bodyOf(tag, number, each)}`,
      );
  const list = tags.map((tag) => `  - { tag: ${tag}, folder: ${tag.toLowerCase()}, label: ${tag} }`).join("\n");
  write(join(site, "content/site.yml"), `name: Growth\norigin: https://growth.example.net\neditions:\n${list}\n`);
  return site;
}

function build(pages: number, editions: number): Grown {
  const [site, output] = [siteOf(pages, editions), join(folder, "out")];
  const usage = join(folder, "usage.json");
  // As for whoever builds for the first time.
  for (const kept of ["sizes", "cards", "pictures", "icons"])
    rmSync(join(root, ".cache", kept), { recursive: true, force: true });
  const run = spawnSync(
    process.execPath,
    [
      "--import",
      pathToFileURL(join(root, "bench/growth/usage.mjs")).href,
      "src/cli/run.mjs",
      "build",
      "--site",
      site,
      "--output",
      output,
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, DARI_USAGE: usage, SITE_LOCALE: "en", CI: "1" } },
  );
  if (run.status !== 0) throw new Error(run.stdout.slice(-2000) + run.stderr.slice(-2000));
  // The processor's time and not the wall's: other programs on the machine take no part in it.
  const { maxRSS, cpu } = JSON.parse(readFileSync(usage, "utf8")) as { maxRSS: number; cpu: number };
  const seconds = cpu / 1e6;
  const grown = { pages, editions, seconds, megabytes: maxRSS / 1024, search: firstSearch(output, "학교") };
  rmSync(output, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
  return grown;
}

/** Bytes with Brotli from the search page to the first result for a word. */
function firstSearch(output: string, word: string): number {
  const html = readFileSync(join(output, "ko/search/index.html"), "utf8");
  const declared = [...html.matchAll(/assets\/[\w.-]+\.js/g)].map(([file]) => file);
  const loaded = new Set(declared.filter((file) => /<script[^>]*$/.test(html.slice(0, html.indexOf(file)).slice(-80))));
  const catalogue = readdirSync(join(output, "assets")).find((file) => /^find-ko-0\./.test(file));
  if (catalogue !== undefined) {
    let read: Catalogue | undefined;
    new Function("dari", readFileSync(join(output, "assets", catalogue), "utf8"))(
      (_name: string, thing: Catalogue) => void (read = thing),
    );
    if (read !== undefined) loaded.add(`assets/${read.file}-${shelfOf(read.words.split("\n"), word)}.js`);
  }
  const bytes = (file: string) => (existsSync(join(output, file)) ? brotliSize(readFileSync(join(output, file))) : 0);
  return [...loaded].reduce((sum, file) => sum + bytes(file), brotliSize(html));
}

try {
  const all: Grown[] = [];
  console.log("| pages | editions | processor s | ms a page | MB | first search, bytes |\n|---|---|---|---|---|---|");
  for (const editions of [3, 12])
    for (const pages of counts) {
      const one = build(pages, editions);
      all.push(one);
      const { seconds, megabytes, search } = one;
      console.log(
        `| ${pages.toLocaleString("en")} | ${editions} | ${seconds.toFixed(1)} | ${((seconds * 1000) / pages).toFixed(1)} | ${megabytes.toFixed(0)} | ${search.toLocaleString("en")} |`,
      );
    }
  for (const theme of ["light", "dark"] as const)
    writeFileSync(join(root, `docs/figures/growth-${theme}.svg`), growthDrawing(all, theme));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
