// Plain JavaScript without dependencies: commands take a lock before anything is installed.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/**
 * A lock of another machine is valid for ten minutes, an unreadable one for two seconds, since it may be half written.
 */
const LONGEST = 600_000;
const SHORTEST = 2000;

export function takeLock(file) {
  const own = { pid: process.pid, host: hostname(), began: beginOf(process.pid) };
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, `${JSON.stringify(own)}\n`, { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      // A full disk leaves an empty file, which nobody would take away.
      if (/^(ENOSPC|EDQUOT|EIO)$/.test(error.code ?? "")) rmSync(file, { force: true });
      if (error.code !== "EEXIST") throw error;
      const held = textOf(file);
      if (held !== undefined && (attempt > 2 || isHeld(file, held))) return { holder: holderIn(held) };
      if (held !== undefined) takeAway(file, held);
    }
  }
}

/** Removes a lock that nobody holds, but not one that somebody else has set in the meantime. */
function takeAway(file, held) {
  const away = `${file}.${process.pid}`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  if (textOf(away) === held) rmSync(away, { force: true });
  else renameSync(away, file);
}

function isHeld(file, held) {
  const holder = holderIn(held);
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (holder === undefined) return age < SHORTEST;
  if (holder.host !== hostname()) return age < LONGEST;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") return false;
  }
  return holder.began === "" || holder.began === beginOf(holder.pid);
}

function holderIn(text) {
  try {
    const { pid, host, began } = JSON.parse(text);
    return typeof pid === "number" && typeof host === "string" && typeof began === "string"
      ? { pid, host, began }
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** The 22nd field of Linux' /proc/PID/stat; the second may hold spaces, but ends with the last bracket. */
function beginOf(pid) {
  return textOf(`/proc/${pid}/stat`)?.split(")").at(-1)?.trim().split(" ")[19] ?? "";
}
