import type { Findings } from "../errors.ts";
import { message, messageLanguages } from "../messages/messages.ts";
import type { SplitPage } from "./frontMatter.ts";

/** Sample texts that `npm run new` writes for an editor to replace, by front matter key. */
const SAMPLES = { title: "new.title", description: "new.description", body: "new.body" } as const;

/** The samples in every language; looked up once, for every line of every page is held against them. */
const texts = new Map(
  Object.entries(SAMPLES).map(([key, code]) => [key, messageLanguages.map((language) => message(code, {}, language))]),
);

/** Reports the sample texts of `npm run new` that are left in a page that is no longer a draft. */
export function reportSamples({ frontMatter, body, bodyOffset }: SplitPage, file: string, findings: Findings): void {
  const said = (frontMatter.value ?? {}) as Record<string, unknown>;
  const samples = (key: keyof typeof SAMPLES) => texts.get(key) ?? [];
  for (const key of ["title", "description"] as const) {
    if (samples(key).some((sample) => String(said[key]).includes(sample)))
      findings.errors.push({
        file,
        line: frontMatter.lineOf([key]),
        code: "page/sample",
        values: { text: String(said[key]) },
      });
  }
  const at = body.split("\n").findIndex((line) =>
    // In a remark it is never published.
    samples("body").some((sample) => line.includes(sample) && !line.includes(`<!-- ${sample} -->`)),
  );
  if (at >= 0)
    findings.errors.push({
      file,
      line: bodyOffset + at + 1,
      code: "page/sample",
      values: { text: body.split("\n")[at]?.trim() ?? "" },
    });
}
