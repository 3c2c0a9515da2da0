import type { Gate } from "./gate.ts";

/** An id occurs once on a page. */
export const ids: Gate = ({ elements }) => {
  const all = elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
  const seen = new Set<string>();
  const twice = all.filter((id) => seen.size === seen.add(id).size);
  return [...new Set(twice)].map((id) => ({ code: "gate/id-twice", values: { id } }));
};
