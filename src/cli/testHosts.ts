import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../base/root.ts";
import { runCommand } from "./command.ts";

// Not through `npm test`, which is silent about what goes well: here somebody wants to read what was left out.
await runCommand("test:hosts", {}, async () => {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(root, "test/hosts/hosts.test.ts")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TEST_HOSTS_SITE: "real" },
  });
  return status ?? 1;
});
