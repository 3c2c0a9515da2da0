import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { day } from "../base/files/fields.ts";
import { isLanguageTag } from "../base/markdown/attributes.ts";
import { message } from "../base/messages/messages.ts";
import { directionOf } from "../site/editions/edition.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { editionFor, emptyWords, withEdition } from "../translations/newEdition.ts";
import { askForNew } from "./askForNew.ts";
import { askingOn } from "./asking.ts";
import { runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";
import { editionIn, writePage } from "./newPage.ts";
import { writeTreatyOf } from "./newTreaty.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  title: { type: "string" },
  date: { type: "string" },
  instrument: { type: "string" },
  ask: { type: "boolean" },
} as const;

await runCommand("new", options, async (values, [typed]) => {
  const findings = noFindings();
  const site = readSettings(siteFolder(values.site), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const isSaid = typed !== undefined || values.edition !== undefined;
  if (values.ask === true || (!isSaid && process.stdin.isTTY === true)) {
    const asking = askingOn(process.stdin, process.stderr);
    await askForNew(site, asking, (tag) => void addEdition(site, tag));
    asking.close();
    return 0;
  }
  if (typed === undefined) return addEdition(site, values.edition);
  const edition = editionIn(site, values.edition);
  if (values.instrument !== undefined) {
    writeTreatyOf(site, edition, { name: typed, file: values.instrument, title: values.title });
    return 0;
  }
  if (values.date !== undefined && !day.safeParse(values.date).success)
    throw new UsageError(message("new.date", { value: values.date }));
  const { title, date } = values;
  console.log(message("new.written", { file: writePage(site, { path: typed, edition, title, date }) }));
  return 0;
});

/** Adds an edition to the settings, with a file of words to be filled in. */
function addEdition(site: Site, tag: string | undefined): number {
  if (tag === undefined || site.editions.some((edition) => edition.tag === tag || edition.folder === tag))
    throw new UsageError(message("new.usage"));
  if (!isLanguageTag(tag) || Intl.getCanonicalLocales(tag)[0] !== tag)
    throw new UsageError(message("new.tag", { tag }));
  const added = editionFor(tag, site);
  const settings = join(site.folder, SETTINGS);
  const written = withEdition(readFileSync(settings, "utf8"), added);
  if (written === undefined) throw new UsageError(message("new.settings", { file: SETTINGS }));
  const words = emptyWords(site, { ...added, direction: directionOf(tag) });
  const file = `i18n/${tag}.json`;
  writeFileSync(settings, written);
  console.log(message("new.edition-added", { file: SETTINGS, ...added, fallback: added.fallback.join(", ") }));
  if (words !== undefined && !existsSync(join(site.folder, file))) {
    mkdirSync(join(site.folder, "i18n"), { recursive: true });
    writeFileSync(join(site.folder, file), words);
    console.log(message("new.words", { file }));
  }
  console.log(message("new.next", { tag }));
  return 0;
}
