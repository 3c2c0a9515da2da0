import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type BuiltSite, readBuiltSite } from "../publish/gates/builtSite.ts";
import { faultsOf } from "../publish/gates/faultsOf.ts";
import { build, loadedSite } from "../eleventy/build.ts";
import { runEleventy } from "../eleventy/runEleventy.ts";
import { stopOnErrors } from "../base/errors.ts";
import { asideOf } from "../publish/aside.ts";
import { compressTexts } from "../publish/compress.ts";
import { keepUnchanged } from "../publish/keepUnchanged.ts";
import { lockOutput } from "../publish/lock.ts";
import { tellable } from "../publish/machineFault.ts";
import { writeHostFiles } from "../publish/writeHostFiles.ts";
import { writeManifest } from "../publish/manifest.ts";
import { removeOwn, writeMark } from "../publish/mark.ts";
import { onInterrupt } from "../publish/onInterrupt.ts";
import { outputFor } from "../publish/output.ts";
import { type Progress } from "../publish/progress.ts";
import { type Report, reportOn, writeReport } from "../publish/report.ts";
import { swapIn } from "../publish/swap.ts";

export interface BuildOptions {
  /** Absolute paths. */
  folder: string;
  output: string;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
}

/**
 * Builds a site aside and swaps it in when it has passed all gates: whatever goes wrong, the last good site stays as it
 * was. Throws an InputError with all errors of the site's files, a UsageError for a folder it must not write to, a
 * MachineError where there is no space or no permission, or another build is writing to the same folder.
 */
export async function buildSite({ folder, output, environment, progress }: BuildOptions): Promise<Report> {
  const target = outputFor(output, folder);
  const toRelease: Array<() => void> = [];
  const release = () => {
    for (let undo = toRelease.pop(); undo !== undefined; undo = toRelease.pop()) undo();
  };
  toRelease.push(onInterrupt(release));
  try {
    mkdirSync(dirname(target), { recursive: true });
    toRelease.push(lockOutput(target));
    const aside = asideOf(target);
    toRelease.push(() => removeOwn(aside));
    Object.assign(build, { folder, output: aside, environment, progress });
    await runEleventy(build);
    const built = await finish(aside, progress);
    const report = reportOn(loadedSite(build), built, build.written, progress.end());
    if (!existsSync(target) || keepUnchanged(aside, target)) swapIn(aside, target);
    writeReport(report, output);
    return report;
  } catch (error) {
    throw tellable(error, output);
  } finally {
    release();
  }
}

/** What a site needs besides its pages; then all gates. */
async function finish(aside: string, progress: Progress): Promise<BuiltSite> {
  const { site, files } = loadedSite(build).catalogue;
  const copied = [...files].filter((file) => file.endsWith(".html"));
  // Pages that Dari did not make may have anything in them: nothing is known that they may not do.
  const plan = writeHostFiles(aside, site, copied.length > 0 ? [] : build.policies);
  progress.step("compress");
  await compressTexts(aside, build.cache);
  progress.step("gates");
  const { origin, base, limits } = site;
  writeMark(aside, { origin, base, leaves: site.leaveTo(site.reference) !== undefined, copied, limits, kinds: build.kinds });
  writeManifest(aside, origin, plan);
  const built = readBuiltSite(aside);
  stopOnErrors({ errors: faultsOf(built), warnings: [] });
  return built;
}
