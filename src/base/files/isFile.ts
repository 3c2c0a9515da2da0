import { statSync } from "node:fs";

/** Returns true if there is a file (not a folder) at the path. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
