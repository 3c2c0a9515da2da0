import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import type { Reading } from "./ledger/record.ts";
import type { PageFile } from "./pageFiles.ts";
import { type ReviewState, reviewOf, sectionSums } from "./reviews.ts";
import { readPage, recordOf, saveRecordOf, type Workspace } from "./workspace.ts";

/**
 * Records the review of a page, or of one section, for exactly the words that it has now. Undefined, with errors, if
 * the page or its record cannot be read; a UsageError if there is no such section.
 */
export function review(
  workspace: Workspace,
  page: PageFile,
  by: string,
  on: string,
  section?: string,
): ReviewState | undefined {
  const before = workspace.findings.errors.length;
  const record = recordOf(workspace, page);
  const own = readPage(workspace, page);
  if (own === undefined || workspace.findings.errors.length > before) return undefined;
  const sections = sectionSums(own.outline);
  const read = section === undefined ? sections : sections.filter(({ id }) => id === section);
  if (section !== undefined && read.length === 0)
    throw new UsageError(
      message("translations.no-section", { section, known: sections.map(({ id }) => id).join(", ") }),
    );
  const isSame = (reading: Reading) => reading.by === by && reading.on === on;
  const earlier =
    record.readings
      .find(isSame)
      ?.sections.filter(({ id }) => section !== undefined && !read.some((one) => one.id === id)) ?? [];
  const readings = [
    ...record.readings.filter((reading) => !isSame(reading)),
    { by, on, sections: [...earlier, ...read] },
  ];
  saveRecordOf(workspace, page, { ...record, readings });
  return reviewOf(readings, sections);
}
