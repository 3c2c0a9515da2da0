// Builds that are ended at a random moment, by SIGKILL and by SIGTERM: whether the served folder was whole each time, what was left
// lying about, and how long a build that is asked to end takes for that.
//   npm run bench -- kills          KILLS=50 for each signal; REAL=5 of them over the real site
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../src/base/root.ts";
import { isWhole } from "../test/support/isWhole.ts";

const [kills, real] = [Number(process.env.KILLS || 50), Number(process.env.REAL || 5)];
const scratch = mkdtempSync(join(tmpdir(), "dari-kills-"));

/** Returns the files beside the output that do not belong there. */
const litterIn = (folder: string) =>
  readdirSync(folder).filter((name) => name !== "site" && name !== "site.report.json");

/** Builds a site again and again, each time ended with a signal; `page` is changed each time. Says whether all was well. */
async function endedWith(signal: "SIGKILL" | "SIGTERM", name: string, source: string, page: string, times: number) {
  const [site, folder] = [join(scratch, name, "source"), join(scratch, name, signal)];
  if (!existsSync(site))
    for (const part of ["content", "i18n", "static", "ledger"])
      if (existsSync(join(source, part))) cpSync(join(source, part), join(site, part), { recursive: true });
  const output = join(folder, "site");
  const begin = () => {
    const args = [join(root, "src/cli/run.mjs"), "build", "--site", site, "--output", output];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    return { child, ended: once(child, "close") };
  };
  const start = performance.now();
  await begin().ended;
  const whole = performance.now() - start;
  const text = readFileSync(join(site, page), "utf8");
  let [broken, changed, left, slowest] = [0, 0, 0, 0];
  let last = readFileSync(join(output, "SHA256SUMS"), "utf8");
  for (let kill = 0; kill < times; kill += 1) {
    writeFileSync(join(site, page), `${text}\nEnded ${signal} ${kill} times.\n`);
    const { child, ended } = begin();
    // A few moments later than a build takes, so that some signals meet the swap and the tidying after it.
    await pause(Math.random() * whole * 1.1);
    const asked = performance.now();
    child.kill(signal);
    await ended;
    slowest = Math.max(slowest, performance.now() - asked);
    if (isWhole(output).length > 0) broken += 1;
    if (signal === "SIGTERM" && litterIn(folder).length > 0) left += 1;
    const sums = readFileSync(join(output, "SHA256SUMS"), "utf8");
    if (sums !== last) changed += 1;
    last = sums;
  }
  writeFileSync(join(site, page), text);
  await begin().ended;
  const litter = litterIn(folder);
  console.log(
    `${name}, ${signal}: ${times} builds, ${broken} broken sites, ${changed} times the new site was in place, ${left} times something was left, after one more build: ${litter.join(" ") || "nothing"}; the slowest ended after ${Math.round(slowest)} ms.`,
  );
  return broken + left + litter.length === 0 && isWhole(output).length === 0;
}

try {
  for (const signal of ["SIGKILL", "SIGTERM"] as const) {
    const small = await endedWith(
      signal,
      "small",
      join(root, "test/sites/features"),
      "content/en/everything.md",
      kills,
    );
    const large = await endedWith(signal, "real", root, "content/en/about.md", real);
    if (!small || !large) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
