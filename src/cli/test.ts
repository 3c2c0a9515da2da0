import { readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { runCommand } from "./command.ts";
import { firefoxPath } from "./firefoxPath.ts";
import { otherChecks, type Result, runCheck, startRunner, type TestRunner } from "./testRunner.ts";
import { keepSeconds, lastSeconds } from "./testSeconds.ts";

/** Files of test/browser that do not run in Firefox, each with the reason. */
const leftOut = JSON.parse(readFileSync(join(root, "test/support/firefox/leftOut.json"), "utf8")) as object;

/**
 * If no more files than this fail in a whole run, each is run once more, alone: one that passes then is counted as passed,
 * and named. A browser beside a busy machine fails now and then; a fault fails twice.
 */
const MOST_REPEATED = 3;

const checks = Object.keys(otherChecks) as Array<keyof typeof otherChecks>;

/** Runs the test files in several processes, one per core, with the checks of types and style beside them. */
await runCommand("test", { day: { type: "string" } }, async ({ day }, patterns) => {
  const environment = {
    ...process.env,
    SITE_LOCALE: "en",
    FORCE_COLOR: "0",
    NO_COLOR: "1",
    ...(day === undefined ? {} : shiftedClock(day)),
  };
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.test\.tsx?$/.test(file) && (patterns.length === 0 || patterns.some((pattern) => file.includes(pattern))),
  );
  const forFirefox = files.filter(isForFirefox);
  const firefox = forFirefox.length === 0 ? undefined : firefoxPath(process.env);
  const waiting = longestFirst([
    ...files.map((file) => ({ name: file, file, engine: "chromium" })),
    ...(firefox === undefined
      ? []
      : forFirefox.map((file) => ({ name: `${file} (Firefox)`, file, engine: "firefox" }))),
  ]);
  const results: Result[] = [];
  const print = (result: Result) => {
    const { name, passed, failed, seconds, output } = result;
    console.log(`${failed === 0 ? "✓" : "✗"} ${name} (${passed}, ${seconds.toFixed(1)} s)`);
    if (failed > 0) console.log(output);
  };
  const take = (result: Result) => {
    results.push(result);
    print(result);
  };
  const startFor = (engine: Task["engine"]) =>
    startRunner({
      ...environment,
      TEST_ENGINE: engine,
      ...(engine === "firefox" ? { FIREFOX_PATH: firefox } : {}),
    });
  const all = new Map(waiting.map((task) => [task.name, task]));
  const work = async (at: number) => {
    if (at === 0 && patterns.length === 0) for (const name of checks) take(await runCheck(name, environment));
    let runner: TestRunner | undefined;
    // A process has one browser: it keeps to that as long as there is something to run in it.
    let engine = firefox !== undefined && at === 1 ? "firefox" : "chromium";
    const nextTask = () => {
      const place = waiting.findIndex((task) => task.engine === engine);
      return waiting.splice(Math.max(place, 0), 1)[0];
    };
    for (let next = nextTask(); next !== undefined; next = nextTask()) {
      if (next.engine !== engine) {
        runner?.end();
        runner = undefined;
        engine = next.engine;
      }
      runner ??= startFor(engine);
      const result = await runner.run(next.file);
      take({ ...result, name: next.name });
      // What a file that failed has left behind is nobody else's trouble.
      if (result.failed === 0) continue;
      runner.end();
      runner = undefined;
    }
    runner?.end();
  };
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(availableParallelism(), files.length)) }, (_, at) => work(at)),
  );
  keepSeconds(results);
  const toRepeat = results.flatMap((result) => (result.failed === 0 ? [] : (all.get(result.name) ?? [])));
  const unsteady: string[] = [];
  if (patterns.length === 0 && toRepeat.length <= MOST_REPEATED)
    for (const { name, file, engine } of toRepeat) {
      const runner = startFor(engine);
      const second = { ...(await runner.run(file)), name };
      runner.end();
      print(second);
      if (second.failed > 0) continue;
      unsteady.push(name);
      results.splice(
        results.findIndex((result) => result.name === name),
        1,
        second,
      );
    }
  const sum = (key: "passed" | "failed" | "skipped") => results.reduce((total, result) => total + result[key], 0);
  if (firefox === undefined && forFirefox.length > 0)
    console.log(message("test.no-firefox", { files: forFirefox.length }));
  if (unsteady.length > 0) console.log(message("test.unsteady", { files: unsteady.join(", ") }));
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
});

/** The environment in which a process and its children take it for another day: YYYY-MM-DD, or a moment in ISO 8601. */
function shiftedClock(day: string): Record<string, string> {
  if (!/^\d{4}-\d\d-\d\d/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UsageError(message("test.day", { value: day }));
  const loader = `--import=${pathToFileURL(join(root, "test/support/shiftedClock.mjs")).href}`;
  return { TEST_DAY: day, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${loader}`.trim() };
}

/** True for a file that opens pages in a browser and runs in Firefox too. */
function isForFirefox(file: string): boolean {
  const name = /^browser[\\/](\w+)\.test\.ts$/.exec(file)?.[1];
  return name !== undefined && !Object.hasOwn(leftOut, name);
}

interface Task {
  name: string;
  file: string;
  engine: string;
}

/**
 * Sorted by their last duration, so that no process is left with a long file at the end; new files first, the browser's
 * before others.
 */
function longestFirst(tasks: readonly Task[]): Task[] {
  const known = lastSeconds();
  const weight = ({ name, file }: Task) =>
    known[name] ?? (file.startsWith("browser") ? 1e9 : 1e6) + statSync(join(root, "test", file)).size;
  return [...tasks].sort((a, b) => weight(b) - weight(a));
}
