import { type Findings, noFindings } from "../../src/base/errors.ts";
import { parseMarkdown } from "../../src/base/markdown/parseMarkdown.ts";
import { pictureElement } from "../../src/base/markdown/pictureElement.ts";
import { renderMarkdown } from "../../src/base/markdown/renderMarkdown.ts";
import type { MarkdownText, RenderOptions } from "../../src/base/markdown/text.ts";

/** Stands for a site: links lead where they say, pictures are published in /img/, words are their own keys. */
export const stub: RenderOptions = {
  linkTo: (href) => ({ href, ...(/^https?:/i.test(href) ? { attributes: { rel: "external" } } : {}) }),
  pictureFor: (asked) => pictureElement({ src: `/img/${asked.src}`, width: 320, height: 240, sources: [] }, asked),
  word: (key, values = {}) => [key, ...Object.values(values)].join(" "),
};

/** Markdown read and rendered as a page would be, without a site around it. */
export function rendered(
  markdown: string,
  quotes: readonly string[] = ["“", "”", "‘", "’"],
): { html: string; text: MarkdownText; errors: Findings["errors"]; warnings: Findings["warnings"] } {
  const findings = noFindings();
  const text = parseMarkdown(markdown, { file: "page.md", offset: 0, quotes, findings });
  return { html: renderMarkdown(text, stub), text, errors: findings.errors, warnings: findings.warnings };
}
