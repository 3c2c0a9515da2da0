import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLitter } from "../base/files/listFiles.ts";

/** A file or folder in a folder. */
export interface Entry {
  name: string;
  isFolder: boolean;
  /** Changes with the entry: times, size, inode and mode of a file, the inode of a folder; "" if not requested. */
  signature: string;
}

/** Lists a folder by name; undefined if it does not exist or cannot be read. */
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
