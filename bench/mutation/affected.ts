import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const SOURCE = /\.(ts|tsx|mjs)$/;
const IMPORT = /(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g;

/** Files that others reach without an import: the folder that is read, by the file that reads it. */
const READ: Record<string, string> = { "src/frame/layouts.ts": "layouts", "src/frame/scripts.ts": "src/browser" };

/** The test files that reach a source file, those with the fewest steps to it first. */
export function affectedBy(root: string, file: string): string[] {
  const imports = importsIn(root);
  const words = file.split(/[/.]/);
  // Of those at the same distance: first those of the same subject, last those that need a browser.
  const rank = (test: string) =>
    Number(test.startsWith("test/browser/")) -
    test.split(/[/.]/).filter((word) => word !== "test" && word !== "ts" && words.includes(word)).length;
  const tests = [...imports.keys()].filter((name) => /^test\/.*\.test\.tsx?$/.test(name));
  return tests
    .map((test) => ({ test, steps: stepsTo(file, test, imports) }))
    .filter(({ steps }) => steps < Infinity)
    .sort((a, b) => a.steps - b.steps || rank(a.test) - rank(b.test) || a.test.localeCompare(b.test))
    .map(({ test }) => test);
}

function importsIn(root: string): Map<string, string[]> {
  const files = ["src", "layouts", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => SOURCE.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(folder, name)),
  );
  const below = (folder: string) => files.filter((name) => name.startsWith(`${folder}/`));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), "utf8");
      const named = [...text.matchAll(IMPORT)].map(([, path = ""]) => relative(root, join(root, dirname(file), path)));
      // Whoever names the folder of the commands runs them.
      const commands = file.startsWith("test/") && text.includes("src/cli/") ? below("src/cli") : [];
      const config = file === "src/eleventy/runEleventy.ts" ? importsOfConfig(root) : [];
      return [
        file,
        [...named, ...commands, ...config, ...below(READ[file] ?? "-")].filter((name) => files.includes(name)),
      ];
    }),
  );
}

function importsOfConfig(root: string): string[] {
  const file = join(root, "eleventy.config.ts");
  return existsSync(file)
    ? [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, path = ""]) => relative(root, join(root, path)))
    : [];
}

function stepsTo(target: string, from: string, imports: ReadonlyMap<string, string[]>): number {
  const steps = new Map([[from, 0]]);
  for (const [file, count] of steps) {
    if (file === target) return count;
    for (const next of imports.get(file) ?? []) if (!steps.has(next)) steps.set(next, count + 1);
  }
  return Infinity;
}
