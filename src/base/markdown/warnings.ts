/**
 * Problems that may be intended: reported as warnings, which do not stop a build. All other problems of a text are
 * errors.
 */
const WARNINGS = new Set(
  [
    "address",
    "abbreviation-unused",
    "backslash",
    "bullets",
    "callout-mark",
    "checkbox",
    "code-block",
    "entity",
    "foreign-perhaps",
    "heading-perhaps",
    "html-perhaps",
    "list-blank",
    "list-number",
    "marks-perhaps",
    "table-row",
    "tabs",
    "underlined",
    "within-word",
  ].map((name) => `markdown/${name}`),
);

/** Returns true if a problem of a text is a warning, which does not stop a build. */
export function isWarning(code: string): boolean {
  return WARNINGS.has(code);
}
