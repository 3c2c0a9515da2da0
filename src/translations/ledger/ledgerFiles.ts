import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Findings, noFindings } from "../../base/errors.ts";
import { listFiles } from "../../base/files/listFiles.ts";
import { parseRecord } from "./parseRecord.ts";
import type { LedgerRecord } from "./record.ts";
import { writeRecord } from "./writeRecord.ts";

/** The folder of the ledger, beside content/ in the site folder. */
export const LEDGER = "ledger";

/** The file of the ledger for a file of content/: `content/en/about.md` has `ledger/en/about.txt`. */
export function ledgerFileOf(page: string): string {
  return page.replace(/^content\//, `${LEDGER}/`).replace(/\.md$/i, ".txt");
}

/** The page's file to which a file of the ledger belongs. */
export function pageFileOf(ledger: string): string {
  return ledger.replace(`${LEDGER}/`, "content/").replace(/\.txt$/, ".md");
}

/** The files of a site's ledger, from the site folder, in a fixed order. */
export function ledgerFiles(site: string): string[] {
  return listFiles(site, LEDGER, noFindings())
    .filter(({ kind, file }) => kind === "file" && file.endsWith(".txt"))
    .map(({ file }) => file);
}

/** The record in a file of the ledger; undefined, with errors, where it cannot be read. */
export function readRecord(site: string, file: string, findings: Findings): LedgerRecord | undefined {
  return recordIn(readFileSync(join(site, file)), file, findings);
}

/** The same for its bytes. */
export function recordIn(bytes: Buffer, file: string, findings: Findings): LedgerRecord | undefined {
  return parseRecord(bytes.toString("utf8"), file, findings.errors);
}

/** Writes the record of a page's file, or removes the file if the record is empty. Returns the ledger's file. */
export function saveRecord(site: string, page: string, record: LedgerRecord): string {
  const file = ledgerFileOf(page);
  const path = join(site, file);
  if (record.from === undefined && record.readings.length === 0) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, writeRecord(record));
  }
  return file;
}
