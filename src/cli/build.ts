import { InputError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { buildAndTell, buildOptions } from "./buildAndTell.ts";
import { pathFrom, runCommand } from "./command.ts";
import { formatOf, writeFindings } from "./format/formats.ts";

await runCommand("build", { ...buildOptions, format: { type: "string" } }, async ({ format: wanted, ...values }) => {
  const format = formatOf(wanted);
  try {
    await buildAndTell(values, format);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError) || format === "text") throw error;
    const folder = values.site === undefined ? root : pathFrom(values.site);
    writeFindings(format, { errors: [...error.problems], warnings: [] }, folder);
    console.error(message("build.failed", { count: error.problems.length }));
    return 1;
  }
});
