import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { progressOn } from "../publish/progress.ts";
import { formList, usualForms } from "../takeaway/formList.ts";
import { runCommand } from "./command.ts";
import { besideSite, siteFolder } from "./here.ts";
import { packInto } from "./packInto.ts";

const options = {
  site: { type: "string" },
  output: { type: "string" },
  names: { type: "string" },
  forms: { type: "string" },
  "no-qr": { type: "boolean" },
  record: { type: "boolean" },
} as const;

await runCommand(
  "pack",
  options,
  async ({ site, output: typed, names = "long", forms, "no-qr": isWithoutQr, record }, positionals) => {
    const known = formList.map(({ name }) => name);
    const named = [...positionals, ...(forms === undefined ? [] : forms.split(","))].map((name) => name.trim());
    const asked = named.length === 0 ? usualForms : named;
    const strange = asked.find((name) => !known.includes(name));
    if (strange !== undefined) throw new UsageError(message("pack.form", { name: strange, known: known.join(", ") }));
    if (names !== "long" && names !== "short") throw new UsageError(message("pack.names", { names }));
    const output = besideSite(typed, "_pack");
    const start = performance.now();
    const { files, bytes } = await packInto({
      folder: siteFolder(site),
      output,
      environment: process.env,
      progress: progressOn(process.stderr, process.env),
      forms: asked,
      hasQr: isWithoutQr !== true,
      names,
      isRecorded: record === true,
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(message("pack.done", { files, size: (bytes / 1e6).toFixed(1), seconds, output }));
    return 0;
  },
);
