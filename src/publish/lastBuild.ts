import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../base/errors.ts";
import { keep, keptBytes } from "../base/files/kept.ts";
import type { Site } from "../site/site.ts";
import { type Sources, sourcesOf } from "../site/sources.ts";
import { todayOf } from "../site/today.ts";
import { MARK } from "./mark.ts";
import type { Report } from "./report.ts";
import type { Writer } from "./written.ts";

/** Variables of the environment on which what is built may depend. */
const COUNTS = /^(SITE_\w+|SOURCE_DATE_EPOCH|TZ)$/;
/** The language of messages is none of them: what a build has said is said anew. */
const SAID = "SITE_LOCALE";

/** All that a build depends on, as it was before it began. */
export interface Beginning extends Sources {
  /** The site folder. */
  folder: string;
  /** Milliseconds since 1970. */
  moment: number;
  /** A sum of the options, the environment, the sources, and the versions of Node and what is in it. */
  inputs: string;
}

/** What a build has said. */
export interface LastBuild {
  report: Report;
  warnings: readonly Problem[];
}

/** By which a site knows what day it is. */
type Clock = Pick<Site, "epoch" | "zone">;

interface Kept extends LastBuild {
  inputs: string;
  clock: Clock;
  days: string;
  /** The sum of the output folder. */
  output: string;
}

/** Reads all that a build depends on; undefined where somebody could build something else from the same. */
export function beginningOf(folder: string, environment: NodeJS.ProcessEnv): Beginning | undefined {
  const moment = Date.now();
  try {
    const sources = sourcesOf(folder);
    const set = Object.entries(environment).filter(([name]) => COUNTS.test(name) && name !== SAID);
    const about = [folder, set.sort(), process.versions, process.arch, process.platform, sources.sum];
    return sources.isAll ? { ...sources, folder, moment, inputs: sumOf(JSON.stringify(about)) } : undefined;
  } catch {
    // Whoever reads the files says what is wrong with them.
    return undefined;
  }
}

/**
 * What the last build of an output folder has said, if this one would write the same: nothing on which it depended has
 * changed, it is the same day, and each file of the output is still what that build wrote.
 */
export function lastBuild(target: string, { inputs }: Beginning, cache: string): LastBuild | undefined {
  const bytes = keptBytes(folderIn(cache), keyOf(target));
  if (bytes === undefined) return undefined;
  const kept = JSON.parse(bytes.toString()) as Kept;
  const isSame =
    kept.inputs === inputs && kept.days === daysAt(Date.now(), kept.clock) && kept.output === sumOfFolder(target);
  return isSame ? kept : undefined;
}

/** Keeps what a build has said for the next one, unless something has changed while it went on. */
export function keepLastBuild(
  target: string,
  {
    beginning,
    site,
    cache,
    writer,
    ...said
  }: LastBuild & { beginning: Beginning; site: Site; cache: string; writer: Writer },
): void {
  const clock = { epoch: site.epoch, zone: site.zone };
  const days = daysAt(beginning.moment, clock);
  if (!isStill(beginning) || days !== daysAt(Date.now(), clock)) return;
  const sums = [...writer.files.values()].map(({ file, sum }) => [file, sum] as const);
  const output = sumOfFiles([...sums, [MARK, sumOf(readFileSync(join(target, MARK)))]]);
  const kept: Kept = { ...said, inputs: beginning.inputs, clock, days, output };
  keep(folderIn(cache), keyOf(target), Buffer.from(JSON.stringify(kept)));
}

/** Returns true if nobody has written a source since, not even with the same content: it may have been another in between. */
function isStill({ folder, sum, written }: Beginning): boolean {
  try {
    const now = sourcesOf(folder);
    return now.sum === sum && now.written === written;
  } catch {
    return false;
  }
}

/** The days that a site shows as today: that of its time zone, and that of UTC for what has none. */
function daysAt(moment: number, { epoch = moment / 1000, zone }: Clock): string {
  return [zone, undefined].map((one) => todayOf({ epoch, zone: one })).join(" ");
}

const folderIn = (cache: string) => join(cache, "builds");
const keyOf = (target: string) => `${sumOf(target).slice(0, 32)}.json`;
const sumOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** The sum of all files of a folder, read anew; undefined if there is anything in it that no build writes: a link, an empty folder. */
function sumOfFolder(folder: string): string | undefined {
  const sums: Array<readonly [file: string, sum: string]> = [];
  const isBuilt = (below: string): boolean => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    return (
      entries.length > 0 &&
      entries.every((entry) => {
        const name = `${below}${entry.name}`;
        if (entry.isDirectory()) return isBuilt(`${name}/`);
        if (entry.isFile()) sums.push([name, sumOf(readFileSync(join(folder, name)))]);
        return entry.isFile();
      })
    );
  };
  try {
    return isBuilt("") ? sumOfFiles(sums) : undefined;
  } catch {
    // Not even readable.
    return undefined;
  }
}

function sumOfFiles(sums: ReadonlyArray<readonly [file: string, sum: string]>): string {
  const lines = sums.map(([file, sum]) => `${sum}  ${file}\n`);
  return sumOf(lines.sort().join(""));
}
