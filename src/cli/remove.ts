import { apply } from "../addresses/move/changes.ts";
import { planRemove } from "../addresses/move/planRemove.ts";
import { readSiteTexts } from "../addresses/move/siteTexts.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { pagePath, printChanges } from "./changed.ts";
import { pathFrom, runCommand } from "./command.ts";

const options = { site: { type: "string" }, to: { type: "string" }, "dry-run": { type: "boolean" } } as const;

await runCommand("remove", options, async (values, [page, ...more]) => {
  if (page === undefined || more.length > 0) throw new UsageError(message("remove.usage"));
  const findings = noFindings();
  const site = readSettings(values.site === undefined ? root : pathFrom(values.site), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const to = values.to === undefined ? undefined : pagePath(values.to, site);
  const changes = planRemove(readSiteTexts(site), pagePath(page, site), to);
  printChanges(changes);
  if (values["dry-run"] === true) console.log(message("move.dry"));
  else {
    apply(site.folder, changes);
    console.log(message("remove.done", { page: pagePath(page, site) }));
  }
  return 0;
});
