import type { Problem } from "../errors.ts";

const SAFE = /^[a-z0-9]+([-_.][a-z0-9]+)*$/;
/** Names of devices on Windows, which makes no file of them whatever their ending. */
export const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Returns the problem with the name of a page, folder or picture, if any. Hosts differ in case sensitivity and
 * encoding, and Windows reserves device names: only small Latin letters, digits, `-`, `_` and `.` work everywhere.
 */
export function nameProblem(file: string): Problem | undefined {
  const name = file.split("/").at(-1) ?? "";
  // Windows looks at the part before the first dot.
  const stem = name.toLowerCase().split(".")[0] ?? "";
  if (RESERVED.test(stem)) return { file, code: "file/reserved-name", values: { name } };
  if (SAFE.test(name)) return undefined;
  const better = safeName(name);
  return { file, code: better === "" ? "file/name-letters" : "file/name", values: { name, better } };
}

/**
 * Returns the problem with the name of a picture beside a page, if any. The name is never published, so only names that
 * some file system cannot store are refused.
 */
export function pictureNameProblem(file: string): Problem | undefined {
  const name = file.split("/").at(-1) ?? "";
  const isStored = !/[\p{Cc}\\:*?"<>|]|[ .]$/u.test(name) && !RESERVED.test(name.toLowerCase().split(".")[0] ?? "");
  return isStored ? undefined : nameProblem(file);
}

function safeName(name: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const clean = (text: string) =>
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/[-_.]{2,}/g, "-")
      .replace(/^[-_.]+|[-_.]+$/g, "");
  return /[^\u0000-\u024f]/u.test(stem.normalize("NFC")) || clean(stem) === ""
    ? ""
    : clean(stem) + ending.toLowerCase();
}
