import { rmSync } from "node:fs";
import { build, loadedSite } from "../eleventy/build.ts";
import { runEleventy } from "../eleventy/runEleventy.ts";
import { InputError } from "../errors.ts";
import { type Progress } from "./progress.ts";
import { type Report, reportOn, writeReport } from "./report.ts";
import { asideOf, swapIn, writeMark } from "./swap.ts";

export interface BuildOptions {
  /** Absolute paths. */
  folder: string;
  output: string;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
}

/**
 * Builds a site aside and swaps it in: whatever goes wrong, the last good site stays as it was.
 * Throws an InputError with all errors of the site's files, a UsageError for a folder it must not write to.
 */
export async function buildSite({ folder, output, environment, progress }: BuildOptions): Promise<Report> {
  const aside = asideOf(output, folder);
  Object.assign(build, { folder, output: aside, environment, progress });
  try {
    await runEleventy(build);
    writeMark(aside, loadedSite(build).catalogue.site, build.limits);
    const report = reportOn(loadedSite(build), aside, build.written, progress.end());
    await swapIn(aside, output);
    writeReport(report, output);
    return report;
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw inputErrorIn(error) ?? error;
  }
}

/** Eleventy wraps what its plugins throw. */
function inputErrorIn(error: unknown): InputError | undefined {
  for (let at: unknown = error; at instanceof Error; at = (at as { originalError?: unknown }).originalError ?? at.cause) {
    if (at instanceof InputError) return at;
  }
  return undefined;
}
