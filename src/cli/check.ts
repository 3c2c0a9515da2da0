import { existsSync } from "node:fs";
import { join } from "node:path";
import { allGates } from "../assembly/allGates.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { describeProblems, message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { southernSpellings } from "../north/southernSpellings.ts";
import { readBuiltSite } from "../publish/gates/builtSite.ts";
import { faultsOf } from "../publish/gates/faultsOf.ts";
import { readWords } from "../site/words/readWords.ts";
import { pathFrom, runCommand } from "./command.ts";

await runCommand("check", { output: { type: "string" }, site: { type: "string" } }, async ({ output, site: typed }) => {
  const folder = output === undefined ? join(root, "_site") : pathFrom(output);
  if (!existsSync(join(folder, "index.html"))) throw new UsageError(message("check.none", { folder }));
  const site = readBuiltSite(folder);
  const { errors, warnings } = faultsOf(site, allGates);
  if (errors.length + warnings.length > 0) console.error(describeProblems([...errors, ...warnings]));
  warnOfSpellings(typed === undefined ? root : pathFrom(typed));
  console.log(message("check.done", { files: site.pages.size, count: errors.length }));
  return errors.length > 0 ? 1 : 0;
});

/** Spellings of the South in editions that write the North's; told, never fatal. */
function warnOfSpellings(folder: string): void {
  const findings = noFindings();
  const site = readSettings(folder, process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const words = readWords(site, findings);
  const found = site.editions
    .filter((edition) => words(edition).spelling === "north")
    .flatMap((edition) => southernSpellings(site, edition));
  for (const { file, line, column, from, to } of found)
    console.error(message("check.spelling", { place: `${file}:${line}:${column}`, from, to }));
  if (found.length > 0) console.error(message("check.spellings", { count: found.length }));
}
