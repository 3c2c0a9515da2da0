import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { day } from "../base/files/fields.ts";
import { nameProblem } from "../base/files/fileNames.ts";
import { isLanguageTag } from "../base/markdown/attributes.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { directionOf } from "../site/editions/edition.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { editionFor, emptyWords, withEdition } from "../translations/newEdition.ts";
import { pathFrom, runCommand } from "./command.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  title: { type: "string" },
  date: { type: "string" },
} as const;

await runCommand("new", options, async (values, [typed]) => {
  const findings = noFindings();
  const site = readSettings(values.site === undefined ? root : pathFrom(values.site), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  if (typed === undefined) return addEdition(site, values.edition);
  const edition =
    values.edition === undefined
      ? site.reference
      : site.editions.find(({ folder, tag }) => folder === values.edition || tag === values.edition);
  if (edition === undefined)
    throw new UsageError(
      message("new.edition", {
        edition: values.edition ?? "",
        known: site.editions.map(({ folder }) => folder).join(", "),
      }),
    );
  if (values.date !== undefined && !day.safeParse(values.date).success)
    throw new UsageError(message("new.date", { value: values.date }));
  const path = typed.replace(/^\/+|\/+$/g, "").replace(/\.md$/, "");
  if (path === "" || path.split("/").some((part) => nameProblem(part) !== undefined))
    throw new UsageError(message("new.path", { path: typed }));
  const file = join("content", edition.folder, `${path}.md`);
  const target = join(site.folder, file);
  if (existsSync(target)) throw new UsageError(message("new.exists", { file }));
  mkdirSync(dirname(target), { recursive: true });
  const frontMatter = {
    title: values.title ?? message("new.title"),
    description: message("new.description"),
    ...(values.date === undefined ? {} : { date: values.date }),
    review: "pending",
    draft: true,
  };
  writeFileSync(target, `---\n${stringify(frontMatter)}---\n\n${message("new.body")}\n`, { flag: "wx" });
  console.log(message("new.written", { file }));
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
