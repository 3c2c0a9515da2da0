import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../editions/addresses.ts";

/** The file that says of a folder that a build may replace it. */
export const MARK = ".dari";

/** What a build wrote about itself. */
export interface Mark extends Place {
  /** Bytes with brotli that a file may weigh, where it is not the limit of all pages. */
  limits: Record<string, number>;
}

const NOTE = "Written by Dari. The next build replaces this folder.";

/** Marks a folder as Dari's before anything is in it, so that what a killed build leaves can be told from other folders. */
export function claim(folder: string): void {
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE })}\n`);
}

/** Keeps where a built site is meant to stand and which pages may be heavier. */
export function writeMark(folder: string, { origin, base }: Place, limits: Record<string, number>): void {
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE, origin, base, limits })}\n`);
}

/** Where a built site is meant to stand, and which of its pages may be heavier than others. */
export function readMark(folder: string): Mark {
  const { origin, base, limits } = JSON.parse(readFileSync(join(folder, MARK), "utf8")) as Mark;
  return { origin, base, limits: limits ?? {} };
}

/** Removes a folder that Dari wrote. The mark goes last: what is left when this is interrupted can still be told. */
export function removeOwn(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
