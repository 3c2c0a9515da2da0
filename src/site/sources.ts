import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isFile } from "../base/files/isFile.ts";
import { root } from "../base/root.ts";

/** Folders and files from which a site is made: those of its own folder, and Dari's. */
const OF_SITE = ["content", "i18n", "ledger", "static", "layouts", "eleventy.site.ts"];
/** npm's list of what it has installed; where Dari is a package itself, it lies beside it. */
const INSTALLED = [
  "node_modules/.package-lock.json",
  ...(basename(dirname(root)) === "node_modules" ? ["../.package-lock.json"] : []),
];
const OF_DARI = [
  "src",
  "layouts",
  "i18n",
  "eleventy.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ...INSTALLED,
];

/** What a site is made from. */
export interface Sources {
  /** SHA-256 of the names of all folders and files and of what is in them. */
  sum: string;
  /** The same of what the disk says of each file; another one where a file was written anew with the same content. */
  written: string;
  /**
   * False if a site may be made from more than that: it has code of its own, which may read anything, a link leads
   * elsewhere, or nobody says which packages are installed.
   */
  isAll: boolean;
}

/** Reads all that a site is made from. */
export function sourcesOf(folder: string): Sources {
  const [sum, written] = [createHash("sha256"), createHash("sha256")];
  let hasLink = false;
  const add = (base: string, name: string) => {
    const path = join(base, name);
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const own = `${name}/${entry.name}`;
      hasLink ||= entry.isSymbolicLink();
      // A link to a folder may lead back to where it stands.
      if (!entry.isSymbolicLink() || isFile(join(base, own))) addAny(base, own);
    }
  };
  const addAny = (base: string, name: string) => {
    const path = join(base, name);
    const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
    if (stat === undefined) return;
    sum.update(`${name}\0${stat.isDirectory() ? "/" : stat.size}\0`);
    if (stat.isDirectory()) return add(base, name);
    sum.update(readFileSync(path));
    // Where packages are links to a store, the disk says another time whenever somebody else installs them.
    if (!INSTALLED.includes(name))
      written.update(`${name}\0${stat.ino} ${stat.ctimeNs} ${stat.mtimeNs} ${stat.size}\0`);
  };
  for (const name of OF_SITE) addAny(folder, name);
  sum.update("\0Dari\0");
  for (const name of OF_DARI) addAny(root, name);
  return {
    sum: sum.digest("hex"),
    written: written.digest("hex"),
    isAll: !hasLink && !hasOwnCode(folder) && INSTALLED.some((name) => existsSync(join(root, name))),
  };
}

/** Style sheets that import nothing are no code. */
function hasOwnCode(folder: string): boolean {
  if (existsSync(join(folder, "eleventy.site.ts"))) return true;
  const layouts = join(folder, "layouts");
  if (realpathSync(folder) === realpathSync(root) || !existsSync(layouts)) return false;
  return readdirSync(layouts, { recursive: true, withFileTypes: true }).some(
    (entry) =>
      !entry.isDirectory() &&
      !(entry.name.endsWith(".css") && !readFileSync(join(entry.parentPath, entry.name)).includes("@import")),
  );
}
