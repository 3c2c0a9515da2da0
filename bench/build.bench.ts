// How long a build takes and what pages weigh: the real site, and 3,000 generated pages beside bare Eleventy.
//   npm run bench -- build
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliSize } from "../src/base/brotli.ts";
import { root } from "../src/base/root.ts";

const PAGES = 1000;
const RUNS = 5;
const folder = mkdtempSync(join(tmpdir(), "dari-bench-"));
const editions = [
  ["ko", "ko", "한국어"],
  ["en", "en", "English"],
  ["ko-KP", "ko-kp", "조선말"],
] as const;

/** A page like those of the site: about 1.5 kB of text with headings, lists, emphasis and links. */
function markdown(tag: string, number: number): string {
  const words =
    tag === "en"
      ? "Every child has the right to learn, to play and to be heard, wherever the child lives and whoever the parents are."
      : "모든 아동은 어디에 살든 부모가 누구이든 배우고 놀고 자기 생각을 말할 권리가 있습니다.";
  const paragraph = (at: number) => `${words} **${at}** ${words} [${number}](/section-${number % 20}/).\n`;
  return [0, 1, 2]
    .map((part) => `## ${words.slice(0, 12)} ${part}\n\n${paragraph(part)}\n- ${words}\n- ${words}\n`)
    .join("\n");
}

function generate(): { dari: string; bare: string } {
  const dari = join(folder, "dari");
  const bare = join(folder, "bare");
  mkdirSync(join(bare, "_includes"), { recursive: true });
  writeFileSync(
    join(bare, "_includes/page.html"),
    "<!doctype html><html><head><title>{{ title }}</title></head><body>{{ content }}</body></html>",
  );
  for (const [tag, name] of editions) {
    for (let number = 0; number < PAGES; number += 1) {
      const isSection = number < 20;
      const path = isSection ? `section-${number}/index.md` : `section-${number % 20}/page-${number}.md`;
      const head = `title: "${tag} ${number}"\ndescription: "${tag} ${number}"\n`;
      for (const [target, extra] of [
        [join(dari, "content", name), ""],
        [join(bare, name), "layout: page.html\n"],
      ] as const) {
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
  const run = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: cwd, SITE_LOCALE: "en", CI: "1" },
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return (performance.now() - start) / 1000;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** Each run writes into a place of its own, as a build server does; nothing is deleted in between, which would slow the disk. */
let outputs = 0;
const timed = (args: (output: string) => string[], cwd: string) => {
  const output = join(folder, `output-${(outputs += 1)}`);
  return { output, seconds: seconds(args(output), cwd) };
};

/** Runs the commands in turn, so that a slow minute of the machine meets all of them. */
function inTurn(
  commands: ReadonlyArray<{ args: (output: string) => string[]; cwd: string }>,
): Array<{ output: string; seconds: number }> {
  const runs = Array.from({ length: RUNS }, () => commands.map(({ args, cwd }) => timed(args, cwd)));
  return commands.map((_, at) => ({
    output: runs[0]?.[at]?.output ?? "",
    seconds: median(runs.map((run) => run[at]?.seconds ?? 0)),
  }));
}

const command = ["--import", "tsx", "src/cli/build.ts"];

try {
  const { dari, bare } = generate();
  const [real, own, eleventy] = inTurn([
    { args: (output) => [...command, "--output", output], cwd: root },
    { args: (output) => [...command, "--site", dari, "--output", output], cwd: root },
    {
      args: (output) => [join(root, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet", `--output=${output}`],
      cwd: bare,
    },
  ]);
  if (real === undefined || own === undefined || eleventy === undefined) throw new Error("a command was not run");
  const pages = (site: string) =>
    readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const weights = pages(real.output).map((file) => brotliSize(readFileSync(join(real.output, file), "utf8")));
  console.log(`Node ${process.versions.node}, median of ${RUNS} runs, whole process, warm cache, empty output`);
  console.log(`| what | pages | seconds |\n|---|---|---|`);
  console.log(`| the real site | ${pages(real.output).length} | ${real.seconds.toFixed(2)} |`);
  console.log(`| generated, Dari | ${pages(own.output).length} | ${own.seconds.toFixed(2)} |`);
  console.log(
    `| the same Markdown, bare Eleventy with one string layout | ${pages(eleventy.output).length} | ${eleventy.seconds.toFixed(2)} |`,
  );
  console.log(
    `\nDari takes ${(own.seconds / eleventy.seconds).toFixed(2)} times as long as bare Eleventy (aim: at most 1.6).`,
  );
  console.log(
    `Pages of the real site with brotli: median ${median(weights)} bytes, heaviest ${Math.max(...weights)} bytes (limit 14000).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
