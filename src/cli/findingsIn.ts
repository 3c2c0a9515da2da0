import { readWhole } from "../assembly/loadSite.ts";
import { type Findings, InputError, noFindings } from "../base/errors.ts";

/** All that is wrong in the files of a site, as a build would tell it. Throws a UsageError where there is no site. */
export async function findingsIn(folder: string): Promise<Findings> {
  const findings = noFindings();
  try {
    await readWhole({ folder, environment: process.env, drafts: false }, findings);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...findings, errors: [...error.problems] };
  }
  return findings;
}
