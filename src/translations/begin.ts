import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { noFindings, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import type { Edition } from "../site/editions/edition.ts";
import { noRecord } from "./ledger/record.ts";
import type { PageFile } from "./pageFiles.ts";
import { pageTextOf } from "./pageText.ts";
import { firstEntries } from "./settle.ts";
import { pageAt, readPage, saveRecordOf, type Workspace } from "./workspace.ts";

/** Facts, which a translation has from the reference edition, and what only the editors of each edition can say. */
const DROPPED = [
  "type",
  "date",
  "order",
  "menu",
  "request",
  "part",
  "themes",
  "keywords",
  "updated",
  "review",
  "draft",
  "source",
];
/** Names of the themes of an instrument are words, those of an article are facts. */
const isFact = (key: string, value: unknown) => DROPPED.includes(key) && !(key === "themes" && !Array.isArray(value));

/**
 * The text of a new translation: that of its source, to be overwritten by the translator, without facts and marked as
 * not reviewed.
 */
export function beginningOf(text: string, isPiece: boolean, isReference: boolean): string {
  const [, open = "", head = "", rest = ""] = /^(---[^\n]*\n)([\s\S]*?\n|)(---[ \t]*(?:\n[\s\S]*)?)$/.exec(text) ?? [];
  const document = parseDocument(head, { schema: "core" });
  const values = (document.toJS() ?? {}) as Record<string, unknown>;
  // A page of the reference edition has its facts from nobody.
  const kept = isReference
    ? ["keywords", "updated", "review", "draft", "source"]
    : Object.keys(values).filter((key) => isFact(key, values[key]));
  for (const key of kept) document.delete(key);
  if (!isReference && document.hasIn(["drawing", "name"])) document.deleteIn(["drawing", "name"]);
  document.set("review", "pending");
  // Articles cannot be drafts: they would be missing in their edition.
  if (!isPiece) document.set("draft", true);
  return `${open}${document.toString({ lineWidth: 0 })}${rest}`;
}

/** Returns the place of a page's translation in an edition. Throws a UsageError if there is a translation already. */
export function placeFor(workspace: Workspace, source: PageFile, edition: Edition): PageFile {
  const file = source.file.replace(`content/${source.edition.folder}/`, `content/${edition.folder}/`);
  const there =
    pageAt(workspace, edition, source.path)?.file ?? (existsSync(join(workspace.site.folder, file)) ? file : undefined);
  if (there !== undefined) throw new UsageError(message("new.exists", { file: there }));
  return { ...source, file, edition };
}

/** Writes a new page and the record that its blocks answer those of its source, one by one. */
export function writeTranslation(workspace: Workspace, source: PageFile, page: PageFile, text: string): void {
  const theirs = readPage(workspace, source);
  const own = pageTextOf(text, page.file, page.isPiece, noFindings());
  if (theirs === undefined || own === undefined) return;
  const path = join(workspace.site.folder, page.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: "wx" });
  saveRecordOf(workspace, page, {
    ...noRecord,
    from: source.edition.tag,
    entries: firstEntries(theirs.outline, own.outline),
  });
}
