import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { day } from "../base/files/fields.ts";
import { nameProblem } from "../base/files/fileNames.ts";
import { root } from "../base/root.ts";
import { InputError, noFindings, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { readSettings } from "../assembly/readSettings.ts";
import { pathFrom, runCommand } from "./command.ts";

const options = { site: { type: "string" }, edition: { type: "string" }, title: { type: "string" }, date: { type: "string" } } as const;

await runCommand("new", options, async (values, [typed]) => {
  if (typed === undefined) throw new UsageError(message("new.usage"));
  const findings = noFindings();
  const site = readSettings(values.site === undefined ? root : pathFrom(values.site), process.env, findings);
  if (site === undefined) throw new InputError(findings.errors);
  const edition = values.edition === undefined ? site.reference : site.editions.find(({ folder, tag }) => folder === values.edition || tag === values.edition);
  if (edition === undefined) throw new UsageError(message("new.edition", { edition: values.edition ?? "", known: site.editions.map(({ folder }) => folder).join(", ") }));
  if (values.date !== undefined && !day.safeParse(values.date).success) throw new UsageError(message("new.date", { value: values.date }));
  const path = typed.replace(/^\/+|\/+$/g, "").replace(/\.md$/, "");
  if (path === "" || path.split("/").some((part) => nameProblem(part) !== undefined)) throw new UsageError(message("new.path", { path: typed }));
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
