import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ANYWHERE, type Place } from "../site/editions/addresses.ts";
import { defaultLimits, type LimitName, type Limits } from "../site/limits.ts";

/** The file that says of a folder that a build may replace it. */
export const MARK = ".dari";

/** What a build wrote about itself, for those who look at the folder later. */
export interface Mark extends Place {
  /** Whether every page has a way out for readers who must leave at once. */
  leaves: boolean;
  /** Pages that Dari did not make: those of static/. */
  copied: readonly string[];
  /** Folders whose files are taken away, whatever they hold: no pages of the site. */
  apart: readonly string[];
  /** What pages may weigh. */
  limits: Limits;
  /** Which of them holds for a file, where it is not that of all text pages. */
  kinds: Record<string, LimitName>;
  /** Whether what has grown over its limit is an error. */
  strict: boolean;
}

const NOTE = "Written by Dari. The next build replaces this folder.";

/** Marks a folder as Dari's before anything is in it, so that what a killed build leaves can be told from other folders. */
export function claim(folder: string): void {
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE })}\n`);
}

/** Keeps what the gates must know of a built site; one that may lie anywhere is looked at as if it stood at the root. */
export function writeMark(folder: string, mark: Mark): void {
  const base = mark.base === ANYWHERE ? "/" : mark.base;
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE, ...mark, base })}\n`);
}

/** What the build of a site wrote about it. */
export function readMark(folder: string): Mark {
  const { origin, base, leaves, copied, apart, limits, kinds, strict } = JSON.parse(
    readFileSync(join(folder, MARK), "utf8"),
  ) as Mark;
  return {
    origin,
    base,
    leaves: leaves ?? false,
    copied: copied ?? [],
    apart: apart ?? [],
    limits: { ...defaultLimits, ...limits },
    kinds: kinds ?? {},
    strict: strict ?? false,
  };
}

/** Removes a folder that Dari wrote. The mark goes last: what is left when this is interrupted can still be told. */
export function removeOwn(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** How often in a row nothing has come, and how long apart (milliseconds), before a folder counts as left. */
const [QUIET, PAUSE] = [3, 20];

/** Removes what still comes into a removed folder: when one of many files fails, others are being written. */
export async function removeLate(folder: string): Promise<void> {
  for (let quiet = 0; quiet < QUIET; quiet += 1) {
    await setTimeout(PAUSE);
    if (!existsSync(folder)) continue;
    rmSync(folder, { recursive: true, force: true, maxRetries: QUIET });
    quiet = -1;
  }
}
