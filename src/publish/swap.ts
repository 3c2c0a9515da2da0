import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Place } from "../editions/addresses.ts";
import { UsageError } from "../errors.ts";
import { message } from "../messages/messages.ts";

/** Says of a folder that a build may replace it. */
const MARK = ".dari";

/** A folder beside the output in which a site is built. Refuses an output that Dari did not write, or that holds the site itself. */
export function asideOf(output: string, siteFolder: string): string {
  const inside = (inner: string, outer: string) => !relative(outer, inner).startsWith("..");
  const sources = ["content", "i18n", "static", "layouts", "src"].map((name) => followed(join(siteFolder, name)));
  const target = followed(output);
  if (inside(followed(siteFolder), target) || sources.some((source) => inside(target, source))) {
    throw new UsageError(message("output/source", { output }));
  }
  const isReplaceable = !existsSync(output) || (statSync(output).isDirectory() && (existsSync(join(output, MARK)) || readdirSync(output).length === 0));
  if (!isReplaceable) {
    throw new UsageError(message("output/foreign", { output }));
  }
  const parent = resolve(dirname(output));
  mkdirSync(parent, { recursive: true });
  const aside = join(realpathSync(parent), `${basename(output)}.next-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  return aside;
}

/** A path with the links in it followed, also of something that is not there yet. */
function followed(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(followed(dirname(path)), basename(path));
}

/** Marks a built folder as Dari's, and keeps where the site is meant to stand and which pages may be heavier. */
export function writeMark(folder: string, { origin, base }: Place, limits: Record<string, number>): void {
  const note = "Written by Dari. The next build replaces this folder.";
  writeFileSync(join(folder, MARK), `${JSON.stringify({ note, origin, base, limits })}\n`);
}

/** What a build wrote about itself. */
export interface Mark extends Place {
  /** Bytes with brotli that a file may weigh, where it is not the limit of all pages. */
  limits: Record<string, number>;
}

/** Where a built site is meant to stand, and which of its pages may be heavier than others. */
export function readMark(folder: string): Mark {
  const { origin, base, limits } = JSON.parse(readFileSync(join(folder, MARK), "utf8")) as Mark;
  return { origin, base, limits: limits ?? {} };
}

/** Puts a finished site in the place of the last one. */
export async function swapIn(aside: string, output: string): Promise<void> {
  const old = `${aside}.old`;
  if (existsSync(output)) renameSync(output, old);
  renameSync(aside, output);
  await rm(old, { recursive: true, force: true });
}
