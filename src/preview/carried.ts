import { existsSync } from "node:fs";
import { join } from "node:path";
import { capabilities } from "../assembly/capabilities.ts";
import { documentsOf } from "../assembly/outputFiles.ts";
import type { OnDemand } from "../eleventy/onDemand.ts";
import type { SiteOptions, Snapshot } from "./snapshot.ts";

export type Carried = OnDemand;

/** Returns true if a site has a configuration of its own, so that only Eleventy knows what it writes. */
export function wantsEleventy(folder: string): boolean {
  return existsSync(join(folder, "eleventy.site.ts"));
}

/**
 * A snapshot as Eleventy writes it. Most sites do without: it takes half a second to load, and longer for thousands of
 * pages.
 */
export async function carry(
  { folder, environment, cache }: SiteOptions,
  { loaded, pages }: Snapshot,
): Promise<Carried> {
  const { onDemand } = await import("../eleventy/onDemand.ts");
  const listed = [...pages.values()];
  // What takes long to list is no text that a transform would look at: the index of the search.
  const documents = new Map(
    capabilities.map((capability) => [
      capability.name,
      capability.ofAllTexts === undefined ? documentsOf(loaded, capability, listed) : [],
    ]),
  );
  return onDemand({ folder, environment, cache, made: { loaded, pages: listed, documents } });
}
