// node --import tsx docs/dependencies.ts
// Writes docs/dependencies.md from package.json and the reasons in docs/reasons.json.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../src/base/root.ts";

type Versions = Record<string, string>;

/** The table of all direct dependencies, each with its version and its reason. */
export function dependencyTable(): string {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
  const { dependencies, devDependencies } = read("package.json") as Record<"dependencies" | "devDependencies", Versions>;
  const reasons = read("docs/reasons.json") as Record<string, string>;
  const table = (packages: Versions) => `| Package | Version | Why |\n|---|---|---|\n${Object.entries(packages).map(([name, version]) => `| \`${name}\` | ${version} | ${reasons[name] ?? ""} |`).join("\n")}\n`;
  return `# Dependencies\n\nMade by \`docs/dependencies.ts\` from \`package.json\` and \`docs/reasons.json\`. Versions are exact, and run on Node 20.\n\nTo build:\n\n${table(dependencies)}\nTo test:\n\n${table(devDependencies)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(join(root, "docs/dependencies.md"), dependencyTable());
