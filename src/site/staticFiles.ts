import { listFiles } from "../content/listFiles.ts";
import type { Findings } from "../errors.ts";
import { ownFiles } from "./generated.ts";
import { TEXT_ONLY } from "../textOnly/tree.ts";
import type { Site } from "./site.ts";
import { staticNameProblems } from "./staticNames.ts";

/** Folders at the root in which only Dari writes: pictures, scripts, indexes of the search, pages without pictures. */
const ownFolders = ["img", "assets", "pagefind", TEXT_ONLY];

/** The files of static/, without that folder before them; one whose place Dari needs itself is an error, and one with a name that hosts read differently. */
export function staticFiles(site: Site, findings: Findings): ReadonlySet<string> {
  const listed = listFiles(site.folder, "static", findings);
  findings.errors.push(...staticNameProblems(listed.map(({ file }) => file)));
  const taken = new Set([...ownFiles, ...ownFolders, ...site.editions.map(({ folder }) => folder)].map((name) => name.toLowerCase()));
  const files = listed.filter(({ kind }) => kind === "file").map(({ file }) => file.slice("static/".length));
  for (const file of files) {
    // A file may not be where a folder has to be, nor the other way round; systems differ in small and capital letters.
    if (taken.has(file.split("/")[0]?.toLowerCase() ?? "")) findings.errors.push({ file: `static/${file}`, code: "static/taken" });
  }
  return new Set(files);
}
