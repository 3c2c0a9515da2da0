import type { Findings } from "../../base/errors.ts";
import type { ParsedYaml } from "../../base/files/yaml.ts";

/**
 * Keys of front matter with the same value in every edition; of a drawing only its name, since its description is
 * translated.
 */
const pageFacts = [["type"], ["date"], ["order"], ["menu"], ["request"], ["until"], ["drawing", "name"]] as const;

type Fact = readonly [string, ...string[]];

/** The front matter of a page in the reference edition, for its translations to read. */
export interface Source {
  file: string;
  value: unknown;
}

/**
 * The front matter of a translation with the facts of the page in the reference edition that it does not repeat. A fact
 * that it gives otherwise is an error: one of the two would be wrong.
 */
export function withFacts(
  yaml: ParsedYaml,
  source: Source | undefined,
  file: string,
  findings: Findings,
  facts: ReadonlyArray<Fact> = pageFacts,
): ParsedYaml {
  if (source === undefined || !isMapping(source.value) || !isMapping(yaml.value)) return yaml;
  const value: Record<string, unknown> = { ...yaml.value };
  for (const path of facts) {
    const [theirs, own] = [at(source.value, path), at(value, path)];
    if (theirs === undefined) continue;
    if (own === undefined) put(value, path, theirs);
    else if (JSON.stringify(own) !== JSON.stringify(theirs)) {
      const values = { key: path.join("."), own: shown(own), theirs: shown(theirs), source: source.file };
      findings.errors.push({ file, line: yaml.lineOf(path), code: "page/contradiction", values });
    }
  }
  return { value, lineOf: yaml.lineOf };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (isMapping(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

/** Only into groups that are there: a page without a drawing gets none. */
function put(value: Record<string, unknown>, [key, ...rest]: Fact, fact: unknown): void {
  const [inner, ...more] = rest;
  if (inner === undefined) value[key] = fact;
  else if (isMapping(value[key])) {
    const group = { ...value[key] };
    put(group, [inner, ...more], fact);
    value[key] = group;
  }
}

function shown(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 80);
}
