import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { message } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { runCommand } from "./command.ts";
import { licencesOf } from "./licences.ts";

await runCommand("supply", {}, async () => {
  const lock: unknown = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const licences = licencesOf(lock);
  console.log(message("supply.licences", { count: licences.reduce((sum, { packages }) => sum + packages.length, 0) }));
  for (const { licence, packages } of licences)
    console.log(`  ${licence} (${packages.length}): ${packages.join(", ")}`);
  const bill = npm("sbom", "--sbom-format=cyclonedx", "--omit=dev", "--package-lock-only");
  const file = join(root, ".cache/sbom.cdx.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  if (bill.status === 0) writeFileSync(file, bill.stdout);
  console.log(
    bill.status === 0 ? message("supply.bill", { file }) : message("supply.no-bill", { detail: bill.stderr.trim() }),
  );
  const audit = npm("audit", "--omit=dev", "--audit-level=high");
  // A registry that gives no answer is not a fault of the packages.
  const isAnswer = /vulnerabilit/.test(audit.stdout);
  console.log(isAnswer ? audit.stdout.trim() : message("supply.no-audit"));
  return isAnswer && audit.status !== 0 ? 1 : 0;
});

function npm(...args: string[]) {
  const { npm_execpath: path } = process.env;
  const [command, first] = path === undefined ? ["npm", []] : [process.execPath, [path]];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: "utf8",
    timeout: 120_000,
    shell: path === undefined && process.platform === "win32",
  });
}
