import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Findings } from "../errors.ts";
import { unreadable } from "./bytesOf.ts";

export interface ListedFile {
  /** From the site folder, with `/`, composed (NFC); `onDisk` finds it whatever its form there. */
  file: string;
  kind: "file" | "folder";
}

/** Files that operating systems leave behind; no editor means to publish them. */
const LITTER = /^(\.(?!well-known$).*|Thumbs\.db|desktop\.ini|.*~)$/i;

/** Returns true for the name of a file or folder that does not belong to the site. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/**
 * All files and folders below a folder of the site, in a fixed order. Symbolic links are errors: they may lead out of
 * the site, or round in a circle. A folder that is not there has none.
 */
export function listFiles(siteFolder: string, folder: string, findings: Findings): ListedFile[] {
  const found: ListedFile[] = [];
  const seen = new Set<string>();
  const walk = (at: string, stored = at) => {
    const entries = entriesOf(siteFolder, stored, findings).filter(({ name }) => !isLitter(name));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${at}/${entry.name.normalize("NFC")}`;
      if (seen.has(file)) findings.errors.push({ file, code: "file/twin" });
      seen.add(file);
      if (entry.isSymbolicLink()) findings.errors.push({ file, code: "file/link" });
      else if (entry.isDirectory()) {
        found.push({ file, kind: "folder" });
        walk(file, `${stored}/${entry.name}`);
      } else if (entry.isFile()) found.push({ file, kind: "file" });
    }
  };
  const root = lstatSync(join(siteFolder, folder), { throwIfNoEntry: false });
  if (root?.isSymbolicLink()) findings.errors.push({ file: folder, code: "file/link" });
  else if (root?.isDirectory()) walk(folder);
  else if (root !== undefined) findings.errors.push({ file: folder, code: "file/not-folder" });
  return found;
}

/** Lists a folder; returns an empty list if the folder has just been moved away. */
function entriesOf(siteFolder: string, folder: string, findings: Findings): Dirent[] {
  try {
    return readdirSync(join(siteFolder, folder), { withFileTypes: true });
  } catch (error) {
    const fault = unreadable(error);
    if (fault.code !== "file/gone") findings.errors.push({ file: folder, ...fault });
    return [];
  }
}
