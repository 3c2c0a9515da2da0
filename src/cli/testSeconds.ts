import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../base/root.ts";

const file = join(root, ".cache/tests/seconds.json");

/** Returns the duration of each test file's last run in seconds; {} if unknown. */
export function lastSeconds(): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  } catch {
    return {};
  }
}

/** Keeps how long test files took, beside what is known of others. */
export function keepSeconds(results: ReadonlyArray<{ name: string; seconds: number }>): void {
  const taken = Object.fromEntries(results.map(({ name, seconds }) => [name, Math.round(seconds * 10) / 10]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...lastSeconds(), ...taken }, null, 1)}\n`);
}
