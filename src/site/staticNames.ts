import type { Problem } from "../base/errors.ts";
import { RESERVED } from "../base/files/fileNames.ts";

/** Verification files of services have capital letters in their names; blanks, letters of other scripts and signs work nowhere alike. */
const SAFE = /^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** The one name that may begin with a dot: RFC 8615. */
const WELL_KNOWN = ".well-known";
/** Copies that hosts would send in the place of the file without this ending. */
const COPY = /\.(br|gz)$/i;
/** Windows opens no longer path, and some archives keep no longer name. */
const [LONGEST_NAME, LONGEST_PATH] = [100, 200];

/** What is wrong with the names of files and folders in static/, each told once: `files` are their paths from the site folder. */
export function staticNameProblems(files: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const name = file.split("/").at(-1) ?? "";
    const twin = seen.get(file.toLowerCase());
    seen.set(file.toLowerCase(), file);
    if (RESERVED.test(name.toLowerCase().split(".")[0] ?? ""))
      return [{ file, code: "file/reserved-name", values: { name } }];
    if (!SAFE.test(name) && name !== WELL_KNOWN) return [{ file, code: "static/name", values: { name } }];
    if (name.length > LONGEST_NAME || file.length > LONGEST_PATH)
      return [{ file, code: "static/long-name", values: { name: LONGEST_NAME, path: LONGEST_PATH } }];
    if (twin !== undefined) return [{ file, code: "static/twin", values: { twin } }];
    return COPY.test(name) ? [{ file, code: "static/copy", values: { of: name.replace(COPY, "") } }] : [];
  });
}
