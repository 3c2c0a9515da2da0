import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../src/base/root.ts";
import type { Counted } from "../../src/cli/testRunner.ts";

/**
 * The process of `npm test` that runs test files, each as its name comes, and answers with their counts. Dari, the
 * compilers and the browser are loaded once for all files. uvu is told to wait with what a file queues (`UVU_DEFER`).
 */
type Queued = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>;
const shared = globalThis as unknown as {
  UVU_DEFER: number;
  UVU_INDEX: number;
  UVU_QUEUE: Array<Array<null | Queued>>;
};
shared.UVU_DEFER = 1;
shared.UVU_INDEX = 0;
shared.UVU_QUEUE = [[null]];
const { exec } = await import("uvu");
const { removeTemporary } = await import("./tinySite.ts");
const { closeSharedBrowser } = await import("./browser.ts");

/** The output of the present file. */
let output = "";
const tellStarter = process.stderr.write.bind(process.stderr);
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => {
    output += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
}
// Of a process that breaks, whoever started it reads what it said.
process.on("exit", () => tellStarter(output));
// Each served site listens for the end of the process.
process.setMaxListeners(0);
process.on("disconnect", () => process.exit());
process.on(
  "message",
  ({ file = "", isEnd }: { file?: string; isEnd?: boolean }) => void (isEnd === true ? end() : run(file)),
);

async function run(file: string): Promise<void> {
  const environment = { ...process.env };
  // A file that waits for what never comes lets the process end.
  process.channel?.unref();
  const counted = await countsOf(file);
  process.channel?.ref();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  removeTemporary();
  process.send?.({ ...counted, output });
  output = "";
}

async function countsOf(file: string): Promise<Omit<Counted, "output">> {
  shared.UVU_QUEUE = [[null]];
  try {
    await import(pathToFileURL(join(root, "test", file)).href);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const sums = { passed: 0, total: 0, skipped: 0 };
  let isBroken = false;
  // The first of a group is its name.
  const [, ...suites] = shared.UVU_QUEUE[0] ?? [];
  shared.UVU_QUEUE = [
    [
      null,
      ...suites.map((suite) => async (): ReturnType<Queued> => {
        const counts = await (suite as Queued)();
        const [errors, passed, skipped, total] = counts;
        sums.passed += passed;
        sums.skipped += skipped;
        sums.total += total;
        isBroken ||= errors !== true;
        return counts;
      }),
    ],
  ];
  await exec();
  process.exitCode = 0;
  if (sums.total + sums.skipped === 0) {
    console.error("No test of this file has run: does it end with .run()?");
    isBroken = true;
  }
  // uvu does not count what is skipped among the total.
  return { passed: sums.passed, skipped: sums.skipped, failed: Math.max(sums.total - sums.passed, isBroken ? 1 : 0) };
}

async function end(): Promise<void> {
  await closeSharedBrowser();
  process.exit();
}
