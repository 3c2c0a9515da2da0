import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../base/root.ts";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { runCommand } from "./command.ts";

/** A file that takes longer has hung: it is ended and has failed (milliseconds). */
const LONGEST = 600_000;

interface Result {
  passed: number;
  failed: number;
  skipped: number;
  output: string;
}

/** Runs every test file in a process of its own, as many at once as there are cores, and the type check before them. */
await runCommand("test", { day: { type: "string" } }, async ({ day }, patterns) => {
  const clock = day === undefined ? {} : shiftedClock(day);
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && (patterns.length === 0 || patterns.some((pattern) => file.includes(pattern))))
    .sort();
  const jobs = files.map((file) => ({ name: file, args: ["--import", "tsx", join(root, "test", file)] }));
  // The browser's files take longest: they go first.
  jobs.sort((a, b) => Number(b.name.startsWith("browser")) - Number(a.name.startsWith("browser")));
  if (patterns.length === 0) jobs.push({ name: "types", args: [join(root, "node_modules/typescript/bin/tsc"), "-p", root] });
  const results = await inParallel(jobs, availableParallelism(), clock);
  const sum = (key: "passed" | "failed" | "skipped") => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
});

/** The environment in which a process, and all that it starts, takes it for another day: YYYY-MM-DD, or a moment in ISO 8601. */
function shiftedClock(day: string): Record<string, string> {
  if (!/^\d{4}-\d\d-\d\d/.test(day) || Number.isNaN(Date.parse(day))) throw new UsageError(message("test.day", { value: day }));
  const loader = `--import=${pathToFileURL(join(root, "test/support/shiftedClock.mjs")).href}`;
  return { TEST_DAY: day, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${loader}`.trim() };
}

async function inParallel(jobs: ReadonlyArray<{ name: string; args: string[] }>, width: number, clock: Record<string, string>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const start = performance.now();
      const result = await run(job.args, clock);
      results.push(result);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${result.failed === 0 ? "✓" : "✗"} ${job.name} (${result.passed}, ${seconds} s)`);
      if (result.failed > 0) console.log(result.output);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

/** Runs one file; its counts are those that uvu prints, or one for a process that counts nothing. */
function run(args: string[], clock: Record<string, string>): Promise<Result> {
  return new Promise((done) => {
    let output = "";
    const child = spawn(process.execPath, args, { cwd: root, timeout: LONGEST, env: { ...process.env, SITE_LOCALE: "en", FORCE_COLOR: "0", NO_COLOR: "1", ...clock } });
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => {
      const count = (name: string) => [...output.matchAll(new RegExp(`^\\s*${name}:\\s+(\\d+)`, "gm"))].reduce((total, found) => total + Number(found[1]), 0);
      const [total, passed, skipped] = [count("Total"), count("Passed"), count("Skipped")];
      const failed = total - passed; // uvu does not count what is skipped among the total
      // A file that breaks before its tests run has failed, whatever it counted.
      if (total === 0) done({ passed: code === 0 && skipped === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped, output });
      else done({ passed, failed: code === 0 ? failed : Math.max(1, failed), skipped, output });
    });
  });
}
