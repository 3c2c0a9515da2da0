import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { claim, MARK, removeOwn } from "./mark.ts";

/**
 * A fresh folder beside the output, in which a site is built. What killed builds of the same output have left is put
 * back or removed; whoever calls this holds the output's lock, so none of it is in use.
 */
export function asideOf(output: string): string {
  const aside = `${output}.next-${process.pid}`;
  for (const folder of leftOf(output)) {
    if (folder.endsWith(".old") && !existsSync(output)) renameSync(folder, output);
    else removeOwn(folder);
  }
  mkdirSync(aside);
  claim(aside);
  return aside;
}

/** Folders of killed builds beside an output. */
export function leftOf(output: string): string[] {
  const begin = `${basename(output)}.next-`;
  return readdirSync(dirname(output), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && entry.name.startsWith(begin) && /^\d+(\.old)?$/.test(entry.name.slice(begin.length)),
    )
    .map(({ name }) => join(dirname(output), name))
    .filter((folder) => existsSync(join(folder, MARK)) || readdirSync(folder).length === 0);
}
