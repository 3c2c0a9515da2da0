import type { Problem } from "../../base/errors.ts";
import type { BuiltSite } from "./builtSite.ts";
import { traces } from "./traces.ts";
import { gates } from "./allGates.ts";

/** What is wrong with the pages and the other files of a built site, by all gates. */
export function faultsOf(site: BuiltSite): Problem[] {
  const ofPages = [...site.pages.values()].flatMap((page) => gates.flatMap((gate) => gate(page, site).map((fault): Problem => ({ file: page.file, ...fault }))));
  const ofFiles = [...site.files].flatMap((file) => traces(file, site).map((fault): Problem => ({ file, ...fault })));
  return [...ofPages, ...ofFiles];
}
