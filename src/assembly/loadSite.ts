import { CARD_NAME } from "../sharing/cards.ts";
import { checkEvents } from "../calendar/checkEvents.ts";
import type { CalendarEvent } from "../calendar/event.ts";
import { type Horizon, horizonOf } from "../calendar/horizon.ts";
import { readEvents } from "../calendar/readEvents.ts";
import type { Page } from "../site/pages/page.ts";
import { readPages } from "../site/pages/readPages.ts";
import { type Catalogue, catalogueOf } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { type Findings, InputError, noFindings, stopOnErrors } from "../base/errors.ts";
import type { Instrument } from "../law/instrument.ts";
import { checkIndex } from "../law/checkIndex.ts";
import { indexIn, pagesOf } from "../law/pages.ts";
import { instrumentFolders, isPiece, readInstruments } from "../law/readInstruments.ts";
import { type Drawing, readDrawings } from "../pictures/drawings.ts";
import type { Picture, Published } from "../pictures/picture.ts";
import { readPictures } from "../pictures/pictures.ts";
import { type Keywords, readKeywords } from "../search/keywords.ts";
import { readWords } from "../site/words/readWords.ts";
import type { Words } from "../site/words/words.ts";
import { checkForms } from "../forms/checkForms.ts";
import { checkLinks } from "../site/checkLinks.ts";
import { reservedPaths, sharePath, SHEET_NAME } from "../site/generated.ts";
import { homeFor } from "../site/home.ts";
import { readSite, type SiteEnvironment } from "../site/readSite.ts";
import { readCleanFiles } from "../pictures/cleanFiles.ts";
import type { Site } from "../site/site.ts";
import { staticFiles } from "../site/staticFiles.ts";

/** A whole site, read and checked: what the layouts show is taken from here and from nowhere else. */
export interface LoadedSite {
  catalogue: Catalogue;
  instruments: readonly Instrument[];
  events: readonly CalendarEvent[];
  /** The days that calendars list. */
  horizon: Horizon;
  keywords: Keywords;
  pictures: ReadonlyMap<string, Picture>;
  /** The site's own drawings, by name. */
  drawings: ReadonlyMap<string, Drawing>;
  /** The files of each picture, by the same names; a build encodes them before it writes any page. */
  published: ReadonlyMap<string, Published>;
  /** The bytes of files of static/ that said more than they show. */
  cleanFiles: ReadonlyMap<string, Buffer>;
  wordsOf(edition: Edition): Words;
  /** What did not stop the build, for its report. */
  warnings: Findings["warnings"];
}

export interface LoadOptions {
  folder: string;
  environment: SiteEnvironment;
  drafts: boolean;
  /** Where it is kept which pictures have been looked at. */
  cache?: string;
}

/** Reads a site folder. Throws an InputError with every error in it, a UsageError when it is no site at all. */
export async function loadSite({ folder, environment, drafts, cache }: LoadOptions): Promise<LoadedSite> {
  const findings = noFindings();
  const site = readSite(folder, environment, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const wordsOf = readWords(site, findings);
  const folders = instrumentFolders(site);
  const instruments = readInstruments(site, folders, findings);
  const events = readEvents(site, findings);
  const pages = readPages(site, { drafts, quotesOf: (edition) => wordsOf(edition).quotes, isSkipped: (file) => isPiece(file, folders) }, findings);
  tellWithoutFacts(folders, pages, findings);
  addInstruments(instruments, pages, wordsOf, findings);
  checkPaths(site, pages, findings);
  checkForms(site, pages, findings);
  for (const edition of site.editions) {
    const hasHome = [edition.tag, ...edition.fallback].some((tag) => pages.get(tag)?.has(""));
    if (!hasHome) pages.get(edition.tag)?.set("", homeFor(site, edition));
  }
  const keywords = readKeywords(site, instruments, findings);
  const catalogue = catalogueOf(site, pages, staticFiles(site, findings));
  checkLinks(catalogue, findings);
  const horizon = horizonOf(site, pages, events);
  checkEvents(events, catalogue, findings);
  const pictures = await readPictures(catalogue, findings, cache);
  const drawings = await readDrawings(catalogue, findings);
  const cleanFiles = await readCleanFiles(catalogue, pictures, findings);
  stopOnErrors(findings);
  return { catalogue, instruments, events, horizon, keywords, pictures, published: new Map(), cleanFiles, drawings, wordsOf, warnings: findings.warnings };
}

/** Adds the pages that instruments make to those that editors write. */
function addInstruments(instruments: readonly Instrument[], pages: Map<string, Map<string, Page>>, wordsOf: (edition: Edition) => Words, findings: Findings): void {
  for (const instrument of instruments) {
    for (const text of instrument.texts.values()) {
      const own = pages.get(text.edition.tag) ?? new Map<string, Page>();
      const index = indexIn(own, instrument);
      const file = `content/${text.edition.folder}/${instrument.folder}/index.md`;
      if (index === undefined) {
        // One that could not be read is there.
        if (!findings.errors.some((error) => error.file === file)) findings.errors.push({ file, code: "instrument/no-index", values: { folder: instrument.folder } });
        continue;
      }
      checkIndex(instrument, text, file, index, findings);
      for (const page of pagesOf(instrument, text, index, wordsOf(text.edition))) {
        const twin = own.get(page.path);
        if (twin !== undefined) findings.errors.push({ file: twin.file, code: "page/reserved", values: { path: page.path } });
        own.set(page.path, page);
      }
    }
  }
}

/** Tells each first page of an instrument whose facts are not there; without them its articles seem to be faulty pages. */
function tellWithoutFacts(folders: readonly string[], pages: ReadonlyMap<string, ReadonlyMap<string, Page>>, findings: Findings): void {
  for (const { file, path, data } of [...pages.values()].flatMap((own) => [...own.values()])) {
    if (data.kind !== "instrument" || folders.includes(path)) continue;
    findings.errors = findings.errors.filter((error) => !isPiece(error.file, [path]));
    findings.errors.push({ file, code: "instrument/no-facts", values: { facts: `content/${path.split("/").at(-1)}.yml` } });
  }
}

function checkPaths({ isShared }: Site, pages: Map<string, Map<string, Page>>, findings: Findings): void {
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) {
    const parts = page.path.split("/");
    const isTaken = reservedPaths.some((path) => page.path === path || page.path.startsWith(`${path}/`)) || page.path.endsWith(".ics") || parts.some((part) => part === "index.html" || part === CARD_NAME || part === SHEET_NAME) || (isShared && parts.at(-1) === sharePath);
    if (isTaken) findings.errors.push({ file: page.file, code: "page/reserved", values: { path: page.path } });
  }
}
