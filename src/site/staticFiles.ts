import { listFiles } from "../base/files/listFiles.ts";
import type { Findings } from "../base/errors.ts";
import type { Site } from "./site.ts";

/** The files of static/, without that folder before them; one whose place (`taken`, below the root) is needed for something else is an error. */
export function staticFiles(site: Site, taken: readonly string[], findings: Findings): ReadonlySet<string> {
  const listed = listFiles(site.folder, "static", findings).filter(({ kind }) => kind === "file");
  const places = new Set([...taken, ...site.editions.map(({ folder }) => folder)]);
  const files = listed.map(({ file }) => file.slice("static/".length));
  for (const file of files) {
    // A file may not be where a folder has to be, nor the other way round.
    if (places.has(file.split("/")[0] ?? "")) findings.errors.push({ file: `static/${file}`, code: "static/taken" });
  }
  return new Set(files);
}
