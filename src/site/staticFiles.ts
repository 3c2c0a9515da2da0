import type { Findings } from "../base/errors.ts";
import { listFiles } from "../base/files/listFiles.ts";
import type { Site } from "./site.ts";
import { staticNameProblems } from "./staticNames.ts";

/**
 * The files of static/, without that folder's name; a file whose path (`taken`, below the root) is needed for something
 * else is an error, as is a name that hosts treat differently.
 */
export function staticFiles(site: Site, taken: readonly string[], findings: Findings): ReadonlySet<string> {
  const listed = listFiles(site.folder, "static", findings);
  findings.errors.push(...staticNameProblems(listed.map(({ file }) => file)));
  const places = new Set([...taken, ...site.editions.map(({ folder }) => folder)].map((name) => name.toLowerCase()));
  const files = listed.filter(({ kind }) => kind === "file").map(({ file }) => file.slice("static/".length));
  for (const file of files) {
    // A file may not be where a folder has to be, nor the other way round; systems differ in small and capital letters.
    if (places.has(file.split("/")[0]?.toLowerCase() ?? ""))
      findings.errors.push({ file: `static/${file}`, code: "static/taken" });
  }
  return new Set(files);
}
