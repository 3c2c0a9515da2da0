import { pretends } from "../../base/hostNames.ts";
import { urlAt } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";

/** A link to another site tells it nothing of this one, and leads to whom it seems to lead. */
export const outward: Gate = ({ elements, file }, site) =>
  elements.flatMap(({ name, attributes: { href = "", action = "", rel = "", ping } }): Fault[] => {
    const faults: Fault[] = [];
    const address = name === "form" ? action : href;
    if (address === "" && ping === undefined) return faults;
    const url = urlAt(site, address, file);
    const isOutside = url !== undefined && /^https?:$/.test(url.protocol) && url.origin !== site.origin;
    if (isOutside && (pretends(url.hostname) || url.username !== ""))
      faults.push({ code: "gate/twin", values: { address: url.href } });
    if (name !== "a" && name !== "area") return faults;
    const isSilent = ping === undefined && (!isOutside || rel.split(/\s+/).includes("noreferrer"));
    return isSilent ? faults : [...faults, { code: "gate/outward", values: { address: href } }];
  });
