/** Where a value stands: the path to it, as zod names it. */
type Path = ReadonlyArray<PropertyKey>;

const DEEPEST = 50;

/** Tells a letter that cannot be seen in the value at a path. */
export type TellValue = (text: string, path: Path) => void;

/**
 * Parsed data as if it had been typed without escapes: YAML and JSON let `\u202e` and decomposed letters in past the door
 * that all other text goes through. Strings come out composed (NFC), keys too.
 */
export function settled(value: unknown, tell: TellValue, path: Path = []): unknown {
  // An alias of YAML may stand in the very thing it names.
  if (path.length > DEEPEST) return value;
  if (typeof value === "string") {
    tell(value, path);
    return value.normalize("NFC");
  }
  if (Array.isArray(value)) return value.map((item, at) => settled(item, tell, [...path, at]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize("NFC"), settled(inner, tell, [...path, key])]),
  );
}
