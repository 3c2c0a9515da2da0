import { message } from "../base/messages/messages.ts";
import { readMark } from "../publish/mark.ts";
import { serve } from "../publish/serve.ts";
import { buildAndReport, buildOptions } from "./buildAndReport.ts";
import { portFrom, runCommand } from "./command.ts";

await runCommand("start", buildOptions, async (values) => {
  const port = portFrom(process.env);
  const output = await buildAndReport(values, { areWarningsCounted: true });
  const { addresses, done } = await serve(output, { port, base: readMark(output).base });
  console.log(
    `\n${message("start.addresses")}\n${addresses.map((address) => `  ${address}`).join("\n")}\n${message("start.stop")}`,
  );
  await done;
  return 0;
});
