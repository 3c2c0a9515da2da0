import { bytesOnWire } from "./bytesOnWire.ts";
import type { Gate } from "./gate.ts";
import { partsOf } from "./parts.ts";

/** A page weighs no more than its kind may; the fault tells what makes it heavy. */
export const weight: Gate = ({ file, html }, site) => {
  const kind = site.kinds[file] ?? "page";
  const limit = site.limits[kind];
  const bytes = bytesOnWire(site, file);
  return bytes <= limit ? [] : [{ code: "gate/weight", values: { bytes, limit, kind, ...partsOf(html) } }];
};
