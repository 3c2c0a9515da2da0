import { growing, type LimitName, NEAR } from "../../site/limits.ts";
import { type BuiltSite, limitOf } from "./builtSite.ts";
import { bytesAtMost, bytesOnWire } from "./bytesOnWire.ts";
import type { Gate } from "./gate.ts";
import { partsOf } from "./parts.ts";

/** A page weighs no more than its kind may; the fault lists what makes it heavy. */
export const weight: Gate = ({ file, html }, site) => {
  const kind = limitOf(site, file);
  // The search page is weighed with all that the first search loads.
  if (kind === "search" || isSurelyUnder(site, file, kind)) return [];
  const limit = site.limits[kind];
  const bytes = bytesOnWire(site, file);
  if (bytes <= toldFrom(site, kind)) return [];
  if (growing.has(kind))
    return [{ code: `gate/over-${kind}`, values: { bytes, limit }, growth: { limit: kind, bytes } }];
  return [{ code: "gate/weight", values: { bytes, limit, kind, ...partsOf(html) } }];
};

/** True where the uncompressed size alone shows that a page is well under its limit. */
export function isSurelyUnder(site: BuiltSite, file: string, kind: LimitName): boolean {
  const told = toldFrom(site, kind);
  return bytesAtMost(site, file) <= told || bytesAtMost(site, file, "near") <= told;
}

/** The bytes up to which nothing is told: a limit, or, of what grows with the site, what comes near it. */
function toldFrom({ limits }: BuiltSite, kind: LimitName): number {
  return growing.has(kind) ? limits[kind] * NEAR : limits[kind];
}
