import type { Gate } from "./gate.ts";

/** An id occurs once on a page. */
export const ids: Gate = ({ elements }) => {
  const all = elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  return [...new Set(all.filter((id, at) => all.indexOf(id) < at))].map((id) => ({
    code: "gate/id-twice",
    values: { id },
  }));
};
