import { writeFileSync } from "node:fs";
import { UsageError } from "../base/errors.ts";
import { describeProblems, message } from "../base/messages/messages.ts";
import { todayOf } from "../site/today.ts";
import { type PageState, pageStates, stateNames } from "../translations/pageStates.ts";
import { statusHtml } from "../translations/status/asHtml.ts";
import { statusJson } from "../translations/status/asJson.ts";
import { statusText } from "../translations/status/asText.ts";

import { wordsProgress } from "../translations/wordsProgress.ts";
import { editionNamed, openWorkspace, pathTyped, type Workspace } from "../translations/workspace.ts";
import { isColoured } from "./colour.ts";
import { runCommand } from "./command.ts";
import { besideSite, siteFolder } from "./here.ts";

const many = { type: "string", multiple: true } as const;
const options = {
  site: { type: "string" },
  edition: many,
  folder: many,
  state: many,
  json: { type: "boolean" },
  html: { type: "boolean" },
  output: { type: "string" },
  strict: { type: "boolean" },
} as const;

await runCommand("status", options, async (values) => {
  const workspace = openWorkspace(siteFolder(values.site), process.env);
  const unknown = values.state?.find((name) => !stateNames.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(message("status.state", { value: unknown, known: stateNames.join(", ") }));
  const editions =
    values.edition === undefined
      ? workspace.site.editions
      : values.edition.map((typed) => editionNamed(workspace, typed));
  const pages = chosen(
    pageStates(workspace, todayOf(workspace.site)),
    editions.map(({ tag }) => tag),
    values,
  );
  // Words belong to no page: whoever asks for some pages does not ask for them.
  const isForAll = values.folder === undefined && values.state === undefined;
  const words = isForAll
    ? wordsProgress(workspace.site).filter(({ tag }) => editions.some((edition) => edition.tag === tag))
    : [];
  if (values.json === true) console.log(statusJson(pages, words));
  else if (values.html === true) {
    const file = besideSite(values.output, "_site.status.html");
    writeFileSync(file, statusHtml(pages, editions, words, workspace.site));
    console.log(message("status.html", { file }));
  } else console.log(statusText(pages, editions, words, isColoured()));
  return ended(workspace, pages, values.strict === true);
});

/** The pages below the folders and in the states that are wanted, in the editions that are. */
function chosen(
  pages: readonly PageState[],
  tags: readonly string[],
  { folder, state }: { folder?: string[]; state?: string[] },
): PageState[] {
  const folders = folder?.map(pathTyped);
  return pages.flatMap((page) => {
    const editions = new Map(
      [...page.editions].filter(
        ([tag, own]) => tags.includes(tag) && (state === undefined || state.includes(own.state)),
      ),
    );
    const isBelow =
      folders === undefined || folders.some((above) => page.path === above || page.path.startsWith(`${above}/`));
    return isBelow && editions.size > 0 ? [{ ...page, editions }] : [];
  });
}

/** A ledger that cannot be read is an error; what is behind is one for those who want it so. */
function ended({ findings }: Workspace, pages: readonly PageState[], isStrict: boolean): number {
  if (findings.errors.length > 0) console.error(describeProblems(findings.errors));
  const isBehind = pages.some(({ editions }) => [...editions.values()].some(({ state }) => state === "behind"));
  if (isStrict && isBehind) console.error(message("status.strict"));
  return findings.errors.length > 0 || (isStrict && isBehind) ? 1 : 0;
}
