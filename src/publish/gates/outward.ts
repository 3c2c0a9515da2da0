import type { Fault, Gate } from "./gate.ts";

/** A link to another site tells it nothing of this one. */
export const outward: Gate = ({ elements }, { origin }) =>
  elements.flatMap(({ name, attributes: { href = "", rel = "", ping } }): Fault[] => {
    if (name !== "a" && name !== "area") return [];
    const isOutside =
      URL.canParse(href, origin) &&
      /^https?:$/.test(new URL(href, origin).protocol) &&
      new URL(href, origin).origin !== origin;
    const isSilent = ping === undefined && (!isOutside || rel.split(/\s+/).includes("noreferrer"));
    return isSilent ? [] : [{ code: "gate/outward", values: { address: href } }];
  });
