import { growing, NEAR } from "../../site/limits.ts";
import { limitOf } from "./builtSite.ts";
import { bytesOnWire } from "./bytesOnWire.ts";
import type { Gate } from "./gate.ts";
import { partsOf } from "./parts.ts";

/** A page weighs no more than its kind may; the fault tells what makes it heavy. */
export const weight: Gate = ({ file, html }, site) => {
  const kind = limitOf(site, file);
  // The search page is weighed with all that the first search loads.
  if (kind === "search") return [];
  const limit = site.limits[kind];
  const bytes = bytesOnWire(site, file);
  if (growing.has(kind))
    return bytes <= limit * NEAR
      ? []
      : [{ code: `gate/over-${kind}`, values: { bytes, limit }, growth: { limit: kind, bytes } }];
  return bytes <= limit ? [] : [{ code: "gate/weight", values: { bytes, limit, kind, ...partsOf(html) } }];
};
