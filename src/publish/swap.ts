import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, renameSync, statSync } from "node:fs";
import { removeOwn } from "./mark.ts";

/** Puts a finished site in the place of the last one, and removes that. */
export function swapIn(aside: string, output: string): void {
  if (!existsSync(output)) return renameSync(aside, output);
  chmodSync(aside, statSync(output).mode);
  if (exchange(aside, output)) return removeOwn(aside);
  const old = `${aside}.old`;
  renameSync(output, old);
  // A build that is killed here leaves no site; the next one puts the old one back (asideOf).
  renameSync(aside, output);
  removeOwn(old);
}

/**
 * Two folders change places in one step, so that there is no moment without a site, whatever is killed. Linux can do
 * that, Node cannot ask for it: newer coreutils can, and Perl, which nearly every system has, can name the system call
 * (renameat2 with RENAME_EXCHANGE). False where neither is there.
 */
function exchange(one: string, other: string): boolean {
  if (process.platform !== "linux") return false;
  const call = { x64: 316, arm64: 276 }[process.arch as string];
  const ways: Array<[command: string, args: string[]]> = [
    ["mv", ["--exchange", "--no-copy", "--no-target-directory", one, other]],
  ];
  if (call !== undefined)
    ways.push([
      "perl",
      ["-e", `my ($a, $b) = @ARGV; exit(syscall(${call}, -100, $a, -100, $b, 2) == 0 ? 0 : 1)`, one, other],
    ]);
  return ways.some(([command, args]) => spawnSync(command, args, { stdio: "ignore" }).status === 0);
}
