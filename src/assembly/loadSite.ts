import { type Findings, InputError, noFindings, stopOnErrors } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import type { Recent } from "../base/markdown/lazyMarkdown.ts";
import type { PagesSoFar, Reading } from "../frame/capability.ts";
import { ownFiles } from "../publish/ownFiles.ts";
import { checkLinks } from "../site/checkLinks.ts";
import { checkMenus } from "../site/checkMenus.ts";
import { checkPlaces } from "../site/checkPlaces.ts";
import { catalogueOf } from "../site/editions/catalogue.ts";
import { homeFor } from "../site/home.ts";
import { readPages } from "../site/pages/readPages.ts";
import type { ReadOptions } from "../site/pages/readSource.ts";
import { type Schemas, schemas } from "../site/pages/schema.ts";
import { allPlaces } from "../site/places.ts";
import type { SiteEnvironment } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { staticFiles } from "../site/staticFiles.ts";
import { readWords } from "../site/words/readWords.ts";
import { capabilities, type LoadedSite } from "./capabilities.ts";
import { readSettings } from "./readSettings.ts";

export type { LoadedSite };

export interface LoadOptions {
  folder: string;
  environment: SiteEnvironment;
  drafts: boolean;
  /** The cache folder, which records the pictures already examined. */
  cache?: string;
  /** Results of earlier readings of its files. */
  kept?: Kept;
}

/** Options for reading a site in the preview. */
export interface LateOptions {
  /** Texts are parsed when somebody asks for them. */
  recent: Recent;
  /** True if an editor is waiting for a page: work that only finds mistakes, or affects other pages, is skipped. */
  isHurried: boolean;
}

/** Reads a site folder. Throws an InputError with every error in it, a UsageError when it is no site at all. */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const findings = noFindings();
  const loaded = await readWhole(options, findings);
  stopOnErrors(findings);
  return loaded;
}

/**
 * Reads a site folder as far as possible; every problem goes to the findings. Throws if the settings cannot be read.
 */
export async function readWhole(
  { folder, environment, drafts, cache, kept = nothingKept }: LoadOptions,
  findings: Findings,
  late?: LateOptions,
): Promise<LoadedSite> {
  const isHurried = late?.isHurried ?? false;
  const site = readSettings(folder, environment, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const wordsOf = readWords(site, findings, { kept, isHurried });
  const reading: Reading = { site, wordsOf, findings, cache, kept, isHurried };
  // Grows with every capability that has read what is its own; whoever comes later in the list finds what came before.
  const loaded = { wordsOf, warnings: findings.warnings } as LoadedSite;
  for (const { read } of capabilities) Object.assign(loaded, read?.(reading));
  const later = new Map<string, string>();
  const pages = readPages(
    site,
    {
      ...pageOptions(wordsOf, { kept, ...late }),
      drafts,
      isLater: (path, day) => void later.set(path, day),
      isSkipped: (file) => capabilities.some(({ owns }) => owns?.(file, loaded) === true),
    },
    findings,
  );
  for (const { addPages } of capabilities) addPages?.(loaded, pages, reading);
  const places = allPlaces(capabilities.map((capability) => capability.places?.(site)));
  checkPlaces(site, pages, places, findings);
  checkMenus(site, pages, findings);
  addHomes(site, pages);
  const own = staticFiles(site, [...places.root, ...ownFiles], findings);
  loaded.catalogue = { ...catalogueOf(site, pages, own, places), later };
  if (!isHurried) checkLinks(loaded.catalogue, findings);
  for (const { complete } of capabilities) Object.assign(loaded, await complete?.(loaded, reading));
  return loaded;
}

/** Returns the options for reading the file of a page, in a build or later in the preview. */
export function pageOptions(
  wordsOf: Reading["wordsOf"],
  late: Pick<ReadOptions, "kept" | "recent" | "isHurried">,
): Pick<ReadOptions, "quotesOf" | "schemas" | "kept" | "recent" | "isHurried"> {
  return { quotesOf: (edition) => wordsOf(edition).quotes, schemas: kindsOfPages(), ...late };
}

function kindsOfPages(): Schemas {
  return Object.assign({}, schemas, ...capabilities.map(({ kinds }) => kinds ?? {})) as Schemas;
}

/** A home page for each edition that has none, neither of its own nor of a fallback. */
function addHomes(site: Site, pages: PagesSoFar): void {
  for (const edition of site.editions) {
    const hasHome = [edition.tag, ...edition.fallback].some((tag) => pages.get(tag)?.has(""));
    if (!hasHome) pages.get(edition.tag)?.set("", homeFor(site, edition));
  }
}
