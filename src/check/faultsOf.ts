import type { Problem } from "../errors.ts";
import type { BuiltSite } from "./builtSite.ts";
import { copies } from "./gates/copies.ts";
import { traces } from "./gates/traces.ts";
import { gates } from "./gates.ts";

/** What is wrong with the pages and the other files of a built site, by all gates. */
export function faultsOf(site: BuiltSite): Problem[] {
  const ofPages = [...site.pages.values()].flatMap((page) => gates.flatMap((gate) => gate(page, site).map((fault): Problem => ({ file: page.file, ...fault }))));
  const ofFiles = [...site.files].flatMap((file) => [...traces(file, site), ...copies(file, site)].map((fault): Problem => ({ file, ...fault })));
  return [...ofPages, ...ofFiles];
}
