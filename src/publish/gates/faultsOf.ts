import type { Problem } from "../../base/errors.ts";
import type { BuiltSite } from "./builtSite.ts";
import type { FileGate, Gate } from "./gate.ts";

/** All that must hold of a built site. */
export interface Gates {
  gates: readonly Gate[];
  fileGates: readonly FileGate[];
}

/** What is wrong with the pages and the other files of a built site. */
export function faultsOf(site: BuiltSite, { gates, fileGates }: Gates): Problem[] {
  const ofPages = [...site.pages.values()].flatMap((page) => gates.flatMap((gate) => gate(page, site).map((fault): Problem => ({ file: page.file, ...fault }))));
  const ofFiles = [...site.files].flatMap((file) => fileGates.flatMap((gate) => gate(file, site).map((fault): Problem => ({ file, ...fault }))));
  return [...ofPages, ...ofFiles];
}
