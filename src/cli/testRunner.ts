import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../base/root.ts";

/** A file that takes longer has hung: its process is ended and it has failed (milliseconds). */
const LONGEST = 400_000;

export interface Result {
  /** Path below test/, or what else was run. */
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** All that was printed. */
  output: string;
}

/** A runner's result for one test file (test/support/runFiles.ts). */
export type Counted = Pick<Result, "passed" | "failed" | "skipped" | "output">;

export interface TestRunner {
  /**
   * Runs test files, one at a time. If a process ends or hangs, the file has failed, and the next file gets a new
   * process.
   */
  run(file: string): Promise<Result>;
  end(): void;
}

/** A process that runs test files, one after another. */
export function startRunner(env: NodeJS.ProcessEnv): TestRunner {
  let child: ChildProcess | undefined;
  const start = () => {
    const started = spawn(process.execPath, ["--import", "tsx", join(root, "test/support/runFiles.ts")], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    started.once("close", () => (child = child === started ? undefined : child));
    return started;
  };
  return {
    run(file) {
      child ??= start();
      return timed(file, runIn(child, file));
    },
    end: () => void (child?.connected === true && child.send({ isEnd: true })),
  };
}

function runIn(child: ChildProcess, file: string): Promise<Counted> {
  return new Promise((done) => {
    let printed = "";
    const read = (chunk: Buffer) => void (printed += chunk);
    const finish = (counted: Counted) => {
      clearTimeout(timer);
      for (const stream of [child.stdout, child.stderr]) stream?.off("data", read);
      child.off("message", answered).off("close", closed);
      done({ ...counted, output: printed + counted.output });
    };
    const answered = (counted: Counted) => finish(counted);
    const closed = (code: number | null, signal: string | null) =>
      finish({ passed: 0, failed: 1, skipped: 0, output: `The process of this file ended early (${signal ?? code}).` });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", read);
    child.on("message", answered).on("close", closed);
    const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST);
    child.send({ file });
  });
}

/** The other checks of `npm test`, by name: the program below node_modules/ and its arguments. */
export const otherChecks = {
  types: ["typescript/bin/tsc", "-p", root],
  lint: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
} as const;

/** Runs one of the other checks. */
export function runCheck(name: keyof typeof otherChecks, env: NodeJS.ProcessEnv): Promise<Result> {
  const [program, ...args] = otherChecks[name];
  return timed(
    name,
    new Promise((done) => {
      let output = "";
      const path = join(root, "node_modules", program);
      const child = spawn(process.execPath, [path, ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
      child.on("close", (code) => done({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }));
    }),
  );
}

async function timed(name: string, counting: Promise<Counted>): Promise<Result> {
  const start = performance.now();
  const counted = await counting;
  return { ...counted, name, seconds: (performance.now() - start) / 1000 };
}
