import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { noFindings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";

/** Minified CSS for a layout. */
export interface Styles {
  (layout: string): string;
  /** The sheet `styles/also/<name>/` alone: what a part of a page needs, on the pages that have it. */
  also(name: string): string;
}

/**
 * The style sheets below these folders, each group in the order of its names: `styles/*.css` for all layouts, then
 * `styles/also/<layout>/` for one of them, or for several: `also/article+terms/`. A layout with a folder
 * `styles/only/<layout>/` gets what is in there and nothing else. `first` is minified CSS that goes before what all
 * layouts have.
 */
export function readStyles(folders: readonly string[], first = "", kept: Kept = nothingKept): Styles {
  const homes = [...new Set(folders)].map((folder) => join(folder, "styles"));
  const common = first + minified(homes, kept);
  const also = sheetsIn(homes, "also", kept);
  const only = sheetsIn(homes, "only", kept);
  return Object.assign((layout: string) => only.get(layout) ?? common + (also.get(layout) ?? ""), { also: (name: string) => also.get(name) ?? "" });
}

/** The style sheet of each layout that a folder of this kind is named for. */
function sheetsIn(homes: readonly string[], kind: string, kept: Kept): Map<string, string> {
  const names = homes.map((home) => join(home, kind)).filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder));
  const sheets = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const css = minified(homes.map((home) => join(home, kind, name)), kept);
    for (const layout of name.split("+")) sheets.set(layout, (sheets.get(layout) ?? "") + css);
  }
  return sheets;
}

function minified(folders: readonly string[], kept: Kept): string {
  const files = folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".css")).sort().map((file) => ({ folder, file })));
  // A sheet that takes others in changes with them.
  return files.map((source) => kept.of({ ...source, as: "css" }, noFindings(), (bytes) => (bytes.includes("@import") ? undefined : minifiedFile(source))) ?? minifiedFile(source)).join("");
}

/** What old browsers need is written by hand; the target only keeps the minifier from newer syntax. */
function minifiedFile({ folder, file }: { folder: string; file: string }): string {
  return buildSync({ entryPoints: [join(folder, file)], bundle: true, minify: true, target: "chrome49", write: false, logLevel: "silent" }).outputFiles[0]?.text.trimEnd() ?? "";
}
