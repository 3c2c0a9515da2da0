import { noFindings } from "../base/errors.ts";
import type { Kept } from "../base/files/keptFiles.ts";
import { root } from "../base/root.ts";
import { typesetApart } from "../base/typeset/typesetApart.ts";
import type { Making } from "../frame/capability.ts";
import { readLayouts } from "../frame/layouts.ts";
import { lookOf } from "../frame/look/look.ts";
import { readStyles } from "../frame/styles.ts";
import type { Site } from "../site/site.ts";
import { booksOf } from "../takeaway/books.ts";
import { keepPacked } from "../takeaway/lastPacked.ts";
import { type PackSteps, packAll } from "../takeaway/packAll.ts";
import type { PackedNow } from "../takeaway/packedNow.ts";
import type { Packing } from "../takeaway/packing.ts";
import { paperFonts } from "../takeaway/paperFonts.ts";
import { recordedIn, registerOf } from "../takeaway/register.ts";
import { type TakeawaySettings, takeawayOf } from "../takeaway/settings.ts";
import { capabilities } from "./capabilities.ts";
import { carriedFiles } from "./carriedFiles.ts";
import { loadSite } from "./loadSite.ts";
import { cssOf } from "./outputFiles.ts";
import { sumOfSources } from "./sumOfSources.ts";

/** Forms and QR codes are those of the settings, unless they are named. */
export interface PackOptions extends Partial<TakeawaySettings> {
  folder: string;
  environment: NodeJS.ProcessEnv;
  cache: string;
  /** Results of earlier readings of the site's files. */
  kept?: Kept;
  steps: PackSteps;
}

/** A site that was packed. */
export interface PackedSite extends PackedNow {
  site: Site;
}

/** Reads a site as it may lie anywhere, and makes its copies. Throws an InputError with every error in it. */
export async function packSite({
  folder,
  environment,
  cache,
  kept,
  steps,
  forms,
  hasQr,
}: PackOptions): Promise<PackedSite> {
  const loaded = await loadSite({
    folder,
    environment: { ...environment, SITE_BASE: "./" },
    drafts: false,
    cache,
    kept,
  });
  const settings = takeawayOf(loaded.catalogue.site);
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
  const books = booksOf(loaded, loaded.choices);
  const fonts = paperFonts(loaded.catalogue.site.folder);
  const typeset = typesetApart(fonts);
  const packing: Packing = {
    shown: loaded,
    books,
    carriedSum: sumOfSources(loaded.catalogue.site),
    carried: async (edition) => {
      prepared ??= prepare();
      const { layouts, styles } = await prepared;
      return carriedFiles(loaded, layouts, styles, making, edition);
    },
    fonts,
    typeset,
    hasQr: hasQr ?? settings?.hasQr ?? true,
    findings: noFindings(),
  };
  const copies = await packAll(packing, forms ?? settings?.forms ?? [], cache, steps).finally(typeset.end);
  const { site } = loaded.catalogue;
  return { site, copies, register: registerOf(copies, books, recordedIn(site.folder)) };
}

/** The copies that a build publishes, in the forms that the site's settings name. */
export async function publishedWith(options: Omit<PackOptions, keyof TakeawaySettings>): Promise<PackedNow> {
  const packed = await packSite(options);
  keepPacked(packed.site, packed, options.cache);
  return packed;
}
