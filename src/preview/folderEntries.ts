import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLitter } from "../base/files/listFiles.ts";

/** A file or folder in a folder. */
export interface Entry {
  name: string;
  isFolder: boolean;
  /** Another one where it is not the same any more: of a file its times, size, number and rights, of a folder its number; "" where nobody asked. */
  signature: string;
}

/** What is in a folder, by name; undefined where the folder is not there or nobody may look into it. */
export function entriesOf(folder: string, areFilesSigned: boolean): Map<string, Entry> | undefined {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
  return new Map(
    entries
      .filter(({ name }) => !isLitter(name))
      .map((entry) => {
        const isFolder = entry.isDirectory();
        return [
          entry.name,
          {
            name: entry.name,
            isFolder,
            signature: isFolder || areFilesSigned ? signatureOf(join(folder, entry.name), isFolder) : "",
          },
        ];
      }),
  );
}

function signatureOf(path: string, isFolder: boolean): string {
  const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  if (stat === undefined) return "";
  return isFolder ? String(stat.ino) : `${stat.mtimeNs} ${stat.ctimeNs} ${stat.size} ${stat.ino} ${stat.mode}`;
}
