import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { ledgerFileOf } from "./ledger/ledgerFiles.ts";
import type { Ledger } from "./siteLedger.ts";

/** Reports records of pages and of editions that do not exist. */
export function checkLedger({ catalogue: { site } }: Shown, ledger: Ledger, findings: Findings): void {
  for (const [file, { from }] of ledger) {
    const record = ledgerFileOf(file);
    const source = site.editions.find(({ tag }) => tag === from);
    const known = site.editions.map(({ tag }) => tag).join(", ");
    if (!existsSync(join(site.folder, file)))
      findings.warnings.push({ file: record, code: "ledger/no-page", values: { page: file } });
    else if (from !== undefined && source === undefined)
      findings.errors.push({ file: record, code: "ledger/edition", values: { tag: from, known } });
  }
}

/** Reports pages that claim a review which the ledger does not have. */
export function checkClaims({ catalogue: { pages } }: Shown, ledger: Ledger, findings: Findings): void {
  for (const page of [...pages.values()].flatMap((own) => [...own.values()])) reportClaim(page, ledger, findings);
}

function reportClaim(page: Page, ledger: Ledger, findings: Findings): void {
  const { data, file } = page;
  if (page.isMade === true) return;
  const piece = data.kind === "article" ? data.piece : undefined;
  const review = piece === undefined ? data.review : piece.data.review;
  if (typeof review !== "object") return;
  const { by, on } = review;
  if (ledger.get(file)?.readings.some((reading) => reading.by === by && reading.on === on) === true) return;
  const line = (piece?.lineOf ?? page.lineOf)?.(["review"]);
  findings.errors.push({
    file,
    ...(line === undefined ? {} : { line }),
    code: "page/review-claimed",
    values: { by, on, path: page.path || "/", tag: page.edition.tag },
  });
}
