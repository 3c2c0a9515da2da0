// Fifty builds, each killed at a random moment: whether the served folder was whole each time.
//   npm run bench -- kills
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../src/base/root.ts";
import { isWhole } from "../test/support/isWhole.ts";

const KILLS = 50;
const scratch = mkdtempSync(join(tmpdir(), "dari-kills-"));
const [site, output] = [join(scratch, "source"), join(scratch, "site")];

function begin() {
  return spawn(process.execPath, [join(root, "src/cli/run.mjs"), "build", "--site", site, "--output", output], {
    stdio: "ignore",
  });
}

try {
  cpSync(join(root, "test/sites/features"), site, { recursive: true });
  const page = join(site, "content/en/everything.md");
  const text = readFileSync(page, "utf8");
  const start = performance.now();
  await once(begin(), "close");
  const whole = performance.now() - start;
  let [broken, changed, last] = [0, 0, readFileSync(join(output, "SHA256SUMS"), "utf8")];
  for (let kill = 0; kill < KILLS; kill += 1) {
    writeFileSync(page, `${text}\nKilled ${kill} times.\n`);
    const child = begin();
    const ended = once(child, "close");
    // A few moments later than a build takes, so that some kills meet the swap and the tidying after it.
    await pause(Math.random() * whole * 1.1);
    child.kill("SIGKILL");
    await ended;
    if (isWhole(output).length > 0) broken += 1;
    const sums = readFileSync(join(output, "SHA256SUMS"), "utf8");
    if (sums !== last) changed += 1;
    last = sums;
  }
  console.log(
    `${KILLS} builds killed at random moments: ${broken} broken sites; ${changed} times the new site was already in place.`,
  );
  if (broken > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
