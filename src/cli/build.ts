import { InputError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { buildAndReport, buildOptions } from "./buildAndReport.ts";
import { runCommand } from "./command.ts";
import { formatOf, writeFindings } from "./format/formats.ts";
import { siteFolder } from "./here.ts";

await runCommand("build", { ...buildOptions, format: { type: "string" } }, async ({ format: wanted, ...values }) => {
  const format = formatOf(wanted);
  try {
    await buildAndReport(values, { format });
    return 0;
  } catch (error) {
    if (!(error instanceof InputError) || format === "text") throw error;
    const folder = siteFolder(values.site);
    writeFindings(format, { errors: [...error.problems], warnings: [] }, folder);
    console.error(message("build.failed", { count: error.problems.length }));
    return 1;
  }
});
