import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { View } from "./view.ts";

/** Writes the HTML of a view. */
export type Layouts = (view: View) => string;

/** The layouts of these folders by name; those of a later folder take the place of those before. */
export async function readLayouts(folders: readonly string[], cache: string): Promise<Layouts> {
  const layouts = new Map<string, (view: View) => VNode>();
  const [own, ...others] = [...new Set(folders)].filter((folder) => existsSync(folder));
  for (const folder of [...(own === undefined ? [] : [own]), ...others.map((other) => copied(other, cache))]) {
    for (const file of layoutFiles(folder)) {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as { default: (view: View) => VNode };
      layouts.set(basename(file, ".tsx"), module.default);
    }
  }
  return (view) => {
    const layout = layouts.get(view.layout);
    if (layout === undefined) throw new Error(`no layout ${view.layout}`);
    return `<!doctype html>\n${renderToString(layout(view))}\n`;
  };
}

/** The layouts below a folder. Their names are in small letters; a component that several of them share begins with a capital. */
function layoutFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /^[a-z][\w-]*\.tsx$/.test(basename(file))).sort();
}

/**
 * A site's own layouts may lie anywhere on the machine, where neither Preact nor the settings of TypeScript are found:
 * they are run from a copy inside Dari's folder. They import Dari's parts as `dari/layouts/parts/Page.tsx`.
 */
function copied(folder: string, cache: string): string {
  const copy = join(cache, "layouts", createHash("sha256").update(folder).digest("hex").slice(0, 12));
  rmSync(copy, { recursive: true, force: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name) || !statSync(join(folder, name)).isFile()) continue;
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), `/** @jsxRuntime automatic */ /** @jsxImportSource preact */\n${readFileSync(join(folder, name), "utf8")}`);
  }
  mkdirSync(copy, { recursive: true });
  return copy;
}
