import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decoded } from "../../base/files/decoded.ts";
import { urlOf } from "../../site/editions/addresses.ts";
import type { LimitName } from "../../site/limits.ts";
import { writtenIn } from "../manifest.ts";
import { type Mark, readMark } from "../mark.ts";
import { type BuiltPage, builtPage } from "./builtPage.ts";

/** A built folder, read from disk: the gates know nothing of how it was made. */
export interface BuiltSite extends Mark {
  /** The output folder. */
  folder: string;
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, BuiltPage>;
}

/** Reads a built folder. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = writtenIn(folder);
  const mark = readMark(folder);
  const pages = files
    .filter((file) => file.endsWith(".html") && !isApart(file, mark))
    .map((file): [string, BuiltPage] => [file, builtPage(file, readFileSync(join(folder, file), "utf8"))]);
  return { ...mark, folder, files: new Set(files), pages: new Map(pages) };
}

/** True for a file to be taken away, which is no part of the site's pages. */
export function isApart(file: string, { apart }: Pick<Mark, "apart">): boolean {
  return apart.some((folder) => file.startsWith(`${folder}/`));
}

/**
 * The file for an address on a page of the site (`from`), if there is one; `?` and `#` with what follows are ignored.
 */
export function fileAt(site: BuiltSite, address: string, from: string): string | undefined {
  const url = urlAt(site, address, from);
  if (url?.origin !== site.origin || !url.pathname.startsWith(site.base)) return undefined;
  const path = decoded(url.pathname.slice(site.base.length));
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((file) => site.files.has(file));
}

/** Of these nothing depends on the page that says them. */
const ANYWHERE = /^(\/|https?:\/\/)/;

const urls = new WeakMap<BuiltSite, Map<string, URL | undefined>>();

/** The target of an address on a page; undefined for what is none. Menus say the same on each page: it is worked out once. */
export function urlAt(site: BuiltSite, address: string, from: string): Readonly<URL> | undefined {
  const read = () => {
    const here = urlOf(site, from);
    return URL.canParse(address, here) ? new URL(address, here) : undefined;
  };
  if (!ANYWHERE.test(address)) return read();
  const known = urls.get(site) ?? new Map<string, URL | undefined>();
  urls.set(site, known);
  if (!known.has(address)) known.set(address, read());
  return known.get(address);
}

/** A text file of the site; "" when it is not there. */
export function textAt(site: BuiltSite, file: string): string {
  return site.files.has(file) ? readFileSync(join(site.folder, file), "utf8") : "";
}

/** Returns the size limit that applies to a page. */
export function limitOf({ kinds }: BuiltSite, file: string): LimitName {
  return kinds[file] ?? "page";
}

/**
 * Returns true if a file is an edition's search page in any form; its limit covers everything that the first search
 * loads.
 */
export function isSearchPage({ kinds }: BuiltSite, file: string): boolean {
  return kinds[file] === "search";
}
