import { apply } from "../addresses/move/changes.ts";
import { planMove } from "../addresses/move/planMove.ts";
import { readSiteTexts } from "../addresses/move/siteTexts.ts";
import { capabilities } from "../assembly/capabilities.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { allPlaces, isReservedBy } from "../site/places.ts";
import { pagePath, printChanges } from "./changed.ts";
import { pathFrom, runCommand } from "./command.ts";

const options = { site: { type: "string" }, "dry-run": { type: "boolean" } } as const;

await runCommand("move", options, async (values, [from, to, ...more]) => {
  if (from === undefined || to === undefined || more.length > 0) throw new UsageError(message("move.usage"));
  const findings = noFindings();
  const site = readSettings(values.site === undefined ? root : pathFrom(values.site), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const places = allPlaces(capabilities.map((capability) => capability.places?.(site)));
  const changes = planMove(readSiteTexts(site), pagePath(from, site), pagePath(to, site), (path) =>
    isReservedBy(places, path),
  );
  printChanges(changes);
  if (values["dry-run"] === true) console.log(message("move.dry"));
  else {
    apply(site.folder, changes);
    console.log(message("move.done", { from: pagePath(from, site), to: pagePath(to, site) }));
  }
  return 0;
});
