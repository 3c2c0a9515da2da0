import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** Milliseconds between two looks at a lock that another process holds. */
const AGAIN = 50;

/** Does something while no other process does it. */
export function withLock(file: string, act: () => void): void {
  const release = takeLock(file);
  try {
    act();
  } finally {
    release();
  }
}

/** Waits until no other process has the lock, and takes it; a lock whose process is gone is taken away. */
export function takeLock(file: string): () => void {
  while (!isTaken(file)) {
    if (!isAlive(file)) rmSync(file, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN);
  }
  return () => rmSync(file, { force: true });
}

function isTaken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(file: string): boolean {
  try {
    const pid = readFileSync(file, "utf8");
    // One that is being written is empty for a moment.
    return pid === "" || process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}
