import { type FileKind, fileType } from "../base/files/fileTypes.ts";
import { isForHosts } from "./hosts/hostFiles.ts";

/** Returns the purpose of a file, inferred from its name. */
export function kindOf(file: string): FileKind {
  return isForHosts(file) ? "host" : (fileType(file).kind ?? "other");
}
