import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noFindings, type Problem } from "../base/errors.ts";
import { readText } from "../base/files/readText.ts";
import { openCache } from "./cache.ts";
import { parseRecord } from "./ledger/parseRecord.ts";
import type { Reading } from "./ledger/record.ts";
import { digestOf } from "./ledger/renamed.ts";
import type { PageFile } from "./pageFiles.ts";
import { pageTextOf } from "./pageText.ts";
import { sectionSums } from "./reviews.ts";
import { recordFileOf, type Workspace } from "./workspace.ts";

/** The data of a page's file that the status report needs while the file is unchanged. */
export interface PageSummary {
  title: string;
  isDraft: boolean;
  date?: string;
  /** The sum of all its blocks in their order: a record with the same one is about this very text. */
  digest: string;
  sections: Array<{ id: string; sum: string }>;
  /** True if its front matter could be read. */
  isRead: boolean;
}

/** The same of a file of the ledger. */
export interface RecordSummary {
  from?: string;
  digest: string;
  readings: Reading[];
  problems: Problem[];
}

/** Summaries of pages and records, each made once for each content of its file. */
export interface Summaries {
  page(page: PageFile): PageSummary;
  /** Undefined where the ledger has nothing on the page. */
  record(page: PageFile): RecordSummary | undefined;
  save(): void;
}

/** Opens the summaries of a workspace. */
export function summariesOf(workspace: Workspace): Summaries {
  const { site } = workspace;
  const pages = openCache<PageSummary>(site.folder, "outlines");
  const records = openCache<RecordSummary>(site.folder, "ledger");
  return {
    page: (page) => {
      const bytes = readFileSync(join(site.folder, page.file));
      return pages.of(bytes, page.isPiece ? page.path : "", () => pageSummary(bytes, page));
    },
    record: (page) => {
      const file = recordFileOf(workspace, page);
      if (file === undefined) return undefined;
      const bytes = readFileSync(join(site.folder, file));
      return records.of(bytes, file, () => recordSummary(bytes, file));
    },
    save: () => {
      pages.save();
      records.save();
    },
  };
}

function pageSummary(bytes: Buffer, { file, isPiece }: PageFile): PageSummary {
  const findings = noFindings();
  const text = readText(bytes, file, findings);
  const page = text === undefined ? undefined : pageTextOf(text, file, isPiece, findings);
  if (page === undefined) return { title: "", isDraft: false, digest: "", sections: [], isRead: false };
  const { title, isDraft, date, outline } = page;
  return {
    title,
    isDraft,
    ...(date === undefined ? {} : { date }),
    digest: digestOf(outline.blocks),
    sections: sectionSums(outline),
    isRead: true,
  };
}

function recordSummary(bytes: Buffer, file: string): RecordSummary {
  const problems: Problem[] = [];
  const record = parseRecord(bytes.toString("utf8"), file, problems);
  if (record === undefined) return { digest: "", readings: [], problems };
  const { from, entries, readings } = record;
  return { ...(from === undefined ? {} : { from }), digest: digestOf(entries), readings: [...readings], problems };
}
