import { existsSync, readFileSync, rmSync } from "node:fs";
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
import { LEDGER, ledgerFileOf, ledgerFiles, readRecord, saveRecord } from "./ledger/ledgerFiles.ts";
import { type LedgerRecord, noRecord } from "./ledger/record.ts";
import { digestOf, isRecordOf, type Nameless } from "./ledger/renamed.ts";
import { type PageFile, type PageFiles, pageFilesOf } from "./pageFiles.ts";
import { type PageText, pageTextOf } from "./pageText.ts";
import { sectionSums } from "./reviews.ts";

/** A site folder as those who translate see it: its settings and its files, read without a build. */
export interface Workspace extends PageFiles {
  site: Site;
  /** The findings to which unreadable pages and records are reported. */
  findings: Findings;
  /** All files of the ledger. */
  records: Set<string>;
  /** Those whose pages are not there. */
  orphans: readonly string[];
}

/** Opens a site folder. Throws an InputError when its settings are wrong, a UsageError when it is no site. */
export function openWorkspace(folder: string, environment: SiteEnvironment): Workspace {
  const findings = noFindings();
  const site = readSite(folder, environment, shapesIn(folder), findings);
  if (site === undefined) throw new InputError(findings.errors);
  const pages = pageFilesOf(site);
  const known = new Set(
    [...pages.byEdition.values()].flatMap((own) => [...own.values()].map(({ file }) => ledgerFileOf(file))),
  );
  const records = new Set(ledgerFiles(site.folder));
  return { site, findings: noFindings(), ...pages, records, orphans: [...records].filter((file) => !known.has(file)) };
}

/** Keys that capabilities read are theirs to check. */
function shapesIn(folder: string): Record<string, z.ZodType> {
  try {
    const { value } = parseYaml(readFileSync(join(folder, SETTINGS), "utf8"), SETTINGS, 1, noFindings());
    return Object.fromEntries(
      Object.keys(value ?? {})
        .filter((key) => !Object.hasOwn(settingsSchema.shape, key))
        .map((key) => [key, z.unknown()]),
    );
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
  const path = typed
    .replace(/^\/+|(?<!\/)\/+$/g, "")
    .replace(/\.md$/, "")
    .replace(/(^|\/)index$/, "");
  return path.replace(/(^|\/)article-0+(?=\d)/, "$1article-");
}

/** A page of an edition. */
export function pageAt({ byEdition }: PageFiles, { tag }: Edition, path: string): PageFile | undefined {
  return byEdition.get(tag)?.get(path);
}

/** The text of a page's file, and what it says; undefined, with errors, where it cannot be read. */
export function readPage(
  { site, findings }: Workspace,
  { file, isPiece }: PageFile,
): (PageText & { text: string }) | undefined {
  const text = readText(readFileSync(join(site.folder, file)), file, findings);
  const page = text === undefined ? undefined : pageTextOf(text, file, isPiece, findings);
  return page && text !== undefined ? { ...page, text } : undefined;
}

/** The ledger's file about a page: that of its name, or of its old name if the page was renamed. */
export function recordFileOf(workspace: Workspace, page: PageFile): string | undefined {
  const { site, orphans, records } = workspace;
  const own = ledgerFileOf(page.file);
  if (records.has(own)) return own;
  return orphans.find((file) => {
    const record = file.startsWith(`${LEDGER}/${page.edition.folder}/`)
      ? readRecord(site.folder, file, noFindings())
      : undefined;
    return record !== undefined && isRecordOf(record, namelessOf(workspace, page));
  });
}

function namelessOf(workspace: Workspace, page: PageFile): Nameless {
  const outline = (other: PageFile | undefined) =>
    other && readPage({ ...workspace, findings: noFindings() }, other)?.outline;
  const own = outline(page);
  return {
    digestIn: (tag) => {
      const found = outline(workspace.byEdition.get(tag)?.get(page.path));
      return found && digestOf(found.blocks);
    },
    sections: own === undefined ? [] : sectionSums(own),
  };
}

/** The record of a page; an empty one where there is none. */
export function recordOf(workspace: Workspace, page: PageFile): LedgerRecord {
  const file = recordFileOf(workspace, page);
  return (file === undefined ? undefined : readRecord(workspace.site.folder, file, workspace.findings)) ?? noRecord;
}

/** Writes the record of a page, under its own name. */
export function saveRecordOf(workspace: Workspace, page: PageFile, record: LedgerRecord): void {
  const old = recordFileOf(workspace, page);
  const file = saveRecord(workspace.site.folder, page.file, record);
  if (existsSync(join(workspace.site.folder, file))) workspace.records.add(file);
  else workspace.records.delete(file);
  if (old !== undefined && old !== file) rmSync(join(workspace.site.folder, old), { force: true });
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
  if (piece?.isPiece === true)
    return (
      site.editions.find(
        ({ tag }) => has(tag) !== undefined && authentic.get(path.split("/")[0] ?? "")?.includes(tag),
      ) ?? first
    );
  const reference = has(site.reference.tag);
  if (reference === undefined) return first;
  const from = recordOf(workspace, reference).from;
  return site.editions.find(({ tag }) => tag === from && has(tag) !== undefined) ?? site.reference;
}
