import { readFileSync } from "node:fs";
import { join } from "node:path";
import { instrumentFolders } from "../../law/instrumentFolders.ts";
import type { Edition } from "../../site/editions/edition.ts";
import { noRecord } from "../ledger/record.ts";
import { inReadingOrder, type PageFile } from "../pageFiles.ts";
import { pageAt, readPage, recordOf, sourceEdition, type Workspace } from "../workspace.ts";
import { type PageParts, pagePartsOf } from "./pageParts.ts";
import { type PagePair, pageUnits } from "./pageUnits.ts";
import { type TermUnit, termUnits } from "./termUnits.ts";
import type { UnitFile } from "./unit.ts";
import { type WordUnit, wordUnits } from "./wordUnits.ts";

/** The kinds of texts sent to translators. */
export const kinds = ["pages", "words", "terms"] as const;
export type Kind = (typeof kinds)[number];

/** A page that is to be translated into an edition, and its translation where there is one. */
export interface PageWork {
  pair: PagePair;
  source: PageFile;
  own: PageFile | undefined;
}

/** Every page that an edition has from another one, or could have, in reading order. */
export function pageWorks(workspace: Workspace, edition: Edition): PageWork[] {
  const paths = [...new Set([...workspace.byEdition.values()].flatMap((pages) => [...pages.keys()]))].sort(
    inReadingOrder,
  );
  return paths.flatMap((path) => pageWork(workspace, edition, path) ?? []);
}

/** The work on one page; undefined where it is written in the edition itself, or cannot be read. */
export function pageWork(workspace: Workspace, edition: Edition, path: string): PageWork | undefined {
  const own = pageAt(workspace, edition, path);
  const record = own === undefined ? noRecord : recordOf(workspace, own);
  const from = workspace.site.editions.find(({ tag }) => tag === record.from) ?? sourceEdition(workspace, path);
  const source = from === undefined || from === edition ? undefined : pageAt(workspace, from, path);
  const [theirs, ours] = [source && partsOf(workspace, source), own && partsOf(workspace, own)];
  if (source === undefined || theirs === undefined || (own !== undefined && ours === undefined)) return undefined;
  const isOtherLanguage = new Intl.Locale(source.edition.tag).language !== new Intl.Locale(edition.tag).language;
  return { pair: { path, file: source.file, source: theirs, own: ours, record, isOtherLanguage }, source, own };
}

function partsOf(workspace: Workspace, page: PageFile): PageParts | undefined {
  const read = readPage(workspace, page);
  return read && pagePartsOf(read.text, page.file, page.isPiece);
}

/** The name of the file for a page, below the folder that translators get. */
export function nameOf(path: string): string {
  return `pages/${path || "index"}`;
}

/** All files that go to translators for an edition. */
export function unitFiles(
  workspace: Workspace,
  edition: Edition,
  wanted: readonly Kind[],
  names: readonly string[],
): UnitFile[] {
  const { site } = workspace;
  const isNamed = (path: string) =>
    names.length === 0 || names.some((name) => path === name || path.startsWith(`${name}/`));
  const works = wanted.includes("pages") ? pageWorks(workspace, edition).filter(({ pair }) => isNamed(pair.path)) : [];
  const pages = works.map(
    ({ pair, source }): UnitFile => ({
      name: nameOf(pair.path),
      original: source.file,
      sourceTag: source.edition.tag,
      targetTag: edition.tag,
      units: pageUnits(pair),
    }),
  );
  const words =
    wanted.includes("words") && names.length === 0 && edition !== site.reference ? [wordFile(workspace, edition)] : [];
  const terms =
    wanted.includes("terms") && names.length === 0
      ? instrumentFolders(site).map((folder) => termFile(workspace, edition, folder))
      : [];
  return [...pages, ...words, ...terms].filter(({ units }) => units.length > 0);
}

/** The interface words of an edition. */
export function wordFile({ site }: Workspace, edition: Edition): UnitFile & { units: readonly WordUnit[] } {
  return {
    name: "words",
    original: `i18n/${edition.tag}.json`,
    sourceTag: site.reference.tag,
    targetTag: edition.tag,
    units: wordUnits(site, edition),
  };
}

/** The terms of an instrument: from the edition in which it is authentic. */
export function termFile(
  { site, authentic }: Workspace,
  edition: Edition,
  folder: string,
): UnitFile & { units: readonly TermUnit[] } {
  const source = site.editions.find(({ tag }) => authentic.get(folder)?.includes(tag)) ?? site.reference;
  const units = source === edition ? [] : termUnits(site, folder, source, edition);
  return {
    name: `terms/${folder}`,
    original: `i18n/terms/${folder}.yml`,
    sourceTag: source.tag,
    targetTag: edition.tag,
    units,
  };
}

/** The bytes of a file of the site as they lie on the disk, as text. */
export function rawText({ site }: Workspace, file: string): string {
  return readFileSync(join(site.folder, file), "utf8");
}
