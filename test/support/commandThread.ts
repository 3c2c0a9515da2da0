import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type { MessagePort } from "node:worker_threads";
import { workerData } from "node:worker_threads";
import { type Asked, type Ended, fileOf } from "./command.ts";

const { port, isAnswered } = workerData as { port: MessagePort; isAnswered: Int32Array };
const printed = { out: "", error: "" };
/** How many commands have run: a file is run anew under another address. */
let count = 0;

for (const [stream, key] of [
  [process.stdout, "out"],
  [process.stderr, "error"],
] as const) {
  stream.write = (chunk: string | Uint8Array, ...more: unknown[]) => {
    printed[key] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    const done = more.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
}

port.on("message", async ({ name, args, environment }: Asked) => {
  [printed.out, printed.error, process.exitCode] = ["", "", 0];
  // Each command listens anew for a pipe that is closed.
  process.stdout.removeAllListeners("error");
  process.env = environment;
  process.argv = [process.execPath, fileOf(name), ...args];
  try {
    await import(`${pathToFileURL(fileOf(name)).href}?${(count += 1)}`);
    answer(Number(process.exitCode));
  } catch (error) {
    broken(error);
  }
});

// What breaks behind a command's back would end a process of its own.
process.on("uncaughtException", broken);

function broken(error: unknown): void {
  printed.error += inspect(error);
  answer(1);
}

function answer(code: number): void {
  const ended: Ended = { code, ...printed };
  port.postMessage(ended);
  Atomics.store(isAnswered, 0, 1);
  Atomics.notify(isAnswered, 0);
}
