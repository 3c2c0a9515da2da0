import { stopOnErrors, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { type Accepted, accept } from "../translations/accept.ts";
import { changeLines } from "../translations/inWords.ts";
import type { PageFile } from "../translations/pageFiles.ts";
import { pagesTyped, sectionTyped } from "../translations/typed.ts";
import { editionNamed, openWorkspace, recordOf, sourceEdition } from "../translations/workspace.ts";
import { isColoured } from "./colour.ts";
import { runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  from: { type: "string" },
  begin: { type: "boolean" },
  pair: { type: "string", multiple: true },
} as const;

await runCommand("accept", options, async ({ site: folder, edition: typed, from, begin, pair }, names) => {
  const workspace = openWorkspace(siteFolder(folder), process.env);
  const editions = begin === true && typed === undefined ? workspace.site.editions : [editionNamed(workspace, typed)];
  const source = from === undefined ? undefined : editionNamed(workspace, from);
  if (names.length === 0 && begin !== true) throw new UsageError(message("accept.usage"));
  if (pair !== undefined && names.length !== 1) throw new UsageError(message("accept.pair"));
  const pairs = new Map(
    (pair ?? []).map((typedPair) => {
      const [theirs, ours] = typedPair.split("=").map((anchor) => sectionTyped(`#${anchor}`));
      if (theirs === undefined || ours === undefined) throw new UsageError(message("accept.pair"));
      return [theirs, ours] as const;
    }),
  );
  for (const edition of editions) {
    const pages =
      begin === true && names.length === 0
        ? [...(workspace.byEdition.get(edition.tag)?.values() ?? [])]
        : pagesTyped(workspace, edition, names);
    for (const [at, page] of pages.entries()) {
      // To begin a ledger touches nothing of which something is known, and no source.
      if (
        begin === true &&
        (recordOf(workspace, page).from !== undefined || sourceEdition(workspace, page.path) === edition)
      )
        continue;
      const done = accept(workspace, page, { section: sectionTyped(names[at]), from: source, pairs });
      stopOnErrors(workspace.findings);
      if (done !== undefined) printOutcome(page, done);
    }
  }
  return 0;
});

function printOutcome(page: PageFile, { outcome, from, changes, left }: Accepted): void {
  console.log(message(`accept.${outcome}`, { page: page.file, from: from?.label ?? "", count: changes.length }));
  for (const change of changes)
    console.log(
      changeLines(change, isColoured())
        .map((line) => `    ${line}`)
        .join("\n"),
    );
  if (left > 0) console.log(`    ${message("accept.left", { count: left })}`);
}
