import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Findings } from "../base/errors.ts";
import { checked } from "../base/files/checked.ts";
import { line } from "../base/files/fields.ts";
import type { Kept } from "../base/files/keptFiles.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import type { Laws } from "../law/laws.ts";
import { perEdition } from "../site/settings.ts";
import type { Site } from "../site/site.ts";
import type { Choice } from "./lawBook.ts";

/** The file in which editors choose articles that belong together. */
export const CHOICES = "content/sets.yml";

/** A choice of articles, as content/sets.yml has it. */
export const setSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, { error: "takeaway/set-id" })
    .meta({ sample: "school" }),
  /** The folder of the treaty. */
  of: line,
  title: perEdition,
  articles: z.array(z.number().int().min(0)).min(1).meta({ sample: "[28, 29]" }),
});
type SetData = z.infer<typeof setSchema>;

/** A choice of articles of a treaty. */
export interface ChoiceOf extends Choice {
  of: string;
}

/** The choices of a site's editors; none where there is no such file. What names a treaty or an article that is not there, or has no title in an edition, is an error. */
export function readChoices(site: Site, { instruments }: Laws, findings: Findings, kept: Kept): ChoiceOf[] {
  const { folder } = site;
  if (!existsSync(join(folder, CHOICES))) return [];
  const read = kept.of({ folder, file: CHOICES, as: "sets" }, findings, setsIn);
  if (read === undefined) return [];
  const { sets, lineOf } = read;
  const tell = (path: PropertyKey[], code: string, values: Record<string, string>) =>
    findings.errors.push({ file: CHOICES, line: lineOf(path), code, values });
  return sets.flatMap(({ id, of, title, articles }, at): ChoiceOf[] => {
    if (sets.findIndex((other) => other.id === id && other.of === of) < at)
      tell([at, "id"], "takeaway/set-twice", { id });
    const instrument = instruments.find((one) => one.folder === of);
    if (instrument === undefined) {
      const known = instruments.map((one) => one.folder).join(", ") || "–";
      tell([at, "of"], "takeaway/set-of", { of, known });
      return [];
    }
    const numbers = new Set([...instrument.texts.values()].flatMap(({ pieces }) => pieces.map(({ number }) => number)));
    articles.forEach((article, place) => {
      if (!numbers.has(article))
        tell([at, "articles", place], "takeaway/set-article", { article: String(article), id });
    });
    if (typeof title !== "string")
      for (const { edition } of instrument.texts.values())
        if (title[edition.tag] === undefined) tell([at, "title"], "takeaway/set-title", { id, edition: edition.tag });
    return [{ name: id, of, articles, title: ({ tag }) => (typeof title === "string" ? title : (title[tag] ?? id)) }];
  });
}

function setsIn(
  bytes: Buffer,
  findings: Findings,
): { sets: readonly SetData[]; lineOf: ParsedYaml["lineOf"] } | undefined {
  const text = readText(bytes, CHOICES, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, CHOICES, 1, findings);
  return yaml && { sets: checked(z.array(setSchema), yaml, CHOICES, findings) ?? [], lineOf: yaml.lineOf };
}
