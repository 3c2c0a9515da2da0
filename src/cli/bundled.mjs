// One file instead of four hundred: a command that somebody waits for begins in half the time.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Bundles a command, the thread in which it builds and all of Dari that they need into one folder of modules, remade when a source
 * has changed and kept in `.cache/`; packages stay outside. If that fails, returns the command's own file, which starts more slowly.
 */
export async function bundled(root, file) {
  const folder = join(root, ".cache/bundles");
  const name = basename(file, ".ts");
  const target = join(folder, `${name}-${sumOf(root)}`, `${name}.mjs`);
  if (existsSync(target)) return target;
  try {
    const aside = join(folder, randomUUID());
    mkdirSync(folder, { recursive: true });
    await bundle([...new Set([file, join(root, "src/cli/buildThread.ts")])], aside);
    for (const old of readdirSync(folder).filter((other) => other.startsWith(`${name}-`)))
      rmSync(join(folder, old), { recursive: true, force: true });
    renameSync(aside, join(target, ".."));
  } catch {
    // Another command has just made it, or there is no place for it.
  }
  return existsSync(target) ? target : file;
}

async function bundle(entryPoints, outdir) {
  const { build } = await import("esbuild");
  // Each file finds its neighbours by its own address, not by that of the bundle.
  const addresses = {
    name: "addresses",
    setup({ onLoad }) {
      onLoad({ filter: /\.(tsx?|mjs)$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
        loader: path.endsWith("x") ? "tsx" : path.endsWith(".mjs") ? "js" : "ts",
      }));
    },
  };
  await build({
    entryPoints,
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
    plugins: [addresses],
  });
}

/** The sum of all that may be in a bundle. */
function sumOf(root) {
  const sum = createHash("sha256")
    .update(
      readFileSync(join(root, existsSync(join(root, "package-lock.json")) ? "package-lock.json" : "package.json")),
    )
    .update(process.version);
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(m?ts|tsx|mjs)$/.test(name))
    .sort()
    .map((name) => join("src", name));
  for (const name of [...files, "eleventy.config.ts"])
    sum
      .update(`${name.split(sep).join("/")}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0");
  return sum.digest("hex").slice(0, 16);
}
