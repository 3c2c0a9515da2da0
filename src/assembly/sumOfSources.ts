import { createHash } from "node:crypto";
import { root } from "../base/root.ts";
import type { Site } from "../site/site.ts";
import { sourcesOf } from "../site/sources.ts";
import { todayOf } from "../site/today.ts";

/** A sum of all that a site's pages are made from, the day and the address included: where it is the same, so are the pages. */
export function sumOfSources(site: Site): string {
  // A site with its own copy of Dari's layouts has each style twice.
  const isOwn = site.folder === root;
  const about = [site.origin, site.base, todayOf(site), site.mirrors, isOwn];
  return createHash("sha256")
    .update(`${JSON.stringify(about)}\n${sourcesOf(site.folder).sum}`)
    .digest("hex");
}
