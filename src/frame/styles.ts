import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { noFindings } from "../base/errors.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { type Look, painted } from "./look/look.ts";

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
 * layouts have. All of it is in the colours of a look.
 */
export function readStyles(folders: readonly string[], look: Look, first = "", kept: Kept = nothingKept): Styles {
  const homes = [...new Set(folders)].map((folder) => join(folder, "styles"));
  const sheets = minified(
    homes.flatMap((home) => sheetsBelow(home)),
    kept,
  );
  const cssIn = (groups: readonly string[]) =>
    painted(groups.flatMap((folder) => sheetsIn(folder).map((file) => sheets.get(file) ?? "")).join(""), look);
  const common = first + cssIn(homes);
  const also = byLayout(homes, "also", cssIn);
  const only = byLayout(homes, "only", cssIn);
  return Object.assign((layout: string) => only.get(layout) ?? common + (also.get(layout) ?? ""), {
    also: (name: string) => also.get(name) ?? "",
  });
}

/** The style sheet of each layout that a folder of this kind is named for. */
function byLayout(
  homes: readonly string[],
  kind: string,
  cssIn: (folders: readonly string[]) => string,
): Map<string, string> {
  const names = homes
    .map((home) => join(home, kind))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder));
  const sheets = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const css = cssIn(homes.map((home) => join(home, kind, name)));
    for (const layout of name.split("+")) sheets.set(layout, (sheets.get(layout) ?? "") + css);
  }
  return sheets;
}

/** The sheets in a folder, in the order of their names. */
function sheetsIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".css"))
        .sort()
        .map((name) => join(folder, name))
    : [];
}

function sheetsBelow(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".css"))
        .map((name) => join(folder, name))
    : [];
}

/** A sheet as it is now; what was made of it holds as long as it is this one. */
interface Sheet {
  /** True if the style sheet imports no other that could change. */
  isAlone: boolean;
}

const made = new WeakMap<Sheet, string>();

/** Minifies sheets: all changed ones at once, since starting the minifier takes most of the time. */
function minified(files: readonly string[], kept: Kept): Map<string, string> {
  const sheets = new Map(
    files.map((file) => [
      file,
      kept.of(
        { folder: dirname(file), file: basename(file), as: "css" },
        noFindings(),
        (bytes): Sheet => ({ isAlone: !bytes.includes("@import") }),
      ),
    ]),
  );
  const known = (file: string) => {
    const sheet = sheets.get(file);
    return sheet?.isAlone === true ? made.get(sheet) : undefined;
  };
  const fresh = minifiedNow(files.filter((file) => known(file) === undefined));
  for (const [file, css] of fresh) {
    const sheet = sheets.get(file);
    if (sheet !== undefined) made.set(sheet, css);
  }
  return new Map(files.map((file) => [file, fresh.get(file) ?? known(file) ?? ""]));
}

/**
 * Returns the minified CSS of each file. Rules for old browsers are written by hand; the target only keeps the minifier
 * from using newer syntax.
 */
function minifiedNow(files: readonly string[]): Map<string, string> {
  if (files.length === 0) return new Map();
  const entryPoints = files.map((file, at) => ({ in: file, out: String(at) }));
  const { outputFiles } = buildSync({
    entryPoints,
    outdir: "/",
    bundle: true,
    minify: true,
    target: "chrome49",
    write: false,
    logLevel: "silent",
  });
  const byName = new Map(outputFiles.map(({ path, text }) => [basename(path), text.trimEnd()]));
  return new Map(files.map((file, at) => [file, byName.get(`${at}.css`) ?? ""]));
}
