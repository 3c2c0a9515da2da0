import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isMainThread, Worker } from "node:worker_threads";
import { cacheFolder } from "../base/cacheFolder.ts";
import { InputError, MachineError, type Problem, UsageError } from "../base/errors.ts";
import { cacheTroubles } from "../base/files/kept.ts";
import { leftOf } from "../publish/aside.ts";
import { type Beginning, beginningOf, type LastBuild, lastBuild } from "../publish/lastBuild.ts";
import { lockOutput } from "../publish/lock.ts";
import { removeOwn } from "../publish/mark.ts";
import { CODES } from "../publish/onInterrupt.ts";
import { outputFor } from "../publish/output.ts";
import { type Report, warningsIn, writeReport } from "../publish/report.ts";
import type { BuildOptions } from "./buildSite.ts";

/** A message from the thread of a build. */
export type Said =
  | { kind: "step"; name: string; count: number | undefined }
  | { kind: "advance" }
  | { kind: "end" }
  | { kind: "warnings"; warnings: readonly Problem[] }
  | { kind: "done"; report: Report }
  | { kind: "failed"; name: string; message: string; stack: string; problems: readonly Problem[] };

type Signal = keyof typeof CODES;
const SIGNALS = Object.keys(CODES) as Signal[];

/** How long a thread may take to stop, when it is in the middle of something that cannot be stopped (milliseconds). */
const PATIENCE = 400;
/** How long the two sites may take to change places, which is never cut in two (milliseconds). */
const SWAP = 5000;

export interface ApartOptions extends Omit<BuildOptions, "beginning" | "told"> {
  /** Called if nothing has changed since the last build, and its output stays. */
  onUnchanged?: () => void;
}

/**
 * Leaves a site as it is if a build would write the same; else builds it in a thread of its own, as `buildSite` does. So this one is free to hear when it is told to stop, whatever
 * the other does: it ends it, tidies up, and ends the process.
 */
export async function buildApart({ onUnchanged, ...options }: ApartOptions): Promise<Report> {
  const { folder, output, environment, progress, cache, onWarnings } = options;
  const target = outputFor(output, folder);
  const beginning = beginningOf(folder, environment);
  const unchanged = beginning && unchangedSince(beginning, target, options);
  if (unchanged !== undefined) {
    onUnchanged?.();
    onWarnings?.(unchanged.warnings);
    return unchanged.report;
  }
  const told = cacheTroubles();
  // A thread hears no signals; whoever started this one does.
  if (!isMainThread) return (await import("./buildSite.ts")).buildSite({ ...options, beginning, told });
  const workerData = { folder, output, environment: { ...environment }, cache, beginning, told };
  const worker = new Worker(new URL("./buildThread.mjs", import.meta.url), {
    execArgv: [],
    workerData,
    // Eleventy would start a thread through which every import goes, for the sake of files that change while it watches.
    env: { ...process.env, ELEVENTY_SKIP_ESM_RESOLVER: "1" },
  });
  // After its last step a build puts the new site in the place of the old one.
  let isSwapping = false;
  const ended = new Promise<void>((done) => worker.once("exit", () => done()));
  const stop = async (signal: Signal) => {
    if (isSwapping) await Promise.race([ended, pause(SWAP)]);
    await end(worker, target, signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await new Promise<Report>((done, failed) => {
      worker.on("message", (said: Said) => {
        if (said.kind === "step") progress.step(said.name, said.count);
        else if (said.kind === "advance") progress.advance();
        else if (said.kind === "end") {
          isSwapping = true;
          progress.end();
        } else if (said.kind === "warnings") onWarnings?.(said.warnings);
        else if (said.kind === "done") done(said.report);
        else failed(errorOf(said));
      });
      worker.once("error", failed);
      worker.once("exit", (code) => failed(new Error(`the build ended with ${code}`)));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    await worker.terminate();
  }
}

/** The last build of an output, with its report written anew, if it is as this one would leave it. */
function unchangedSince(
  beginning: Beginning,
  target: string,
  { output, progress, cache = cacheFolder }: BuildOptions,
): LastBuild | undefined {
  if (!existsSync(target)) return undefined;
  progress.step("unchanged");
  const unlock = lockOutput(target);
  try {
    // What a killed build has left is tidied up by the next.
    const last = leftOf(target).length > 0 ? undefined : lastBuild(target, beginning, cache);
    if (last === undefined) return undefined;
    const report = { ...last.report, warnings: warningsIn(last.warnings), steps: progress.end() };
    writeReport(report, output);
    return { ...last, report };
  } finally {
    unlock();
  }
}

async function end(worker: Worker, target: string, signal: Signal): Promise<void> {
  const isStopped = await Promise.race([worker.terminate().then(() => true), pause(PATIENCE, false)]);
  tidy(target);
  if (isStopped) process.exit(CODES[signal]);
  // Leaving in order would wait for the thread.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Removes what a build of this process was writing, and its lock; puts the last site back if it was just being replaced. */
function tidy(target: string): void {
  const aside = `${target}.next-${process.pid}`;
  const lock = `${target}.lock`;
  try {
    if (existsSync(`${aside}.old`) && !existsSync(target)) renameSync(`${aside}.old`, target);
    for (const left of [aside, `${aside}.old`]) if (existsSync(left)) removeOwn(left);
    if (existsSync(lock) && readFileSync(lock, "utf8").includes(`"pid":${process.pid},`)) rmSync(lock);
  } catch {
    // The thread may have been at it at the same moment; the next build tidies up.
  }
}

function errorOf({ name, message, stack, problems }: Extract<Said, { kind: "failed" }>): Error {
  if (name === "InputError") return new InputError(problems);
  const Kind = { UsageError, MachineError }[name] ?? Error;
  return Object.assign(new Kind(message), { stack });
}
