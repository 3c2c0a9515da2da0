// Costs of the first result of a search for a reader on Slow 3G, in Chromium: bytes, requests and seconds from the click on
// the link in the header of a page that has been read until the first result is there. Sites of 300 and 3,000 pages of 500 words.
//   npm run bench -- firstSearch        PAGES=300 for one of them; RUNS=3
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../src/base/root.ts";
import { openBrowser } from "../test/support/browser.ts";
import { hostOf } from "./line/host.ts";

const counts = (process.env.PAGES || "300,3000").split(",").map(Number);
const runs = Number(process.env.RUNS || 3);
/** Slow 3G as Chrome's developer tools have it. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const QUERIES = ["학교", "자동차", "변호사"];
const folder = mkdtempSync(join(tmpdir(), "dari-first-search-"));
const lexicon = readFileSync(join(root, "src/base/korean/lexicon/words.txt"), "utf8").match(/[가-힣]{2,4}/g) ?? [];
const english = readFileSync(join(root, "docs/editing/text.en.md"), "utf8").match(/\b[a-z]{4,}\b/g) ?? [];

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A site of so many pages in three editions; frequent words are frequent, as in any language. */
function siteOf(pages: number): string {
  const site = join(folder, `site-${pages}`);
  const editions = ["ko", "en", "ko-KP"];
  for (const tag of editions)
    for (let number = 0; number < pages / 3; number += 1) {
      let state = number * 31 + tag.length * 7 + 1;
      const words = tag === "en" ? english : lexicon;
      const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
      const word = () => words[Math.floor(next() ** 3 * words.length)] ?? "";
      const line = (length: number) => Array.from({ length }, word).join(" ");
      const asked = tag === "en" ? "" : (QUERIES[number % 40] ?? "");
      const body = Array.from(
        { length: 5 },
        (_, at) => `## ${line(3)}\n\n${line(97)}. ${at === 1 ? asked : ""}\n`,
      ).join("\n");
      const path = number === 0 ? "index" : number < 5 ? `s${number}/index` : `s${1 + (number % 4)}/page-${number}`;
      write(
        join(site, "content", tag.toLowerCase(), `${path}.md`),
        `---\ntitle: "${line(3)} ${number}"\ndescription: "${line(8)}"\n---\n\n${body}`,
      );
    }
  const list = editions.map((tag) => `  - { tag: ${tag}, folder: ${tag.toLowerCase()}, label: ${tag} }`).join("\n");
  write(join(site, "content/site.yml"), `name: Search\norigin: https://search.example.net\neditions:\n${list}\n`);
  return site;
}

function built(pages: number): string {
  const output = join(folder, `out-${pages}`);
  const run = spawnSync(process.execPath, ["src/cli/run.mjs", "build", "--site", siteOf(pages), "--output", output], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SITE_LOCALE: "en", CI: "1" },
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(run.stdout.slice(-2000) + run.stderr.slice(-2000));
  return output;
}

const browser = await openBrowser({ clock: "real" });

/** One reader with a telephone: an article is read, its scripts and icons have come; then the search is opened and a word typed. */
async function search(port: number, query: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const sizes: number[] = [];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await session.send("Network.enable");
  await page.goto(`http://127.0.0.1:${port}/ko/s1/page-8/`, { waitUntil: "networkidle" });
  await session.send("Network.emulateNetworkConditions", LINE);
  sizes.length = 0;
  const start = performance.now();
  await page.click("form.seek a", { noWaitAfter: true });
  await page.waitForSelector("#q");
  await page.fill("#q", query);
  await page.waitForSelector("#search-results li a", { timeout: 60_000 });
  const seconds = (performance.now() - start) / 1000;
  await page.waitForTimeout(500);
  const [bytes, requests] = [sizes.reduce((sum, size) => sum + size, 0), sizes.length];
  await context.close();
  return { seconds, bytes, requests };
}

try {
  console.log("| pages | word | bytes, headers included | requests | seconds, median |\n|---|---|---|---|---|");
  for (const pages of counts) {
    const host = await hostOf(built(pages), {});
    await search(host.port, QUERIES[0] ?? ""); // compresses what is served; not counted
    for (const query of QUERIES) {
      const all = [];
      for (let at = 0; at < runs; at += 1) all.push(await search(host.port, query));
      all.sort((a, b) => a.seconds - b.seconds);
      const { seconds, bytes, requests } = all[Math.floor(runs / 2)] ?? { seconds: 0, bytes: 0, requests: 0 };
      console.log(`| ${pages} | ${query} | ${bytes.toLocaleString("en")} | ${requests} | ${seconds.toFixed(2)} |`);
    }
    host.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
