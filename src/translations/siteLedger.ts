import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import type { Shown } from "../site/shown.ts";
import { ledgerFiles, pageFileOf, recordIn } from "./ledger/ledgerFiles.ts";
import type { LedgerRecord } from "./ledger/record.ts";
import { digestOf, isRecordOf } from "./ledger/renamed.ts";
import { outlineIn } from "./pageOutline.ts";
import { sectionSums } from "./reviews.ts";

/** Every record of a site's ledger, by the file of its page. */
export type Ledger = ReadonlyMap<string, LedgerRecord>;

/** Reads the ledger of a site folder. */
export function readLedger(folder: string, findings: Findings, kept: Kept = nothingKept): Ledger {
  return new Map(
    ledgerFiles(folder).flatMap((file) => {
      const record = kept.of({ folder, file, as: "record" }, findings, (bytes, own) => recordIn(bytes, file, own));
      return record === undefined ? [] : [[pageFileOf(file), record] as const];
    }),
  );
}

/** The ledger with the records of pages that were renamed since, under their names of now. */
export function withRenamed({ catalogue: { site, pages } }: Shown, written: Ledger): Ledger {
  const all = [...pages.values()].flatMap((own) => [...own.values()]).filter(({ isMade }) => isMade !== true);
  const orphans = [...written].filter(([file]) => !existsSync(join(site.folder, file)));
  if (orphans.length === 0) return written;
  const found = all
    .filter(({ file }) => !written.has(file))
    .flatMap((page) => {
      const digestIn = (tag: string) => {
        const other = pages.get(tag)?.get(page.path);
        return other && digestOf(outlineIn(other).blocks);
      };
      const record = orphans.find(
        ([file, one]) =>
          file.split("/")[1] === page.edition.folder &&
          isRecordOf(one, { digestIn, sections: sectionSums(outlineIn(page)) }),
      )?.[1];
      return record === undefined ? [] : [[page.file, record] as const];
    });
  return new Map([...written, ...found]);
}
