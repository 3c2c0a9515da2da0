import { noFindings } from "../base/errors.ts";
import { root } from "../base/root.ts";
import type { Making } from "../frame/capability.ts";
import { readLayouts } from "../frame/layouts.ts";
import { lookOf } from "../frame/look/look.ts";
import { readStyles } from "../frame/styles.ts";
import { booksOf } from "../takeaway/books.ts";
import { type Packed, type PackSteps, packAll } from "../takeaway/packAll.ts";
import type { TakeawaySettings } from "../takeaway/settings.ts";
import { capabilities, type LoadedSite } from "./capabilities.ts";
import { carriedFiles } from "./carriedFiles.ts";
import { loadSite } from "./loadSite.ts";
import { cssOf } from "./outputFiles.ts";

export interface PackOptions extends TakeawaySettings {
  folder: string;
  environment: NodeJS.ProcessEnv;
  cache: string;
  steps: PackSteps;
}

/** A site that was packed. */
export interface PackedSite {
  loaded: LoadedSite;
  copies: readonly Packed[];
}

/** Reads a site as it may lie anywhere, and makes its copies. Throws an InputError with every error in it. */
export async function packSite({ folder, environment, cache, steps, forms, hasQr }: PackOptions): Promise<PackedSite> {
  const loaded = await loadSite({ folder, environment: { ...environment, SITE_BASE: "./" }, drafts: false, cache });
  const making: Making = { cache, step: () => {}, advance: () => {} };
  const prepare = async () => {
    for (const { prepare } of capabilities) Object.assign(loaded, await prepare?.(loaded, making));
    const folders = [`${root}/layouts`, `${loaded.catalogue.site.folder}/layouts`];
    return {
      layouts: await readLayouts(folders, cache),
      styles: readStyles(folders, lookOf(loaded.catalogue.site), cssOf(loaded)),
    };
  };
  let prepared: ReturnType<typeof prepare> | undefined;
  const copies = await packAll(
    {
      shown: loaded,
      books: booksOf(loaded, loaded.choices),
      carried: async (edition) => {
        prepared ??= prepare();
        const { layouts, styles } = await prepared;
        return carriedFiles(loaded, layouts, styles, making, edition);
      },
      hasQr,
      findings: noFindings(),
    },
    forms,
    cache,
    steps,
  );
  return { loaded, copies };
}
