import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Findings } from "../../base/errors.ts";
import { checked } from "../../base/files/checked.ts";
import { type Kept, nothingKept } from "../../base/files/keptFiles.ts";
import { readText } from "../../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../../base/files/yaml.ts";
import type { Site } from "../site.ts";
import { type Term, termSchema } from "./term.ts";

/** A list of terms, and a function for the line of a key. */
export interface TermList {
  terms: readonly Term[];
  lineOf: ParsedYaml["lineOf"];
}

/**
 * The terms of a file below i18n/terms/; none if there is no such file. Duplicate terms and unknown editions are
 * errors.
 */
export function readTermList(
  { folder, editions }: Site,
  file: string,
  findings: Findings,
  kept: Kept = nothingKept,
): TermList {
  const none = { terms: [], lineOf: () => 1 };
  if (!existsSync(join(folder, file))) return none;
  const read = kept.of({ folder, file, as: "terms" }, findings, (bytes, own) => termsIn(bytes, file, own));
  if (read === undefined) return none;
  const { terms, lineOf } = read;
  const tags = editions.map(({ tag }) => tag);
  const add = (code: string, path: PropertyKey[], values: Record<string, string>) =>
    findings.errors.push({ file, line: lineOf(path), code, values });
  terms.forEach((term, at) => {
    if (terms.findIndex(({ id }) => id === term.id) < at) add("terms/twice", [at, "id"], { term: term.id });
    for (const key of ["words", "meaning"] as const) {
      for (const tag of Object.keys(term[key]).filter((one) => !tags.includes(one)))
        add("terms/edition", [at, key, tag], { tag, known: tags.join(", ") });
    }
  });
  return read;
}

function termsIn(bytes: Buffer, file: string, findings: Findings): TermList | undefined {
  const text = readText(bytes, file, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, file, 1, findings);
  return yaml && { terms: checked(z.array(termSchema), yaml, file, findings) ?? [], lineOf: yaml.lineOf };
}
