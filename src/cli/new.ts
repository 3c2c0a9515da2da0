import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { day } from "../base/files/fields.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { isLanguageTag } from "../base/markdown/attributes.ts";
import { message } from "../base/messages/messages.ts";
import { directionOf, type Edition } from "../site/editions/edition.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { editionFor, emptyWords, withEdition } from "../translations/newEdition.ts";
import { type Asking, askingOn } from "./asking.ts";
import { pathFrom, runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";
import { pathFault, writePage } from "./newPage.ts";
import { writeTreaty } from "./newTreaty.ts";

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
    await askFor(site, asking);
    asking.close();
    return 0;
  }
  if (typed === undefined) return addEdition(site, values.edition);
  const edition = editionIn(site, values.edition);
  if (values.instrument !== undefined) {
    const file = pathFrom(values.instrument);
    if (!isFile(file)) throw new UsageError(message("new.no-file", { file: values.instrument }));
    const text = readText(readFileSync(file), values.instrument, findings);
    stopOnErrors(findings);
    const written = writeTreaty(site, edition, typed, text ?? "", values.title ?? message("new.title"));
    for (const one of written) console.log(message("new.written", { file: one }));
    console.log(message("new.treaty-next", { name: typed }));
    return 0;
  }
  if (values.date !== undefined && !day.safeParse(values.date).success)
    throw new UsageError(message("new.date", { value: values.date }));
  const { title, date } = values;
  console.log(message("new.written", { file: writePage(site, { path: typed, edition, title, date }) }));
  return 0;
});

/** The edition that was typed, by its tag or its folder; the reference edition where none was. */
function editionIn(site: Site, typed: string | undefined): Edition {
  const found =
    typed === undefined ? site.reference : site.editions.find(({ folder, tag }) => folder === typed || tag === typed);
  if (found !== undefined) return found;
  const known = site.editions.map(({ folder }) => folder).join(", ");
  throw new UsageError(message("new.edition", { edition: typed ?? "", known }));
}

/** Asks for kind, title and editions, where nothing but the command was typed. */
async function askFor(site: Site, { ask }: Asking): Promise<void> {
  const kinds = ["page", "news"];
  const isKind = (answer: string) => (["1", "2"].includes(answer) ? undefined : message("new.ask-again"));
  const kind = kinds[Number(await ask(message("new.ask-kind"), "1", isKind)) - 1];
  const known = site.editions.map(({ tag }) => tag);
  const tags = (answer: string) => answer.split(/[\s,]+/).filter((tag) => tag !== "");
  const areKnown = (answer: string) => {
    const wrong = tags(answer).find((tag) => !known.includes(tag));
    return wrong === undefined ? undefined : message("new.edition", { edition: wrong, known: known.join(", ") });
  };
  const wanted = tags(
    await ask(message("new.ask-editions", { known: known.join(", ") }), site.reference.tag, areKnown),
  );
  const isThere = (answer: string) => (answer === "" ? message("new.ask-something") : undefined);
  const isDay = (answer: string) =>
    day.safeParse(answer).success ? undefined : message("new.date", { value: answer });
  const date =
    kind === "news" ? await ask(message("new.ask-date"), new Date().toISOString().slice(0, 10), isDay) : undefined;
  const isFree = (answer: string) => {
    const file = `content/${editionIn(site, wanted[0]).folder}/${answer}.md`;
    return pathFault(answer) ?? (existsSync(join(site.folder, file)) ? message("new.exists", { file }) : undefined);
  };
  const path = await ask(message("new.ask-path"), kind === "news" ? "news/" : "", isFree);
  for (const tag of wanted) {
    const title = await ask(message("new.ask-title", { tag }), "", isThere);
    const description = await ask(message("new.ask-description", { tag }), "", isThere);
    const file = writePage(site, { path, edition: editionIn(site, tag), title, description, date });
    console.log(message("new.written", { file }));
  }
  console.log(message("new.draft"));
}

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
