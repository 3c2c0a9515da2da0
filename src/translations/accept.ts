import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import type { Edition } from "../site/editions/edition.ts";
import { type Outline, TOP } from "./block.ts";
import { type Change, compared } from "./comparison.ts";
import { noRecord } from "./ledger/record.ts";
import type { PageFile } from "./pageFiles.ts";
import { firstEntries, pairedEntries, settledEntries } from "./settle.ts";
import { pageAt, readPage, recordOf, saveRecordOf, sourceEdition, type Workspace } from "./workspace.ts";

/** The result of accepting a translation: the changes to the page's record. */
export interface Accepted {
  /**
   * `first`: recorded for the first time; `settled`: changes accepted; `nothing`: there were none; `own`: the page is
   * no longer a translation.
   */
  outcome: "first" | "settled" | "nothing" | "own";
  from: Edition | undefined;
  changes: readonly Change[];
  /** The number of changes left in other sections. */
  left: number;
}

export interface AcceptOptions {
  /** Only this section is right, named by its anchor in either of the two pages. */
  section?: string;
  /** The edition of the source, where it is not the usual one. */
  from?: Edition;
  /** Anchors of sections in the source, each with that of the corresponding section, for a freely written page. */
  pairs?: ReadonlyMap<string, string>;
}

/**
 * Writes down that a translation says what its source says now: all of it, or one section. Undefined,
 * with errors, where a file cannot be read; a UsageError where there is no such section.
 */
export function accept(
  workspace: Workspace,
  page: PageFile,
  { section, from, pairs = new Map() }: AcceptOptions,
): Accepted | undefined {
  const { site, findings } = workspace;
  const before = findings.errors.length;
  const record = recordOf(workspace, page);
  if (findings.errors.length > before) return undefined;
  const known = site.editions.find(({ tag }) => tag === record.from);
  const edition = from ?? known ?? sourceEdition(workspace, page.path);
  const theirs = edition && edition !== page.edition ? pageAt(workspace, edition, page.path) : undefined;
  const own = readPage(workspace, page);
  if (own === undefined) return undefined;
  if (theirs === undefined) {
    // Its source is gone: the page becomes a source itself.
    if (record.from !== undefined) saveRecordOf(workspace, page, { ...noRecord, readings: record.readings });
    return { outcome: record.from === undefined ? "nothing" : "own", from: undefined, changes: [], left: 0 };
  }
  const source = readPage(workspace, theirs);
  if (source === undefined) return undefined;
  if (section !== undefined) mustHave([own.outline, source.outline], section);
  for (const anchor of pairs.keys()) mustHave([source.outline], anchor);
  for (const anchor of pairs.values()) mustHave([own.outline], anchor);
  if (record.from !== theirs.edition.tag) {
    if (section !== undefined) throw new UsageError(message("accept.whole", { page: page.path || "/" }));
    const entries = pairedEntries(firstEntries(source.outline, own.outline), source.outline, own.outline, pairs);
    saveRecordOf(workspace, page, { from: theirs.edition.tag, entries, readings: record.readings });
    return { outcome: "first", from: theirs.edition, changes: [], left: 0 };
  }
  const comparison = compared(record, source.outline, own.outline);
  const isMeant = ({ ownSection, theirSection }: Change) =>
    section === undefined ||
    [ownSection, theirSection].includes(section) ||
    (section === TOP && ownSection === undefined && theirSection === undefined);
  const settled = comparison.changes.filter(isMeant);
  const entries = pairedEntries(settledEntries(comparison, own.outline, isMeant), source.outline, own.outline, pairs);
  // Also where nothing has changed but the place of blocks, or the words of the translation itself.
  saveRecordOf(workspace, page, { ...record, entries });
  const left = comparison.changes.length - settled.length;
  return { outcome: settled.length > 0 ? "settled" : "nothing", from: theirs.edition, changes: settled, left };
}

/** Throws a UsageError when none of these pages has a section with this anchor. */
function mustHave(outlines: readonly Outline[], section: string): void {
  const known = [...new Set(outlines.flatMap(({ sections }) => sections.map(({ id }) => id)))];
  if (!known.includes(section))
    throw new UsageError(message("translations.no-section", { section, known: known.join(", ") }));
}
