import type { Findings } from "../../base/errors.ts";
import { nameProblem, pictureNameProblem } from "../../base/files/fileNames.ts";
import { type ListedFile, listFiles } from "../../base/files/listFiles.ts";
import { nearest } from "../../base/files/nearest.ts";
import { reportProblemsOf } from "../../base/markdown/lazyMarkdown.ts";
import type { Edition } from "../editions/edition.ts";
import type { Site } from "../site.ts";
import { todayOf } from "../today.ts";
import type { Source } from "./facts.ts";
import { laterDay, type Page } from "./page.ts";
import { PAGE, pathOf, type ReadOptions, readSource } from "./readSource.ts";

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/i;

/** Reads and checks every page of every edition; what is wrong goes to the findings. */
export function readPages(site: Site, options: ReadOptions, findings: Findings): Map<string, Map<string, Page>> {
  const pages = new Map(site.editions.map((edition) => [edition.tag, new Map<string, Page>()]));
  // The reference edition first: its pages have the facts that translations need not repeat.
  const isReference = ({ file }: ListedFile) => file.startsWith(`content/${site.reference.folder}/`);
  const listed = listFiles(site.folder, "content", findings).sort(
    (a, b) => Number(isReference(b)) - Number(isReference(a)),
  );
  const sources = new Map<string, Source>();
  const today = todayOf(site);
  for (const entry of listed) {
    const edition = editionOfFile(site, entry, options, findings);
    if (edition === undefined || isFolderFine(entry, findings) || options.isSkipped(entry.file)) continue;
    if (!PAGE.test(entry.file)) reportOther(entry.file, findings);
    else {
      const page = readPage(
        site,
        edition,
        entry.file,
        options,
        edition === site.reference ? undefined : sources,
        findings,
      );
      // Its errors are reported there.
      if (edition === site.reference && page.said !== undefined)
        sources.set(page.path, { file: page.file, value: page.said });
      if (options.isHurried !== true) reportProblemsOf(page.text, findings);
      const day = laterDay(page, today);
      if (options.drafts || !(page.data.draft || day !== undefined)) addPage(pages, page, findings);
      else if (!page.data.draft && day !== undefined) options.isLater?.(page.path, day);
    }
  }
  return pages;
}

function editionOfFile(
  site: Site,
  { file, kind }: ListedFile,
  { isSkipped }: ReadOptions,
  findings: Findings,
): Edition | undefined {
  const [, folder = "", ...rest] = file.split("/");
  const edition = site.editions.find((candidate) => candidate.folder === folder);
  if (edition !== undefined || file === "content/site.yml") return rest.length > 0 ? edition : undefined;
  // Reported once, for the folder; files inside it would say the same.
  if (rest.length === 0 && (kind === "folder" || PAGE.test(file))) {
    const folders = site.editions.map((candidate) => candidate.folder);
    findings.errors.push({
      file,
      code: "page/no-edition",
      values: { folder, meant: nearest(folder, folders) ?? folders.join(", ") },
    });
  } else if (rest.length === 0 && !isSkipped(file)) findings.warnings.push({ file, code: "file/not-published" });
  return undefined;
}

/** A folder is no page: true for a folder, after its name has been looked at. */
function isFolderFine({ file, kind }: ListedFile, findings: Findings): boolean {
  if (kind === "file") return false;
  if (PAGE.test(file)) findings.errors.push({ file, code: "page/folder" });
  else pushName(file, findings);
  return true;
}

function pushName(file: string, findings: Findings): boolean {
  const problem = nameProblem(file);
  if (problem !== undefined) findings.errors.push(problem);
  return problem === undefined;
}

function reportOther(file: string, findings: Findings): void {
  const problem = PICTURE.test(file) ? pictureNameProblem(file) : undefined;
  if (problem !== undefined) findings.errors.push(problem);
  else if (!PICTURE.test(file)) findings.warnings.push({ file, code: "file/not-published" });
}

function readPage(
  site: Site,
  edition: Edition,
  file: string,
  options: ReadOptions,
  sources: ReadonlyMap<string, Source> | undefined,
  findings: Findings,
): Page {
  pushName(file, findings);
  return {
    file,
    edition,
    ...readSource(site, edition, file, options, sources?.get(pathOf(file).toLowerCase()), findings),
  };
}

function addPage(pages: Map<string, Map<string, Page>>, page: Page, findings: Findings): void {
  const own = pages.get(page.edition.tag);
  const twin = own?.get(page.path);
  if (twin !== undefined)
    findings.errors.push({ file: page.file, code: "page/same-address", values: { other: twin.file } });
  else own?.set(page.path, page);
}
