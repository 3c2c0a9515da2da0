import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ANYWHERE, type Place } from "../site/editions/addresses.ts";
import { defaultLimits, type LimitName, type Limits } from "../site/limits.ts";

/** The file that says of a folder that a build may replace it. */
export const MARK = ".dari";

/** Data on a build for later commands that read its output folder. */
export interface Mark extends Place {
  /** True if every page has a quick exit. */
  leaves: boolean;
  /** Pages that Dari did not make: those of static/. */
  copied: readonly string[];
  /** Folders whose files are taken away, whatever they hold: no pages of the site. */
  apart: readonly string[];
  /** Page size limits in bytes on the wire. */
  limits: Limits;
  /** The limit that applies to a file, if it is not the one for pages. */
  kinds: Record<string, LimitName>;
  /** True if exceeding a limit that grows with the site is an error. */
  strict: boolean;
}

const NOTE = "Written by Dari. The next build replaces this folder.";

/** Marks a folder as Dari's before anything is in it, so that the remains of a killed build can be recognised. */
export function claim(folder: string): void {
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE })}\n`);
}

/**
 * Stores the data of a build that the checks need; a site that works at any address is checked as if it were at the
 * root.
 */
export function writeMark(folder: string, mark: Mark): void {
  const base = mark.base === ANYWHERE ? "/" : mark.base;
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note: NOTE, ...mark, base })}\n`);
}

/** Reads the data that a build stored in its output folder. */
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

/** Removes a folder that Dari wrote. The mark goes last, so that the remains are recognised if this is interrupted. */
export function removeOwn(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== MARK) rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The number of checks without a new file, and the pause between them (milliseconds), before a folder counts as
 * finished.
 */
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
