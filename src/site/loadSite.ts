import { existsSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../content/listFiles.ts";
import type { Page } from "../content/page.ts";
import { readPages } from "../content/readPages.ts";
import { type Catalogue, catalogueOf } from "../editions/catalogue.ts";
import type { Edition } from "../editions/edition.ts";
import { type Findings, InputError, noFindings, stopOnErrors } from "../errors.ts";
import type { Picture } from "../images/picture.ts";
import { readPictures } from "../images/pictures.ts";
import { readWords } from "../words/readWords.ts";
import type { Words } from "../words/words.ts";
import { checkLinks } from "./checkLinks.ts";
import { ownFiles, reservedPaths } from "./generated.ts";
import { homeFor } from "./home.ts";
import { readSite, type SiteEnvironment } from "./readSite.ts";

/** A whole site, read and checked: what the layouts show is taken from here and from nowhere else. */
export interface LoadedSite {
  catalogue: Catalogue;
  pictures: ReadonlyMap<string, Picture>;
  wordsOf(edition: Edition): Words;
  /** What did not stop the build, for its report. */
  warnings: Findings["warnings"];
}

export interface LoadOptions {
  folder: string;
  environment: SiteEnvironment;
  drafts: boolean;
}

/** Reads a site folder. Throws an InputError with every error in it, a UsageError when it is no site at all. */
export async function loadSite({ folder, environment, drafts }: LoadOptions): Promise<LoadedSite> {
  const findings = noFindings();
  const site = readSite(folder, environment, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const wordsOf = readWords(site, findings);
  const pages = readPages(site, { drafts, quotesOf: (edition) => wordsOf(edition).quotes }, findings);
  checkPaths(pages, findings);
  for (const edition of site.editions) {
    const hasHome = [edition.tag, ...edition.fallback].some((tag) => pages.get(tag)?.has(""));
    if (!hasHome) pages.get(edition.tag)?.set("", homeFor(site, edition));
  }
  const files = existsSync(join(site.folder, "static")) ? listFiles(site.folder, "static", findings) : [];
  const copied = new Set(files.filter(({ kind }) => kind === "file").map(({ file }) => file.slice("static/".length)));
  for (const file of copied) {
    const isTaken = ownFiles.includes(file) || site.editions.some(({ folder: own }) => file.startsWith(`${own}/`)) || file.startsWith("img/");
    if (isTaken) findings.errors.push({ file: `static/${file}`, code: "static/taken" });
  }
  const catalogue = catalogueOf(site, pages, copied);
  checkLinks(catalogue, findings);
  const pictures = await readPictures(catalogue, findings);
  stopOnErrors(findings);
  return { catalogue, pictures, wordsOf, warnings: findings.warnings };
}

function checkPaths(pages: Map<string, Map<string, Page>>, findings: Findings): void {
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) {
    const isTaken = reservedPaths.some((path) => page.path === path || page.path.startsWith(`${path}/`));
    if (isTaken) findings.errors.push({ file: page.file, code: "page/reserved", values: { path: page.path } });
  }
}
