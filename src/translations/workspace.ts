import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Findings, InputError, noFindings, UsageError } from "../base/errors.ts";
import { readText } from "../base/files/readText.ts";
import { parseYaml } from "../base/files/yaml.ts";
import { message } from "../base/messages/messages.ts";
import type { Edition } from "../site/editions/edition.ts";
import { readSite, SETTINGS, type SiteEnvironment } from "../site/readSite.ts";
import { settingsSchema } from "../site/settings.ts";
import type { Site } from "../site/site.ts";
import { readRecord } from "./ledger/ledgerFiles.ts";
import { type LedgerRecord, noRecord } from "./ledger/record.ts";
import { type PageFile, type PageFiles, pageFilesOf } from "./pageFiles.ts";
import { type PageText, pageTextOf } from "./pageText.ts";

/** A site folder as those who translate see it: its settings and its files, read without a build. */
export interface Workspace extends PageFiles {
  site: Site;
  /** What an unreadable page or record is told with. */
  findings: Findings;
}

/** Opens a site folder. Throws an InputError when its settings are wrong, a UsageError when it is no site. */
export function openWorkspace(folder: string, environment: SiteEnvironment): Workspace {
  const findings = noFindings();
  const site = readSite(folder, environment, shapesIn(folder), findings);
  if (site === undefined) throw new InputError(findings.errors);
  return { site, findings: noFindings(), ...pageFilesOf(site) };
}

/** Keys that capabilities read are theirs to check. */
function shapesIn(folder: string): Record<string, z.ZodType> {
  try {
    const { value } = parseYaml(readFileSync(join(folder, SETTINGS), "utf8"), SETTINGS, 1, noFindings());
    return Object.fromEntries(Object.keys(value ?? {}).filter((key) => !Object.hasOwn(settingsSchema.shape, key)).map((key) => [key, z.unknown()]));
  } catch {
    return {};
  }
}

/** The edition with this tag or folder. Throws a UsageError when there is none, or none is named. */
export function editionNamed({ site }: Workspace, typed: string | undefined): Edition {
  const known = site.editions.map(({ tag }) => tag).join(", ");
  if (typed === undefined) throw new UsageError(message("translations.edition-missing", { known }));
  const edition = site.editions.find(({ tag, folder }) => tag === typed || folder === typed);
  if (edition === undefined) throw new UsageError(message("new.edition", { edition: typed, known }));
  return edition;
}

/** The path that an editor means: an address without edition, with or without slashes, or the file of a page. */
export function pathTyped(typed: string): string {
  const path = typed.replace(/^\/+|\/+$/g, "").replace(/\.md$/, "").replace(/(^|\/)index$/, "");
  return path.replace(/(^|\/)article-0+(?=\d)/, "$1article-");
}

/** A page of an edition. */
export function pageAt({ byEdition }: PageFiles, { tag }: Edition, path: string): PageFile | undefined {
  return byEdition.get(tag)?.get(path);
}

/** The text of a page's file, and what it says; undefined, with errors, where it cannot be read. */
export function readPage({ site, findings }: Workspace, { file, isPiece }: PageFile): (PageText & { text: string }) | undefined {
  const text = readText(readFileSync(join(site.folder, file)), file, findings);
  const page = text === undefined ? undefined : pageTextOf(text, file, isPiece, findings);
  return page && text !== undefined ? { ...page, text } : undefined;
}

/** The record of a page; an empty one where there is none. */
export function recordOf({ site, findings }: Workspace, { file }: PageFile): LedgerRecord {
  return readRecord(site.folder, file, findings) ?? noRecord;
}

/**
 * The edition from whose page the others are translated: for an instrument one in which it is authentic, else the
 * reference edition, or the one from which its page was translated, or the first that has the page.
 */
export function sourceEdition(workspace: Workspace, path: string): Edition | undefined {
  const { site, byEdition, authentic } = workspace;
  const has = (tag: string) => byEdition.get(tag)?.get(path);
  const first = site.editions.find(({ tag }) => has(tag) !== undefined);
  const piece = first && has(first.tag);
  if (piece?.isPiece === true) return site.editions.find(({ tag }) => has(tag) !== undefined && authentic.get(path.split("/")[0] ?? "")?.includes(tag)) ?? first;
  const reference = has(site.reference.tag);
  if (reference === undefined) return first;
  const from = recordOf(workspace, reference).from;
  return site.editions.find(({ tag }) => tag === from && has(tag) !== undefined) ?? site.reference;
}
