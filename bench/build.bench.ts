// How long a build takes and what pages weigh: the real site, and 3,000 generated pages beside bare Eleventy.
//   npm run bench -- build
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weightOf } from "../src/check/gates/weight.ts";
import { root } from "../src/eleventy/build.ts";

const PAGES = 1000;
const RUNS = 5;
const folder = mkdtempSync(join(tmpdir(), "dari-bench-"));
const editions = [["ko", "ko", "한국어"], ["en", "en", "English"], ["ko-KP", "ko-kp", "조선말"]] as const;

/** A page like those of the site: about 1.5 kB of text with headings, lists, emphasis and links. */
function markdown(tag: string, number: number): string {
  const words = tag === "en"
    ? "Every child has the right to learn, to play and to be heard, wherever the child lives and whoever the parents are."
    : "모든 아동은 어디에 살든 부모가 누구이든 배우고 놀고 자기 생각을 말할 권리가 있습니다.";
  const paragraph = (at: number) => `${words} **${at}** ${words} [${number}](/section-${number % 20}/).\n`;
  return [0, 1, 2].map((part) => `## ${words.slice(0, 12)} ${part}\n\n${paragraph(part)}\n- ${words}\n- ${words}\n`).join("\n");
}

function generate(): { dari: string; bare: string } {
  const dari = join(folder, "dari");
  const bare = join(folder, "bare");
  mkdirSync(join(bare, "_includes"), { recursive: true });
  writeFileSync(join(bare, "_includes/page.html"), "<!doctype html><html><head><title>{{ title }}</title></head><body>{{ content }}</body></html>");
  for (const [tag, name] of editions) {
    for (let number = 0; number < PAGES; number += 1) {
      const isSection = number < 20;
      const path = isSection ? `section-${number}/index.md` : `section-${number % 20}/page-${number}.md`;
      const head = `title: "${tag} ${number}"\ndescription: "${tag} ${number}"\n`;
      for (const [target, extra] of [[join(dari, "content", name), ""], [join(bare, name), "layout: page.html\n"]] as const) {
        mkdirSync(join(target, `section-${number % 20}`), { recursive: true });
        writeFileSync(join(target, path), `---\n${head}${extra}---\n\n${markdown(tag, number)}`);
      }
    }
  }
  const list = editions.map(([tag, name, label]) => `  - { tag: ${tag}, folder: ${name}, label: ${label} }`).join("\n");
  writeFileSync(join(dari, "content/site.yml"), `name: Bench\norigin: https://bench.example\neditions:\n${list}\n`);
  writeFileSync(join(bare, "package.json"), "{}");
  symlinkSync(join(root, "node_modules"), join(bare, "node_modules"));
  return { dari, bare };
}

function seconds(args: string[], cwd: string): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, args, { cwd, encoding: "utf8", env: { ...process.env, INIT_CWD: cwd, SITE_LOCALE: "en", CI: "1" } });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return (performance.now() - start) / 1000;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** Each run writes into an empty place, as a build server does. */
const times = (args: (output: string) => string[], cwd: string, name: string) => median(Array.from({ length: RUNS }, (_, run) => {
  if (run > 0) rmSync(join(folder, name), { recursive: true });
  return seconds(args(join(folder, name)), cwd);
}));
const command = ["--import", "tsx", "src/cli/build.ts"];

try {
  const { dari, bare } = generate();
  const real = times((output) => [...command, "--output", output], root, "real");
  const own = times((output) => [...command, "--site", dari, "--output", output], root, "out");
  const eleventy = times((output) => [join(root, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet", `--output=${output}`], bare, "bare-out");
  const pages = (site: string) => readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const weights = pages(join(folder, "real")).map((file) => weightOf(readFileSync(join(folder, "real", file), "utf8")));
  console.log(`Node ${process.versions.node}, median of ${RUNS} runs, whole process, warm cache, empty output`);
  console.log(`| what | pages | seconds |\n|---|---|---|`);
  console.log(`| the real site | ${pages(join(folder, "real")).length} | ${real.toFixed(2)} |`);
  console.log(`| generated, Dari | ${pages(join(folder, "out")).length} | ${own.toFixed(2)} |`);
  console.log(`| the same Markdown, bare Eleventy with one string layout | ${pages(join(folder, "bare-out")).length} | ${eleventy.toFixed(2)} |`);
  console.log(`\nDari takes ${(own / eleventy).toFixed(2)} times as long as bare Eleventy (aim: at most 1.6).`);
  console.log(`Pages of the real site with brotli: median ${median(weights)} bytes, heaviest ${Math.max(...weights)} bytes (limit 14000).`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
