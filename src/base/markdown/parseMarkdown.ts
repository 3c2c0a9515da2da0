import type { Env } from "markdown-it";
import type { Findings } from "../errors.ts";
import { inspect } from "./inspect.ts";
import { pipelineWith } from "./pipeline.ts";
import type { MarkdownText } from "./text.ts";

export interface MarkdownSource {
  file: string;
  /** Lines of the file before the text. */
  offset: number;
  quotes: readonly string[];
  findings: Findings;
}

/** Reads Markdown once; what an editor did wrong in it goes to the findings with its line. */
export function parseMarkdown(body: string, source: MarkdownSource): MarkdownText {
  const env: Env = {};
  const tokens = pipelineWith(source.quotes).parse(body, env);
  const seen = inspect(tokens, source.offset);
  for (const { line, code, values } of seen.problems) {
    source.findings.errors.push({ file: source.file, line, code, values });
  }
  return { tokens, env, quotes: source.quotes, headings: seen.headings, links: seen.links, pictures: seen.pictures };
}
