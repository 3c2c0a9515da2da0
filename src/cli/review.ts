import { stopOnErrors, UsageError } from "../base/errors.ts";
import { day, line } from "../base/files/fields.ts";
import { message } from "../base/messages/messages.ts";
import { todayOf } from "../site/today.ts";
import { review } from "../translations/review.ts";
import { pagesTyped, sectionTyped } from "../translations/typed.ts";
import { editionNamed, openWorkspace } from "../translations/workspace.ts";
import { runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

const options = {
  site: { type: "string" },
  edition: { type: "string" },
  by: { type: "string" },
  on: { type: "string" },
} as const;

await runCommand("review", options, async ({ site: folder, edition: typed, by, on }, names) => {
  const workspace = openWorkspace(siteFolder(folder), process.env);
  const edition = editionNamed(workspace, typed);
  if (names.length === 0) throw new UsageError(message("review.usage"));
  const reader = line.safeParse(by ?? "");
  if (!reader.success) throw new UsageError(message("review.by"));
  const today = todayOf(workspace.site);
  if (on !== undefined && (!day.safeParse(on).success || on > today))
    throw new UsageError(message("review.on", { value: on }));
  const pages = pagesTyped(workspace, edition, names);
  pages.forEach((page, at) => {
    const done = review(workspace, page, reader.data, on ?? today, sectionTyped(names[at]));
    stopOnErrors(workspace.findings);
    if (done === undefined) return;
    const read = done.all - done.unread.length - done.changed.length;
    console.log(message("review.done", { page: page.file, by: reader.data, on: on ?? today, read, all: done.all }));
  });
  return 0;
});
