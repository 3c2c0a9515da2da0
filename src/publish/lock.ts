import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { MachineError } from "../errors.ts";
import { message } from "../messages/messages.ts";

/** Who holds a lock. */
interface Holder {
  pid: number;
  host: string;
  /** When the process began, as its system counts: numbers of processes come again. "" where the system does not tell. */
  began: string;
}

/** A lock of another machine, or one that cannot be read, counts for ten minutes (milliseconds). */
const LONGEST = 600_000;

/** Takes an output folder for this process alone, and returns how to give it back. Throws a MachineError when another build has it. */
export function lockOutput(output: string): () => void {
  const file = `${output}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), began: beginOf(process.pid) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, `${JSON.stringify(own)}\n`, { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      // A full disk leaves an empty file, which nobody would take away.
      if (/^(ENOSPC|EDQUOT|EIO)$/.test((error as NodeJS.ErrnoException).code ?? "")) rmSync(file, { force: true });
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const held = textOf(file);
      if (held !== undefined && (attempt > 2 || isHeld(file, held))) throw new MachineError(message("output/locked", { output, pid: holderIn(held)?.pid ?? "?", lock: file }));
      if (held !== undefined) takeAway(file, held);
    }
  }
}

/** Removes a lock that nobody holds, but not one that another build has set in the meantime. */
function takeAway(file: string, held: string): void {
  const away = `${file}.${process.pid}`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  if (textOf(away) === held) rmSync(away, { force: true });
  else renameSync(away, file);
}

function isHeld(file: string, held: string): boolean {
  const holder = holderIn(held);
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // One that is being written is empty for a moment.
  if (holder === undefined) return age < 2000;
  if (holder.host !== hostname()) return age < LONGEST;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.began === "" || holder.began === beginOf(holder.pid);
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, host, began } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" && typeof began === "string" ? { pid, host, began } : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The 22nd field of Linux' /proc/PID/stat; the second may hold spaces, but ends with the last bracket. */
function beginOf(pid: number): string {
  return textOf(`/proc/${pid}/stat`)?.split(")").at(-1)?.trim().split(" ")[19] ?? "";
}
