import { buildAndTell, buildOptions } from "./buildAndTell.ts";
import { runCommand } from "./command.ts";

await runCommand("build", buildOptions, async (values) => {
  await buildAndTell(values);
  return 0;
});
