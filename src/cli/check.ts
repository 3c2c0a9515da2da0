import { existsSync } from "node:fs";
import { join } from "node:path";
import { allGates } from "../assembly/allGates.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { southernSpellings } from "../north/southernSpellings.ts";
import { readBuiltSite } from "../publish/gates/builtSite.ts";
import { faultsOf } from "../publish/gates/faultsOf.ts";
import { readWords } from "../site/words/readWords.ts";
import { runCommand } from "./command.ts";
import { findingsIn } from "./findingsIn.ts";
import { formatOf, isForPrograms, writeFindings } from "./format/formats.ts";
import type { Reported } from "./format/reported.ts";
import { besideSite, siteFolder } from "./here.ts";

const options = {
  output: { type: "string" },
  site: { type: "string" },
  texts: { type: "boolean" },
  format: { type: "string" },
} as const;

await runCommand("check", options, async ({ output, site: typed, texts = false, format: wanted }) => {
  const format = formatOf(wanted);
  const folder = siteFolder(typed);
  const built = besideSite(output, "_site");
  // Of another folder than the usual one it is not known what it was made from.
  const ofTexts = texts || output === undefined || typed !== undefined ? await findingsIn(folder) : noFindings();
  const isBroken = ofTexts.errors.length > 0;
  if (!isBroken && !texts && !existsSync(join(built, "index.html")))
    throw new UsageError(message("check.none", { folder: built }));
  // What was built before says nothing of texts that cannot be built.
  const site = isBroken || texts ? undefined : readBuiltSite(built);
  const ofSite = site === undefined ? noFindings() : faultsOf(site, allGates);
  const findings = {
    errors: [...ofTexts.errors, ...ofSite.errors],
    warnings: [...ofTexts.warnings, ...ofSite.warnings],
  };
  const spellings = isBroken ? [] : spellingsIn(folder);
  writeFindings(format, findings, folder, spellings);
  if (format === "text") {
    for (const { file, line, column, message: said } of spellings) console.error(`${file}:${line}:${column}: ${said}`);
    if (spellings.length > 0) console.error(message("check.spellings", { count: spellings.length }));
  }
  const count = findings.errors.length;
  const done =
    site === undefined ? message("check.texts", { count }) : message("check.done", { files: site.pages.size, count });
  (isForPrograms(format) ? console.error : console.log)(done);
  return count > 0 ? 1 : 0;
});

/** Warns of spellings of the South in editions that use the North's. */
function spellingsIn(folder: string): Reported[] {
  const findings = noFindings();
  const site = readSettings(folder, process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const words = readWords(site, findings);
  return site.editions
    .filter((edition) => words(edition).spelling === "north")
    .flatMap((edition) => southernSpellings(site, edition))
    .map(({ file, line, column, from, to }) => ({
      severity: "warning",
      file,
      line,
      column,
      code: "check.spelling",
      message: message("check.spelling", { from, to }),
    }));
}
