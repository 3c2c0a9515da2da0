import type { Env } from "markdown-it";
import type { Findings } from "../errors.ts";
import { inspect } from "./inspect.ts";
import { onePerFault } from "./onePerFault.ts";
import { pipelineWith } from "./pipeline.ts";
import type { MarkdownText } from "./text.ts";
import { isWarning } from "./warnings.ts";
import type { Writing } from "./writing.ts";

/** Problems whose message names the command that mends them. */
const MENDED_BY_TIDY = new Set(["letters/unseen", "markdown/bullets", "markdown/list-blank", "markdown/tabs"]);

export interface MarkdownSource {
  file: string;
  /** Lines of the file before the text. */
  offset: number;
  quotes: readonly string[];
  /** English from left to right where nothing is said. */
  writing?: Writing;
  findings: Findings;
}

/** Reads Markdown once; what an editor did wrong in it goes to the findings with its line. */
export function parseMarkdown(body: string, source: MarkdownSource): MarkdownText {
  const env: Env = { writing: source.writing };
  const tokens = pipelineWith(source.quotes).parse(body, env);
  const seen = inspect(tokens, source.offset);
  const {
    file,
    findings: { errors, warnings },
  } = source;
  for (const { line, code, values } of onePerFault(seen.problems)) {
    (isWarning(code) ? warnings : errors).push({
      file,
      line,
      code,
      values: MENDED_BY_TIDY.has(code) ? { ...values, file } : values,
    });
  }
  return { tokens, env, quotes: source.quotes, headings: seen.headings, links: seen.links, pictures: seen.pictures };
}
