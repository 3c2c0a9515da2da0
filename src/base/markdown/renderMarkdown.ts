import { pipelineWith } from "./pipeline.ts";
import type { MarkdownText, RenderOptions } from "./text.ts";

/** The HTML of a text in one edition. */
export function renderMarkdown(text: MarkdownText, options: RenderOptions): string {
  const md = pipelineWith(text.quotes);
  return md.renderer.render(text.tokens, md.options, { ...text.env, render: options });
}
