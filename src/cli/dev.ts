import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../base/root.ts";
import { pathFrom, portFrom, runCommand } from "./command.ts";

await runCommand("dev", { site: { type: "string" } }, ({ site }) => {
  const eleventy = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  const environment = {
    ...process.env,
    SITE_DIR: site === undefined ? root : pathFrom(site),
    // The last good site in _site/ is not touched by a preview.
    SITE_OUTPUT: join(root, ".cache/preview"),
  };
  const args = ["--import", "tsx", eleventy, "--config=eleventy.config.ts", "--serve", "--quiet", `--port=${portFrom(process.env)}`];
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: environment });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => child.on("exit", (code) => done(code ?? 0)));
});
