import type { Problem } from "../base/errors.ts";
import { RESERVED } from "../base/files/fileNames.ts";

/**
 * Verification files of services have capital letters in their names; spaces, letters of other scripts and signs are
 * not portable.
 */
const SAFE = /^[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
/** The one name that may begin with a dot: RFC 8615. */
const WELL_KNOWN = ".well-known";
/** Copies that hosts would send in the place of the file without this ending. */
const COPY = /\.(br|gz)$/i;
/**
 * Names that a host takes for a program or for instructions, or a reader's machine for a program, whoever put it there: by a part of its
 * name (Apache looks at each: `a.php.txt`), or by its place below the root (Cloudflare, Netlify, Vercel, IIS, Firebase).
 */
const PROGRAM =
  /\.(php\d?|phtml|phar|phps|cgi|fcgi|pl|py|rb|aspx?|ashx|asmx|cer|jspx?|cfm|shtml?|stm|bat|cmd|ps1|vb[es]|ws[cfh]|hta|reg|inf|scr|pif|lnk|url|desktop|command|sh)(\.|$)/i;
const INSTRUCTIONS =
  /^(_worker\.(js|bundle)|_routes\.json|functions|api|netlify|netlify\.toml|wrangler\.(toml|jsonc?)|web\.config|firebase\.json|now\.json|package\.json|_config\.ya?ml)(\/|$)/i;
/** Windows opens no longer path, and some archives keep no longer name. */
const [LONGEST_NAME, LONGEST_PATH] = [100, 200];

/**
 * Returns the problems with names of files and folders in static/, each once; `files` are paths from the site folder.
 */
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
    if (PROGRAM.test(name) || INSTRUCTIONS.test(file.slice("static/".length)))
      return [{ file, code: "static/runs", values: { name } }];
    return COPY.test(name) ? [{ file, code: "static/copy", values: { of: name.replace(COPY, "") } }] : [];
  });
}
