/** True if two values of YAML or JSON say the same, whatever the order of their keys. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [own, theirs] = [Object.entries(one), Object.keys(other)];
  return (
    own.length === theirs.length &&
    own.every(([key, value]) => Object.hasOwn(other, key) && equal(value, (other as Record<string, unknown>)[key]))
  );
}

/** A value without what is empty: a form has empty fields where a file has nothing. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (value === null || value === false || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const list = value.map(withoutEmpty).filter((one) => one !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== "object") return value;
  const pairs = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
