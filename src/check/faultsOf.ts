import type { Problem } from "../errors.ts";
import type { BuiltSite } from "./builtSite.ts";
import { gates } from "./gates.ts";

/** What is wrong with the pages of a built site, by all gates. */
export function faultsOf(site: BuiltSite): Problem[] {
  return [...site.pages.values()].flatMap((page) => gates.flatMap((gate) => gate(page, site).map((fault): Problem => ({ file: page.file, ...fault }))));
}
