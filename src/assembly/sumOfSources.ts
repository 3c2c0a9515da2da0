import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../base/root.ts";
import type { Site } from "../site/site.ts";
import { todayOf } from "../site/today.ts";

/** Folders and files from which pages are made: those of the site, and Dari's own. */
const OF_SITE = ["content", "i18n", "ledger", "static", "layouts", "eleventy.site.ts"];
const OF_DARI = ["src", "layouts", "i18n", "package-lock.json"];

/** A sum of all that a site's pages are made from, the day and the address included: where it is the same, so are the pages. */
export function sumOfSources(site: Site): string {
  // A site with its own copy of Dari's layouts has each style twice.
  const isOwn = site.folder === root;
  const about = [site.origin, site.base, todayOf(site), site.mirrors, isOwn];
  const hash = createHash("sha256").update(JSON.stringify(about));
  for (const name of OF_SITE) addTo(hash, site.folder, name);
  for (const name of OF_DARI) addTo(hash, root, name);
  return hash.digest("hex");
}

function addTo(hash: Hash, folder: string, name: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const entries = readdirSafely(path);
  if (entries === undefined) return void hash.update(`\0${name}\0`).update(readFileSync(path));
  for (const entry of entries.sort()) addTo(hash, folder, `${name}/${entry}`);
}

/** The names in a folder; undefined for a file. */
function readdirSafely(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}
