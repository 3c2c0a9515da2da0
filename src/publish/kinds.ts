import { type FileKind, fileType } from "../base/files/fileTypes.ts";
import { isForHosts } from "./hosts/hostFiles.ts";

/** What a file is for, by its name. */
export function kindOf(file: string): FileKind {
  return isForHosts(file) ? "host" : (fileType(file).kind ?? "other");
}
