import { join } from "node:path";
import { describeProblems, message } from "../base/messages/messages.ts";
import { watchFolders } from "../preview/watchFolders.ts";
import { runCommand } from "./command.ts";
import { findingsIn } from "./findingsIn.ts";
import { siteFolder } from "./here.ts";

/** Folders of a site whose files say something that can be wrong. */
const FOLDERS = ["content", "i18n", "static", "ledger"];

await runCommand("watch", { site: { type: "string" } }, async ({ site }) => {
  const folder = siteFolder(site);
  let isChanged = true;
  let wake = () => {};
  const stopped = new Promise<"stopped">((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => done("stopped"));
  });
  const watcher = watchFolders(
    FOLDERS.map((name) => ({ path: join(folder, name) })),
    () => {
      isChanged = true;
      wake();
    },
  );
  for (;;) {
    if (isChanged) {
      isChanged = false;
      // Programs wait for these two lines: .vscode/tasks.json.
      console.log(`▶ ${message("watch.begin")}`);
      const { errors, warnings } = await findingsIn(folder);
      if (errors.length + warnings.length > 0) console.log(describeProblems([...errors, ...warnings]));
      console.log(`■ ${message("check.texts", { count: errors.length })}`);
      continue;
    }
    const next = await Promise.race([new Promise<"changed">((done) => (wake = () => done("changed"))), stopped]);
    if (next === "stopped") break;
  }
  watcher.close();
  return 0;
});
