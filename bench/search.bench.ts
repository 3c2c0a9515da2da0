// Costs of the first search, and how often it finds the right article: the real site in the pocket, and 3,000 pages on
// shelves, beside plain Pagefind over the same pages.
//   npm run bench -- search
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pagefind from "pagefind";
import type { Page } from "playwright-core";
import sirv from "sirv";
import { brotliSize } from "../src/base/brotli.ts";
import { root } from "../src/base/root.ts";
import { openBrowser } from "../test/support/browser.ts";

const PAGES = 3000;
const folder = mkdtempSync(join(tmpdir(), "dari-bench-"));
const editions = { ko: "ko", en: "en", "ko-KP": "ko-kp" } as const;

interface Asked {
  tag: keyof typeof editions;
  query: string;
  right: string[];
}
const asked = readFileSync(join(root, "test/fixtures/search/queries.txt"), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line): Asked => {
    const [tag = "", query = "", right = ""] = line.split("|").map((part) => part.trim());
    return { tag: tag as Asked["tag"], query, right: right.split(/\s+/).map((path) => path.split("#")[0] ?? "") };
  });

/** Words in a row that says nothing, always the same. */
function filler(words: readonly string[], seed: number): string {
  let state = seed;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return Array.from(
    { length: 12 },
    () => `${Array.from({ length: 14 }, () => words[Math.floor(next() * words.length)]).join(" ")}.`,
  ).join("\n\n");
}

/** The site with so many more pages in each edition that Pagefind has to search them. */
function largeSite(): string {
  const site = join(folder, "large");
  for (const part of ["content", "i18n", "static"]) cpSync(join(root, part), join(site, part), { recursive: true });
  const words = {
    ko: readFileSync(join(root, "src/base/korean/lexicon/words.txt"), "utf8").match(/[가-힣]{2,4}/g) ?? [],
    en: readFileSync(join(root, "docs/architecture.md"), "utf8").match(/\b[a-z]{4,}\b/g) ?? [],
  };
  for (const [tag, name] of Object.entries(editions)) {
    mkdirSync(join(site, "content", name, "archive"), { recursive: true });
    for (let number = 0; number < PAGES / 3; number += 1) {
      writeFileSync(
        join(site, "content", name, "archive", `page-${number}.md`),
        `---\ntitle: "${number}"\ndescription: "${number}"\n---\n\n${filler(tag === "en" ? words.en : words.ko, number * 7 + name.length)}\n`,
      );
    }
    writeFileSync(
      join(site, "content", name, "archive/index.md"),
      `---\ntitle: "Archive"\ndescription: "Archive"\nmenu: none\n---\n`,
    );
  }
  return site;
}

function built(name: string, args: string[]): string {
  const output = join(folder, name);
  const run = spawnSync(process.execPath, ["src/cli/run.mjs", "build", ...args, "--output", output], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SITE_LOCALE: "en", CI: "1" },
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return output;
}

/** Bytes of a file as a host sends it: texts with brotli. */
function onWire(output: string, path: string): number {
  const file = join(output, decodeURIComponent(path).replace(/\/$/, "/index.html"));
  if (!existsSync(file)) return 0;
  return /\.(js|json|html|css)$/.test(file) ? brotliSize(readFileSync(file)) : statSync(file).size;
}

interface Figures {
  engine: string;
  bytes: number;
  requests: number;
  top5: number;
  none: number;
  rank: number;
  milliseconds: number;
}

async function measured(
  engine: string,
  output: string,
  open: (page: Page, tag: Asked["tag"]) => Promise<void>,
  ask: (page: Page, query: string) => Promise<{ paths: string[]; milliseconds: number }>,
): Promise<Figures> {
  const server = createServer(sirv(output)).listen(0);
  const port = (server.address() as { port: number }).port;
  const browser = await openBrowser();
  const figures: Figures = { engine, bytes: 0, requests: 0, top5: 0, none: 0, rank: 0, milliseconds: 0 };
  for (const tag of Object.keys(editions) as Array<Asked["tag"]>) {
    const page = await (await browser.newContext({ bypassCSP: true, baseURL: `http://localhost:${port}` })).newPage();
    let isFirst = true;
    const seen: string[] = [];
    page.on("response", (response) => void seen.push(new URL(response.url()).pathname));
    await open(page, tag);
    for (const { query, right } of asked.filter((one) => one.tag === tag)) {
      const { paths, milliseconds } = await ask(page, query);
      if (isFirst) {
        figures.bytes += seen.reduce((sum, path) => sum + onWire(output, path), 0) / 3;
        figures.requests = Math.max(figures.requests, seen.length);
      }
      isFirst = false;
      const rank = paths.findIndex((path) =>
        right.some(
          (one) =>
            path
              .replace(/[#?].*$/, "")
              .replace(/\/$/, "")
              .endsWith(`/${one}`) ||
            (one === "index" && path === `/${editions[tag]}/`),
        ),
      );
      if (rank >= 0 && rank < 5) figures.top5 += 1;
      if (paths.length === 0) figures.none += 1;
      if (rank >= 0) figures.rank += 1 / (rank + 1);
      figures.milliseconds += milliseconds / asked.length;
    }
  }
  await browser.close();
  server.close();
  return figures;
}

const openSearch = async (page: Page, tag: Asked["tag"]) => void (await page.goto(`/${editions[tag]}/search/`));
const askDari = (page: Page, query: string) =>
  page.evaluate(async (typed) => {
    const list = document.querySelector("#search-results") as HTMLElement;
    const form = document.querySelector("#search-form") as HTMLFormElement;
    const status = document.querySelector("#search-status") as HTMLElement;
    (form.querySelector("input") as HTMLInputElement).value = typed;
    status.textContent = "";
    const start = performance.now();
    form.onsubmit?.(new SubmitEvent("submit"));
    while (list.getAttribute("aria-busy") === "true" || status.textContent === "")
      await new Promise((done) => setTimeout(done, 0));
    const milliseconds = performance.now() - start;
    return {
      milliseconds,
      paths: [...list.querySelectorAll<HTMLAnchorElement>(":scope > li > a")].map((link) => link.pathname),
    };
  }, query);

const askPlain = (page: Page, query: string) =>
  page.evaluate(async (typed) => {
    const start = performance.now();
    const module = (await import(`${location.origin}/plain/pagefind.js`)) as {
      search(query: string): Promise<{ results: Array<{ data(): Promise<{ url: string }> }> }>;
    };
    const { results } = await module.search(typed);
    const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    return { milliseconds: performance.now() - start, paths: pages.map(({ url }) => url) };
  }, query);

try {
  const small = built("small", []);
  const large = built("large-site", ["--site", largeSite()]);
  // Plain Pagefind over the same pages, as its own command makes it: one index for each language.
  const { index } = await pagefind.createIndex({ excludeSelectors: ["header", "footer", "nav"] });
  await index?.addDirectory({ path: large, glob: "{ko,en,ko-kp}/**/index.html" });
  await index?.writeFiles({ outputPath: join(large, "plain") });
  await pagefind.close();
  const rows = [
    await measured("Dari, pocket, the site", small, openSearch, askDari),
    await measured("Dari, shelves, 3,000 pages", large, openSearch, askDari),
    await measured(
      "plain Pagefind, 3,000 pages",
      large,
      async (page, tag) => void (await page.goto(`/${editions[tag]}/about/`, { waitUntil: "commit" })),
      askPlain,
    ),
  ];
  console.log(
    `${asked.length} queries of test/fixtures/search/queries.txt\n\n| engine | first search, bytes | requests | right in the first five | nothing found | mean reciprocal rank | ms a query |\n|---|---|---|---|---|---|---|`,
  );
  for (const { engine, bytes, requests, top5, none, rank, milliseconds } of rows) {
    const share = (count: number) => `${((100 * count) / asked.length).toFixed(1)} %`;
    console.log(
      `| ${engine} | ${Math.round(bytes).toLocaleString("en")} | ${requests} | ${share(top5)} | ${share(none)} | ${(rank / asked.length).toFixed(3)} | ${milliseconds.toFixed(1)} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
