import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Mark, readMark } from "../publish/mark.ts";
import { type BuiltPage, builtPage } from "./builtPage.ts";

/** A built folder, read from disk: the gates know nothing of how it was made. */
export interface BuiltSite extends Mark {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
  /** Bytes of each file that stands there compressed with brotli as well. */
  brotli: ReadonlyMap<string, number>;
}

/** Reads a built folder. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/")).filter((file) => statSync(join(folder, file)).isFile()).sort();
  const pages = files.filter((file) => file.endsWith(".html"))
    .map((file): [string, BuiltPage] => [file, builtPage(file, readFileSync(join(folder, file), "utf8"))]);
  const brotli = files.filter((file) => file.endsWith(".br")).map((file): [string, number] => [file.slice(0, -3), statSync(join(folder, file)).size]);
  return { ...readMark(folder), files: new Set(files), pages: new Map(pages), brotli: new Map(brotli) };
}

/** The file that an address of the site names, if there is one. */
export function fileAt(site: BuiltSite, pathname: string): string | undefined {
  if (!pathname.startsWith(site.base)) return undefined;
  const path = decodeURIComponent(pathname.slice(site.base.length));
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((file) => site.files.has(file));
}
