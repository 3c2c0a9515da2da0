import { pretends } from "../../base/hostNames.ts";
import type { Fault, Gate } from "./gate.ts";

/** A link to another site tells it nothing of this one, and leads to whom it seems to lead. */
export const outward: Gate = ({ elements }, { origin }) =>
  elements.flatMap(({ name, attributes: { href = "", action = "", rel = "", ping } }): Fault[] => {
    const faults: Fault[] = [];
    const address = name === "form" ? action : href;
    const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
    const isOutside = url !== undefined && /^https?:$/.test(url.protocol) && url.origin !== origin;
    if (isOutside && (pretends(url.hostname) || url.username !== ""))
      faults.push({ code: "gate/twin", values: { address: url.href } });
    if (name !== "a" && name !== "area") return faults;
    const isSilent = ping === undefined && (!isOutside || rel.split(/\s+/).includes("noreferrer"));
    return isSilent ? faults : [...faults, { code: "gate/outward", values: { address: href } }];
  });
