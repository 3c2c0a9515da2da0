// How long an editor waits: from a saved change to what an open tab shows, from the command to the first page, and what memory is held.
//   npm run bench -- preview          the real site and 3,000 generated pages, beside Eleventy, Hugo and VitePress
//   PAGES=30000 npm run bench -- preview    so many generated pages instead, without the others
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { root } from "../src/base/root.ts";
import { openBrowser } from "../test/support/browser.ts";
import { editions, pathOf, writeCorpus } from "./preview/corpus.ts";
import { followed, median, memoryOf, openTab, processorTime, start } from "./preview/measure.ts";
import { EDITED, peersOn } from "./preview/peers.ts";

const EDITS = 20;
const OTHERS = 5;
const MANY = 500;
const PORT = 8137;
const PAGES = Number(process.env.PAGES ?? 3000);
const folder = mkdtempSync(join(tmpdir(), "dari-bench-"));
const rows: string[][] = [];
const tell = (what: string, taken: readonly number[], unit = "ms") => {
  const row = [
    what,
    `${Math.round(median(taken))} ${unit}`,
    taken.length > 1 ? `${Math.round(Math.min(...taken))}–${Math.round(Math.max(...taken))}` : "",
    loadavg()[0]?.toFixed(1) ?? "",
  ];
  rows.push(row);
  console.error(row.join(" | "));
};

function realSite(): string {
  const site = join(folder, "real");
  for (const part of ["content", "i18n", "static", "ledger"])
    cpSync(join(root, part), join(site, part), { recursive: true });
  return site;
}

function generated(): string {
  const site = join(folder, "generated");
  writeCorpus(
    join(site, "content"),
    PAGES,
    (title, description, day) =>
      `title: "${title}"\ndescription: "${description}"\n${day === undefined ? "" : `date: ${day}\n`}`,
  );
  const list = editions.map(([tag, name, label]) => `  - { tag: ${tag}, folder: ${name}, label: ${label} }`).join("\n");
  writeFileSync(join(site, "content/site.yml"), `name: Bench\norigin: https://bench.example\neditions:\n${list}\n`);
  mkdirSync(join(site, "i18n"));
  writeFileSync(join(site, "i18n/en.json"), "{}\n");
  return site;
}

const command = (site: string) => [process.execPath, join(root, "src/cli/run.mjs"), "dev", "--site", site];
const environment = { PORT: String(PORT), SITE_LOCALE: "en", INIT_CWD: root };

/** The first page, cold and warm; then what an open tab shows of each kind of change. */
async function dari(browser: Browser, what: string, site: string, file: string, address: string): Promise<void> {
  const firsts: number[] = [];
  const times: number[] = [];
  for (let turn = 0; turn < OTHERS; turn += 1) {
    const running = await start(command(site), root, PORT, address, environment);
    firsts.push(running.first);
    times.push(processorTime(running.child) * 1000);
    await running.stop();
  }
  tell(`${what}: npm run dev → first page`, firsts);
  tell(`${what}: the same, time of the processor alone`, times);
  const running = await start(command(site), root, PORT, address, environment);
  const tab = await openTab(browser, running.origin + address);
  // Until all is read.
  await fetch(`${running.origin}/en/search/`);
  const markdown = join(site, file);
  tell(
    `${what}: saved paragraph → open tab`,
    await followed(
      tab,
      markdown,
      EDITS,
      (text, turn) => `${text}\n\nBench words ${turn}.\n`,
      (turn) => ({ words: `Bench words ${turn}.` }),
    ),
  );
  const words = join(site, "i18n/en.json");
  tell(
    `${what}: interface word → open tab`,
    await followed(
      tab,
      words,
      OTHERS,
      (text, turn) =>
        JSON.stringify({ ...JSON.parse(text), site: { ...JSON.parse(text).site, allPages: `Each page ${turn}` } }),
      (turn) => ({ words: `Each page ${turn}` }),
    ),
  );
  tell(
    `${what}: site.yml → open tab`,
    await followed(
      tab,
      join(site, "content/site.yml"),
      OTHERS,
      (text, turn) => text.replace(/^name:.*$(\n {2,}.*$)*/m, `name: Bench ${turn}`),
      (turn) => ({ words: `Bench ${turn}` }),
    ),
  );
  mkdirSync(join(site, "layouts/styles"), { recursive: true });
  writeFileSync(join(site, "layouts/styles/9-bench.css"), "");
  tell(
    `${what}: style → open tab`,
    await followed(
      tab,
      join(site, "layouts/styles/9-bench.css"),
      OTHERS,
      (_text, turn) => `h1{letter-spacing:${turn + 1}px}`,
      (turn) => ({ spacing: `${turn + 1}px` }),
    ),
  );
  const kind = what === "the real site" ? "page" : "post";
  const own = `import { Page } from "dari/layouts/parts/Page.tsx";\nexport default (view) => <Page view={view}><h1>{view.title}</h1><p>Bench layout</p></Page>;\n`;
  writeFileSync(join(site, `layouts/${kind}.tsx`), own);
  await tab.getByText("Bench layout").waitFor();
  tell(
    `${what}: layout → open tab`,
    await followed(
      tab,
      join(site, `layouts/${kind}.tsx`),
      OTHERS,
      (text, turn) => text.replace("Bench layout", `Bench layout ${turn}`),
      (turn) => ({ words: `Bench layout ${turn}` }),
    ),
  );
  rmSync(join(site, `layouts/${kind}.tsx`));
  await tab.close();
  await manyEdits(what, running.child, `${running.origin}${address}`, markdown);
  await running.stop();
}

async function manyEdits(
  what: string,
  child: Parameters<typeof memoryOf>[0],
  address: string,
  file: string,
): Promise<void> {
  const before = readFileSync(file, "utf8");
  let early = 0;
  for (let turn = 0; turn < MANY; turn += 1) {
    const words = `Many words ${turn}.`;
    writeFileSync(file, `${before}\n\n${words}\n`);
    while (!(await (await fetch(address)).text()).includes(words));
    if (turn === 9) early = memoryOf(child);
  }
  writeFileSync(file, before);
  tell(`${what}: memory after 10 edits`, [early], "MB");
  tell(`${what}: memory after ${MANY} edits`, [memoryOf(child)], "MB");
}

const browser = await openBrowser();
try {
  if (process.env.PAGES === undefined)
    await dari(browser, "the real site", realSite(), "content/en/about.md", "/en/about/");
  await dari(browser, `${PAGES} pages`, generated(), `content/en/${pathOf(EDITED)}.md`, `/en/${pathOf(EDITED)}/`);
  for (const peer of process.env.PAGES === undefined ? peersOn(folder, PAGES, PORT) : []) {
    const running = await start(peer.command, peer.folder, PORT, peer.address);
    tell(`${PAGES} pages, ${peer.name}: → first page`, [running.first]);
    const tab = await openTab(browser, running.origin + peer.address);
    tell(
      `${PAGES} pages, ${peer.name}: saved paragraph → open tab`,
      await followed(
        tab,
        join(peer.folder, peer.file),
        EDITS,
        (text, turn) => `${text}\n\nBench words ${turn}.\n`,
        (turn) => ({ words: `Bench words ${turn}.` }),
      ),
    );
    await tab.close();
    await running.stop();
  }
} finally {
  await browser.close();
  // A server that goes down may still write.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
console.log(
  `Node ${process.versions.node}, median (least–most), load of the machine\n\n| what | median | range | load |\n|---|---|---|---|`,
);
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
