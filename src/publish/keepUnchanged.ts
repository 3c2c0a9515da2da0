import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";

/**
 * Makes every file of a new folder that is byte for byte as in the last one the very same file, with its time, so that
 * `rsync` moves nothing and caches hold. Returns whether the two folders differ at all.
 */
export function keepUnchanged(fresh: string, last: string): boolean {
  const listed = (folder: string) =>
    readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = (folder: string) =>
    listed(folder)
      .map((entry) => `${entry.isDirectory() ? "/" : ""}${entry.name}`)
      .join("\n");
  let differs = false;
  for (const entry of listed(fresh)) {
    const [file, before] = [join(fresh, entry.name), join(last, entry.name)];
    if (entry.isDirectory()) {
      const isThere = existsSync(before) && lstatSync(before).isDirectory();
      differs = !isThere || keepUnchanged(file, before) || differs;
    } else if (isSame(file, before)) keep(file, before);
    else differs = true;
  }
  if (names(fresh) !== names(last)) return true;
  // The time of a folder is when something was added to it or taken from it.
  const { atime, mtime } = statSync(last);
  utimesSync(fresh, atime, mtime);
  return differs;
}

function isSame(file: string, before: string): boolean {
  const stat = lstatSync(before, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true && stat.size === statSync(file).size && readFileSync(before).equals(readFileSync(file))
  );
}

/** The old file under the new name too; where the system knows no such links, a file with the same time. */
function keep(file: string, before: string): void {
  rmSync(file);
  try {
    linkSync(before, file);
  } catch {
    copyFileSync(before, file);
    const { atime, mtime } = statSync(before);
    utimesSync(file, atime, mtime);
  }
}
