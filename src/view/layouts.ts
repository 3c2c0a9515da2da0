import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { View } from "./view.ts";

/** Writes the HTML of a view. */
export type Layouts = (view: View) => string;

/** The layouts of these folders by name; those of a later folder take the place of those before. */
export async function readLayouts(folders: readonly string[]): Promise<Layouts> {
  const layouts = new Map<string, (view: View) => VNode>();
  for (const folder of new Set(folders)) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".tsx")).sort()) {
      const module = (await import(pathToFileURL(join(folder, name)).href)) as { default: (view: View) => VNode };
      layouts.set(name.replace(/\.tsx$/, ""), module.default);
    }
  }
  return (view) => {
    const layout = layouts.get(view.layout);
    if (layout === undefined) throw new Error(`no layout ${view.layout}`);
    return `<!doctype html>\n${renderToString(layout(view))}\n`;
  };
}
