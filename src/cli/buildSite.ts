import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { addresses } from "../addresses/capability.ts";
import { leadsIn } from "../addresses/leads.ts";
import { writeCopies } from "../addresses/writeCopies.ts";
import { allGates } from "../assembly/allGates.ts";
import { capabilities } from "../assembly/capabilities.ts";
import { type Problem, stopOnErrors } from "../base/errors.ts";
import { cacheTroubles } from "../base/files/kept.ts";
import { type Build, createBuild, madeBy } from "../eleventy/build.ts";
import { runEleventy } from "../eleventy/runEleventy.ts";
import { asideOf } from "../publish/aside.ts";
import { compressTexts } from "../publish/compress.ts";
import { type BuiltSite, readBuiltSite } from "../publish/gates/builtSite.ts";
import { faultsOf } from "../publish/gates/faultsOf.ts";
import { weighAhead } from "../publish/gates/weighAhead.ts";
import { keepUnchanged } from "../publish/keepUnchanged.ts";
import { type Beginning, keepLastBuild } from "../publish/lastBuild.ts";
import { lockOutput } from "../publish/lock.ts";
import { actionableError } from "../publish/machineFault.ts";
import { writeManifest } from "../publish/manifest.ts";
import { removeLate, removeOwn, writeMark } from "../publish/mark.ts";
import { outputFor } from "../publish/output.ts";
import type { Progress } from "../publish/progress.ts";
import { type Report, reportOn, writeReport } from "../publish/report.ts";
import { swapIn } from "../publish/swap.ts";
import { writeHostFiles } from "../publish/writeHostFiles.ts";
import { sendsCopies } from "../site/hosts.ts";
import { zim } from "../takeaway/forms/zim.ts";
import { DOWNLOADS } from "../takeaway/names.ts";
import { takeawayOf } from "../takeaway/settings.ts";

export interface BuildOptions {
  /** Absolute paths. */
  folder: string;
  output: string;
  environment: NodeJS.ProcessEnv;
  progress: Progress;
  /** Where results are kept between builds; Dari's own `.cache` unless named. */
  cache?: string;
  /** All that it depends on, if the next build may take this one for its own where nothing of that has changed. */
  beginning?: Beginning | undefined;
  /** Warnings from before it. */
  told?: readonly Problem[];
  /** Given all that does not stop the build. */
  onWarnings?: (warnings: readonly Problem[]) => void;
}

/**
 * Builds a site aside and swaps it in when it has passed all gates: whatever goes wrong, the last good site stays as it
 * was. Throws an InputError with all errors of the site's files, a UsageError for a folder it must not write to, a
 * MachineError where there is no space or no permission, or another build is writing to the same folder.
 */
export async function buildSite({
  folder,
  output,
  environment,
  progress,
  cache,
  beginning,
  told = [],
  onWarnings,
}: BuildOptions): Promise<Report> {
  const target = outputFor(output, folder);
  const toRelease: Array<() => void> = [];
  const release = () => {
    for (let undo = toRelease.pop(); undo !== undefined; undo = toRelease.pop()) undo();
  };
  let aside: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    toRelease.push(lockOutput(target));
    const fresh = asideOf(target);
    aside = fresh;
    toRelease.push(() => removeOwn(fresh));
    const build = createBuild({ folder, output: fresh, environment, cache, steps: progress });
    await runEleventy(build);
    const built = await finish(build, progress, told);
    const report = reportOn(madeBy(build).loaded, built, build.writer, progress.end());
    if (!existsSync(target) || keepUnchanged(fresh, target)) swapIn(fresh, target);
    writeReport(report, output);
    const { catalogue, warnings } = madeBy(build).loaded;
    onWarnings?.(warnings);
    // A ZIM file is made by another program, of which nothing is known.
    if (beginning !== undefined && takeawayOf(catalogue.site)?.forms.includes(zim.name) !== true)
      keepLastBuild(target, {
        beginning,
        site: catalogue.site,
        cache: build.cache,
        writer: build.writer,
        report,
        warnings: warnings.filter(({ code }) => !code.startsWith("cache/")),
      });
    return report;
  } catch (error) {
    release();
    if (aside !== undefined) await removeLate(aside);
    throw actionableError(error, output);
  } finally {
    release();
  }
}

/** Writes the remaining files of a site besides its pages, then runs all checks. */
async function finish(build: Build, progress: Progress, told: readonly Problem[]): Promise<BuiltSite> {
  const { writer, cache } = build;
  const { loaded, pages, documents } = madeBy(build);
  const { site, files } = loaded.catalogue;
  const copied = [...files].filter((file) => file.endsWith(".html"));
  // Pages that Dari did not make may have anything in them: nothing is known that they may not do.
  const policies = copied.length > 0 ? [] : new Set(pages.flatMap((page) => page.policy() ?? []));
  // What stands at an old address is no answer to it.
  const small = new Set((documents.get(addresses.name) ?? []).map(({ file }) => file));
  const old = leadsIn(
    loaded,
    [...writer.files.keys()].filter((file) => !small.has(file)),
  );
  await writeCopies(writer, old);
  const apart = capabilities.flatMap(({ policies: own }) => own?.(loaded) ?? []);
  const plan = await writeHostFiles(writer, site, policies, old, apart);
  // They take longer than all the rest, and most hosts compress what they send.
  if (sendsCopies(site)) {
    progress.step("compress");
    await compressTexts(writer, cache);
  }
  progress.step("gates");
  const { origin, base, limits, isStrict } = site;
  const kinds = Object.fromEntries(pages.flatMap(({ file, limit }) => (limit === undefined ? [] : [[file, limit]])));
  writeMark(writer.folder, {
    origin,
    base,
    leaves: site.leaveTo(site.reference) !== undefined,
    copied,
    apart: [DOWNLOADS, ...apart.map(({ folder }) => folder)],
    limits,
    kinds,
    strict: isStrict,
  });
  await writeManifest(writer, origin, plan, old);
  const built = readBuiltSite(writer.folder);
  await weighAhead(built, cache);
  const findings = faultsOf(built, allGates);
  stopOnErrors(findings);
  loaded.warnings.push(...findings.warnings, ...told, ...cacheTroubles());
  return built;
}
