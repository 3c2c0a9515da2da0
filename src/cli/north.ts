import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { readSettings } from "../assembly/readSettings.ts";
import { InputError, noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { toNorth } from "../base/korean/toNorth.ts";
import { message } from "../base/messages/messages.ts";
import { describeDraft } from "../north/describe.ts";
import { checksumOf, draftOf, recordedChecksum } from "../north/draft.ts";
import { siteWordList } from "../north/siteWordList.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Site } from "../site/site.ts";
import { readWords } from "../site/words/readWords.ts";
import { pathFrom, runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  force: { type: "boolean" },
  vocabulary: { type: "boolean" },
} as const;

await runCommand("north", options, async (values, [typed, ...more]) => {
  if (more.length > 0) throw new UsageError(message("north.one"));
  const folder = siteFolder(values.site);
  const settings = { words: siteWordList(folder), levels: { vocabulary: values.vocabulary === true } };
  if (typed === undefined) {
    // Lines come out as they came in: also Windows line ends, and no line more.
    process.stdout.write(toNorth(await readAll(process.stdin), settings).text);
    return 0;
  }
  const findings = noFindings();
  const site = readSettings(folder, process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const source = relative(site.folder, pathFrom(typed)).split(sep).join("/");
  const from = site.editions.find((edition) => source.startsWith(`content/${edition.folder}/`));
  if (from === undefined || !source.endsWith(".md") || !isFile(join(site.folder, source)))
    throw new UsageError(message("north.file", { file: typed }));
  const edition = editionFor(site, values.edition);
  if (edition === from) throw new UsageError(message("north.same", { file: source }));
  const target = source.replace(`content/${from.folder}/`, `content/${edition.folder}/`);
  const text = readText(readFileSync(join(site.folder, source)), source, findings);
  if (text === undefined) throw new InputError(findings.errors);
  if (existsSync(join(site.folder, target)))
    refuseUnlessChanged(readFileSync(join(site.folder, target), "utf8"), text, target, values.force === true);
  const draft = draftOf(text, source, settings);
  mkdirSync(dirname(join(site.folder, target)), { recursive: true });
  writeFileSync(join(site.folder, target), draft.page);
  console.log(describeDraft(draft, text, source, process.stdout.isTTY === true && process.env.NO_COLOR === undefined));
  console.log(
    message("north.written", { file: target, changes: draft.changes.length, undecided: draft.undecided.length }),
  );
  return 0;
});

/** The edition that is named, else the first whose words say that it writes the North's spelling. */
function editionFor(site: Site, typed: string | undefined): Edition {
  const findings = noFindings();
  const words = readWords(site, findings);
  stopOnErrors({ errors: findings.errors.filter(({ code }) => code === "words/json"), warnings: [] });
  const found =
    typed === undefined
      ? site.editions.find((edition) => words(edition).spelling === "north")
      : site.editions.find(({ folder, tag }) => folder === typed || tag === typed);
  if (found === undefined)
    throw new UsageError(
      message(typed === undefined ? "north.none" : "new.edition", {
        edition: typed ?? "",
        known: site.editions.map(({ folder }) => folder).join(", "),
      }),
    );
  return found;
}

/** A page that is there is only written over when that is asked for, and only when there is something new to write. */
function refuseUnlessChanged(existing: string, source: string, file: string, isForced: boolean): void {
  const recorded = recordedChecksum(existing);
  if (!isForced) throw new UsageError(message("north.exists", { file }));
  if (recorded === undefined) throw new UsageError(message("north.by-hand", { file }));
  if (recorded === checksumOf(source)) throw new UsageError(message("north.unchanged", { file }));
}
