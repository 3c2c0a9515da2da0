import { capabilities, type LoadedSite } from "../assembly/capabilities.ts";
import { type LateOptions, readWhole } from "../assembly/loadSite.ts";
import { cssOf, type OwnedPage, pagesOf } from "../assembly/outputFiles.ts";
import { noFindings, type Problem } from "../base/errors.ts";
import type { KeptInMemory } from "../base/files/keptInMemory.ts";
import { root } from "../base/root.ts";
import { type Layouts, readLayouts } from "../frame/layouts.ts";
import { lookOf } from "../frame/look/look.ts";
import { readStyles } from "../frame/styles.ts";
import { lastPacked } from "../takeaway/lastPacked.ts";

/** The options of a site that is shown. */
export interface SiteOptions {
  /** The site folder, absolute. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** The folder for results that outlive the process. */
  cache: string;
}

/** A site as it was read at one moment, ready to show any of its pages. */
export interface Snapshot {
  loaded: LoadedSite;
  /** By their files below the output folder. */
  pages: ReadonlyMap<string, OwnedPage>;
  problems: readonly Problem[];
  /** True if work was skipped that only finds mistakes or affects pages that no editor writes. */
  isHurried: boolean;
  /** Its pages listed anew, when something was added to the site that they show. */
  listPages(): ReadonlyMap<string, OwnedPage>;
}

/**
 * Reads a site as far as possible; errors are among its problems. Throws an InputError or a UsageError if the settings
 * cannot be read, and esbuild's error if a layout cannot be compiled.
 */
export async function takeSnapshot(
  { folder, environment, cache }: SiteOptions,
  late: LateOptions & { kept: KeptInMemory },
): Promise<Snapshot> {
  const findings = noFindings();
  const loaded = await readWhole({ folder, environment, drafts: true, cache, kept: late.kept }, findings, late);
  // Copies are made by builds alone: the last ones are offered.
  const packed = lastPacked(loaded.catalogue.site, cache);
  const making = { cache, ...silent, isHurried: true, ...(packed && { pack: async () => packed }) };
  for (const { prepare } of capabilities) Object.assign(loaded, await prepare?.(loaded, making));
  const folders = [`${root}/layouts`, `${loaded.catalogue.site.folder}/layouts`];
  const layouts: Layouts = await readLayouts(folders, cache);
  const styles = readStyles(folders, lookOf(loaded.catalogue.site), cssOf(loaded), late.kept);
  const listPages = () => new Map(pagesOf(loaded, layouts, styles).map((page) => [page.file, page]));
  const snapshot = { loaded, pages: listPages(), problems: findings.errors, isHurried: late.isHurried, listPages };
  late.kept.forgetUnused();
  return snapshot;
}

/** Steps that are not reported. */
export const silent = { step: () => {}, advance: () => {} };
