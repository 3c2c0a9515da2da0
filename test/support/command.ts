import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { root } from "../../src/base/root.ts";

export interface Ended {
  code: number | null;
  /** Standard output and standard error. */
  out: string;
  error: string;
}

export interface Asked {
  name: string;
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** A command that takes longer has hung (milliseconds). */
const LONGEST = 300_000;

/** Variables that a command reads anew each time; any other variable may count when a process begins (time zone, language, fonts). */
const OWN = /^(SITE_\w+|SOURCE_DATE_EPOCH|INIT_CWD|PORT|CI|DEBUG)$/;

/**
 * Runs `npm run NAME` as its file in src/cli/ has it, and waits for its end. The command runs in a thread of this
 * process, which loads Dari once for all of them, or in a process of its own where its environment asks for one.
 */
export function command(name: string, args: readonly string[], environment: Record<string, string> = {}): Ended {
  if (!Object.keys(environment).every((key) => OWN.test(key))) return commandAlone(name, args, environment);
  return inThread({ name, args, environment: environmentOf(environment) });
}

/** The same in a process of its own, with `input` as its standard input. */
export function commandAlone(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  input = "",
): Ended {
  const run = spawnSync(process.execPath, ["--import", "tsx", fileOf(name), ...args], {
    cwd: root,
    encoding: "utf8",
    input,
    env: environmentOf(environment),
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

/** The file of a command: a colon stands in no file name. */
export const fileOf = (name: string) =>
  join(root, `src/cli/${name.replace(/:(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`);

const environmentOf = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  INIT_CWD: root,
  SITE_LOCALE: "en",
  ...more,
});

let thread: { ask(asked: Asked): Ended } | undefined;

function inThread(asked: Asked): Ended {
  thread ??= startThread();
  return thread.ask(asked);
}

function startThread(): { ask(asked: Asked): Ended } {
  const isAnswered = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2: other } = new MessageChannel();
  const worker = new Worker(new URL("./commandThread.mjs", import.meta.url), {
    workerData: { port: other, isAnswered },
    transferList: [other],
  });
  // Neither keeps the process from ending.
  worker.unref();
  port.unref();
  return {
    ask(asked) {
      Atomics.store(isAnswered, 0, 0);
      port.postMessage(asked);
      Atomics.wait(isAnswered, 0, 0, LONGEST);
      const answer = receiveMessageOnPort(port) as { message: Ended } | undefined;
      if (answer !== undefined) return answer.message;
      thread = undefined;
      void worker.terminate();
      throw new Error(`${asked.name} ${asked.args.join(" ")} does not end`);
    },
  };
}
