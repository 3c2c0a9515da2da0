import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type { VNode } from "preact";
import { root } from "../base/root.ts";
import type { TemplateData } from "../site/outputFile.ts";
import type { View } from "./framed.ts";

/** The elements of a view, as its layout shows it. */
export type Layouts = (view: View, data: TemplateData) => VNode;

type Layout = (view: View, data: TemplateData) => VNode;

/**
 * The layouts of these folders by name; those of a later folder replace earlier ones. A site's own layouts import
 * Dari's parts as `dari/layouts/parts/Page.tsx`. They run as one module named by its content, so that changed code is
 * loaded again.
 */
export async function readLayouts(folders: readonly string[], cache: string): Promise<Layouts> {
  const files = new Map(
    [...new Set(folders)].flatMap((folder) =>
      layoutFiles(folder).map((file) => [basename(file, ".tsx"), file] as const),
    ),
  );
  const entry = [...files.values()]
    .map((file, at) => `export { default as layout${at} } from ${JSON.stringify(file)};`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "silent",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [dariAndPreact],
  });
  const code = outputFiles[0]?.text ?? "";
  const module = (await import(pathToFileURL(keptModule(code, cache)).href)) as Record<string, Layout>;
  const layouts = new Map([...files.keys()].map((name, at) => [name, module[`layout${at}`]]));
  return (view, data) => {
    const layout = layouts.get(view.layout);
    if (layout === undefined) throw new Error(`no layout ${view.layout}`);
    return layout(view, data);
  };
}

/** A site's folder may lie where neither Dari nor Preact is found. */
const dariAndPreact: Plugin = {
  name: "dari and preact",
  setup({ onResolve }) {
    onResolve({ filter: /^dari\/layouts\/([\w-]+\/)*[A-Z]\w*\.tsx$/ }, ({ path }) => ({
      path: join(root, path.slice("dari/".length)),
    }));
    onResolve({ filter: /^preact(\/|$)/ }, ({ path }) => ({ path: import.meta.resolve(path), external: true }));
  },
};

/**
 * The layouts below a folder. Their names begin with small letters; a component that several of them share begins with
 * a capital.
 */
function layoutFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^[a-z][\w-]*\.tsx$/.test(basename(file)))
    .sort()
    .map((file) => join(folder, file));
}

function keptModule(code: string, cache: string): string {
  const name = `${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  const file = join(cache, "layouts", name);
  try {
    return written(file, code);
  } catch {
    // A cache that is full or somebody else's stops no build.
    return written(join(tmpdir(), `dari-layouts-${process.pid}`, name), code);
  }
}

function written(file: string, code: string): string {
  // What somebody has cut short is not run.
  if (existsSync(file) && readFileSync(file, "utf8") === code) return file;
  mkdirSync(dirname(file), { recursive: true });
  // Another build may read it at the same time.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
