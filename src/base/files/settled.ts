/** The position of a value: its path as zod gives it. */
type Path = ReadonlyArray<PropertyKey>;

const DEEPEST = 50;

/** Reports invisible characters in the value at a path. */
export type ReportValue = (text: string, path: Path) => void;

/**
 * Parsed data as if they had been typed without escapes: YAML and JSON escapes such as `\u202e` bring in characters
 * that all other text is checked for. Strings and keys are composed (NFC).
 */
export function settled(value: unknown, report: ReportValue, path: Path = []): unknown {
  // A YAML alias may be inside the value that it refers to.
  if (path.length > DEEPEST) return value;
  if (typeof value === "string") {
    report(value, path);
    return value.normalize("NFC");
  }
  if (Array.isArray(value)) return value.map((item, at) => settled(item, report, [...path, at]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize("NFC"), settled(inner, report, [...path, key])]),
  );
}
