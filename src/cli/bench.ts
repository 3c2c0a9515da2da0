import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { runCommand } from "./command.ts";

/** Takes hours: run only by its name. */
const LONG = "mutations";

await runCommand("bench", {}, async (_values, wanted) => {
  const names = readdirSync(join(root, "bench"))
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => file.replace(".bench.ts", ""));
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(message("bench.unknown", { name: unknown, known: names.join(", ") }));
  for (const name of wanted.length > 0 ? wanted : names.filter((name) => name !== LONG)) {
    const run = spawnSync(process.execPath, ["--import", "tsx", join(root, "bench", `${name}.bench.ts`)], {
      cwd: root,
      stdio: "inherit",
    });
    if (run.status !== 0) return run.status ?? 1;
  }
  return 0;
});
