import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../src/base/root.ts";
import { accept } from "../src/translations/accept.ts";
import { openWorkspace } from "../src/translations/workspace.ts";

// How long it takes to tell the state of 3,000 pages in three editions, as an editor waits for it: the whole command, the
// first time and then again. Repeat it with: npm run bench -- status
const PAGES = 3000;
const EDITIONS = ["ko", "en", "ko-KP"] as const;
const folder = mkdtempSync(join(tmpdir(), "dari-status-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `낱말${(seed * 31 + at * 7) % 997}`).join(" ");

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

write(
  "content/site.yml",
  `name: Many\norigin: https://many.example\neditions:\n${EDITIONS.map((tag) => `  - { tag: ${tag}, folder: ${tag.toLowerCase()}, label: ${tag}, fallback: [${tag === "ko" ? "en" : "ko"}] }\n`).join("")}`,
);
for (const [at, tag] of EDITIONS.entries()) {
  for (let page = 0; page < PAGES; page += 1) {
    const sections = Array.from(
      { length: 5 },
      (_, section) =>
        `## ${words(2, page + section + at)} {#s${section}}\n\n${words(30, page * 3 + section + at)}\n\n- ${words(10, page + at)}\n- ${words(9, page + at + 1)}\n\n${words(40, page * 5 + section + at)}`,
    );
    write(
      `content/${tag.toLowerCase()}/part-${page % 50}/page-${page}.md`,
      `---\ntitle: ${words(3, page + at)}\ndescription: ${words(12, page + at)}\n---\n\n${sections.join("\n\n")}\n`,
    );
  }
}
const workspace = openWorkspace(folder, {});
for (const edition of workspace.site.editions.slice(1))
  for (const page of workspace.byEdition.get(edition.tag)?.values() ?? []) accept(workspace, page, {});

function seconds(...args: string[]): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/status.ts", "--site", folder, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return (performance.now() - start) / 1000;
}

console.log(
  `${PAGES} pages of about 450 words in ${EDITIONS.length} editions: the first time ${seconds().toFixed(1)} s`,
);
const again = Array.from({ length: 5 }, () => seconds("--json")).sort((a, b) => a - b);
console.log(
  `then ${again.map((time) => time.toFixed(2)).join(", ")} s (median ${again[2]?.toFixed(2)} s; promised: 2 s)`,
);
