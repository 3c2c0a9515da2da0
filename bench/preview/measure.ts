import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";

/** A preview that was started. */
export interface Running {
  origin: string;
  /** Milliseconds until the first page was there whole. */
  first: number;
  child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a preview and waits for its first page. */
export async function start(
  command: readonly string[],
  cwd: string,
  port: number,
  address: string,
  environment: Record<string, string> = {},
): Promise<Running> {
  const [program = "", ...args] = command;
  const begin = performance.now();
  const child = spawn(program, args, {
    cwd,
    stdio: "ignore",
    env: { ...process.env, CI: "1", ...environment },
    detached: true,
  });
  const origin = `http://localhost:${port}`;
  for (;;) {
    const answer = await fetch(origin + address).catch(() => undefined);
    if (answer?.status === 200 && (await answer.text()).length > 0) break;
    if (child.exitCode !== null) throw new Error(`${command.join(" ")} has ended`);
    await after(10);
  }
  const first = performance.now() - begin;
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  return {
    origin,
    first,
    child,
    async stop() {
      // Some start processes of their own.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}

/** Opens a tab that nobody reloads. */
export async function openTab(browser: Browser, address: string): Promise<Page> {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(address);
  await tab.waitForLoadState("networkidle");
  return tab;
}

/** Milliseconds from a saved change of a file to what a tab shows of it, so often in turn. */
export async function followed(
  tab: Page,
  file: string,
  times: number,
  change: (text: string, turn: number) => string,
  wanted: (turn: number) => Shown,
): Promise<number[]> {
  const before = readFileSync(file, "utf8");
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const shown = tab.waitForFunction(isShown, wanted(turn), { polling: "raf", timeout: 120_000 });
    const begin = performance.now();
    writeFileSync(file, change(before, turn));
    await shown;
    taken.push(performance.now() - begin);
    // A tab that was loaded anew has to open its socket again before it can follow.
    await after(1000);
  }
  writeFileSync(file, before);
  return taken;
}

/** The content that a tab is to show. */
export interface Shown {
  words?: string;
  /** The spacing of the letters of its first heading. */
  spacing?: string;
}

/** Runs in the browser. */
function isShown({ words, spacing }: Shown): boolean {
  const heading = document.querySelector("h1");
  return (
    (words === undefined || document.body?.textContent?.includes(words) === true) &&
    (spacing === undefined || (heading !== null && getComputedStyle(heading).letterSpacing === spacing))
  );
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Megabytes that a process holds in memory. */
export function memoryOf(child: ChildProcess): number {
  const status = readFileSync(join("/proc", String(child.pid), "status"), "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Seconds of processor time that a process has used. */
export function processorTime(child: ChildProcess): number {
  const [user = 0, system = 0] = readFileSync(join("/proc", String(child.pid), "stat"), "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}
