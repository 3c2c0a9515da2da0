import { existsSync } from "node:fs";
import { join } from "node:path";
import { readBuiltSite } from "../check/builtSite.ts";
import { gates } from "../check/gates.ts";
import { root } from "../eleventy/build.ts";
import { type Problem, UsageError } from "../errors.ts";
import { describeProblems, message } from "../messages/messages.ts";
import { pathFrom, runCommand } from "./command.ts";

await runCommand("check", { output: { type: "string" } }, async ({ output }) => {
  const folder = output === undefined ? join(root, "_site") : pathFrom(output);
  if (!existsSync(join(folder, "index.html"))) throw new UsageError(message("check.none", { folder }));
  const site = readBuiltSite(folder);
  const faults = [...site.pages.values()].flatMap((page) =>
    gates.flatMap((gate) => gate(page, site).map((fault): Problem => ({ file: page.file, ...fault }))));
  if (faults.length > 0) console.error(describeProblems(faults));
  console.log(message("check.done", { files: site.pages.size, count: faults.length }));
  return faults.length > 0 ? 1 : 0;
});
