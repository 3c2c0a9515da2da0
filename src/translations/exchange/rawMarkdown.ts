import type { Env, MarkdownIt, Token } from "markdown-it";
import { newPipeline } from "../../base/markdown/pipeline.ts";

let made: MarkdownIt | undefined;

/** The Markdown of the site, but that every sign stays as it was typed: to be written again. */
function pipeline(): MarkdownIt {
  made ??= newPipeline(["“", "”", "‘", "’"]).disable("smartquotes");
  return made;
}

/** The tokens of a text, with its signs as they were typed. */
export function parseRaw(body: string): { tokens: Token[]; env: Env } {
  const env: Env = {};
  return { tokens: pipeline().parse(body, env), env };
}

/** The tokens of one line of text, which may call the notes and name the addresses of the text around it. */
export function parseRawInline(line: string, around: Env): { children: readonly Token[]; env: Env } {
  const { footnotes, references } = around as { footnotes?: { refs?: object }; references?: object };
  // Known, and not called yet.
  const refs = Object.fromEntries(Object.keys(footnotes?.refs ?? {}).map((label) => [label, -1]));
  const env = { ...(references === undefined ? {} : { references: { ...references } }), footnotes: { refs } } as Env;
  const [inline] = pipeline().parseInline(line, env);
  return { children: inline?.children ?? [], env };
}
