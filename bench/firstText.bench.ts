// When a reader on a slow line sees the first text, and the whole page: the real site beside bare pages.
//   npm run bench -- firstText
// Writes docs/figures.json, from which docs/figures.ts makes tables and a drawing. Chromium's own throttling leaves out connections and TCP's
// slow start, so the line is one of our own: bench/line/slowLine.ts says what it counts.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { brotliSize } from "../src/base/brotli.ts";
import { root } from "../src/base/root.ts";
import { buildSite } from "../src/cli/buildSite.ts";
import { progressOn } from "../src/publish/progress.ts";
import { openBrowser } from "../test/support/browser.ts";
import { hostOf } from "./line/host.ts";
import { type Line, lines, slowLine } from "./line/slowLine.ts";

const RUNS = 5;
const EDITIONS = ["ko", "en", "ko-kp"];
const KINDS = [
  ["home", ""],
  ["an article", "convention/article-12/"],
  ["the whole Convention", "convention/full/"],
  ["search", "search/"],
] as const;
/** Not a page of any site: what no page with text can beat, and the words of the Convention with nothing around them. */
const FLOOR = { what: "a bare page of one sentence", edition: "–", address: "/bare/" };

/** Milliseconds from the tap on a link. */
interface Times {
  text: number;
  whole: number;
}
interface Row {
  what: string;
  edition: string;
  address: string;
  bytes: number;
  times: Record<string, Times>;
}

const folder = mkdtempSync(join(tmpdir(), "dari-bench-"));
const site = join(folder, "site");
try {
  const { weights } = await buildSite({
    folder: root,
    output: site,
    environment: {},
    progress: progressOn(process.stderr, { CI: "1" }),
  });
  const text = (edition: string) =>
    readFileSync(join(site, edition, "convention/convention.txt"), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => `<p>${line}`)
      .join("\n");
  const bare: Record<string, string> = {
    [FLOOR.address]: "<!doctype html><meta charset=utf-8><title>Bare</title><p>Every child has rights.",
  };
  for (const edition of EDITIONS)
    bare[`/bare/${edition}/`] = `<!doctype html><meta charset=utf-8><title>Bare</title>\n${text(edition)}`;
  const pages = [
    FLOOR,
    ...KINDS.flatMap(([what, path]) =>
      EDITIONS.map((edition) => ({ what, edition, address: `/${edition}/${path}` })),
    ).filter(({ address }) => existsSync(join(site, address, "index.html"))),
    ...EDITIONS.map((edition) => ({
      what: "the words of the Convention in a bare page",
      edition,
      address: `/bare/${edition}/`,
    })),
  ];
  const host = await hostOf(site, bare);
  const browser = await openBrowser();
  const bytes = (address: string) => brotliSize(bare[address] ?? readFileSync(join(site, address, "index.html")));
  const rows: Row[] = pages.map((page) => ({ ...page, bytes: bytes(page.address), times: {} }));
  for (const line of lines) await measure(browser, host.port, line, rows);
  await browser.close();
  host.close();
  tell(rows);
  writeFileSync(join(root, "docs/figures.json"), `${JSON.stringify({ weights, rows }, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** All pages in turn, several times, so that a slow minute of the machine meets all of them. */
async function measure(browser: Browser, port: number, line: Line, rows: readonly Row[]): Promise<void> {
  const times = new Map<Row, Times[]>(rows.map((row) => [row, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const row of rows) times.get(row)?.push(await timesOf(browser, port, line, row.address));
  }
  for (const [row, found] of times)
    row.times[line.name] = {
      text: median(found.map(({ text }) => text)),
      whole: median(found.map(({ whole }) => whole)),
    };
}

async function timesOf(browser: Browser, port: number, line: Line, address: string): Promise<Times> {
  const slow = await slowLine(port, line);
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  try {
    await page.goto(`http://localhost:${slow.port}${address}`, { waitUntil: "load", timeout: 120_000 });
    return await page.evaluate(
      () =>
        new Promise<Times>((done) => {
          const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
          new PerformanceObserver((list) => {
            for (const { startTime } of list.getEntriesByName("first-contentful-paint"))
              done({ text: startTime, whole: navigation.responseEnd });
          }).observe({ type: "paint", buffered: true });
        }),
    );
  } finally {
    await context.close();
    slow.close();
  }
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}

function tell(rows: readonly Row[]): void {
  const floor = rows.find(({ address }) => address === FLOOR.address);
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
  console.log(`Median of ${RUNS} runs, seconds from the tap: first text (first contentful paint), and the whole page.`);
  console.log(
    `| page | edition | bytes | ${lines.map(({ name }) => `${name}: text | over the floor | whole`).join(" | ")} |\n|---|---|---|${lines.map(() => "---|---|---|").join("")}`,
  );
  for (const { what, edition, bytes, times } of rows) {
    const cells = lines.map(({ name }) => {
      const own = times[name] ?? { text: 0, whole: 0 };
      const over = ((own.text / (floor?.times[name]?.text ?? 1) - 1) * 100).toFixed(0);
      return `${seconds(own.text)} | ${over} % | ${seconds(own.whole)}`;
    });
    console.log(`| ${what} | ${edition} | ${bytes} | ${cells.join(" | ")} |`);
  }
}
