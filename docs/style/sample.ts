import { noFindings } from "../../src/base/errors.ts";
import { parseMarkdown } from "../../src/base/markdown/parseMarkdown.ts";
import { renderMarkdown } from "../../src/base/markdown/renderMarkdown.ts";
import type { Kit } from "./kit.ts";

const KINDS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/** All that Markdown may bring, as HTML, said with the titles and descriptions of the edition's own pages. */
export function sampleText({ words, links, home: { title, description } }: Kit): string {
  const [one = { title, description }, two = one, three = one] = links;
  const text = [
    `${description} [${one.title}](#one), [${two.title}](https://example.org/).[^1]`,
    `## ${one.title}`,
    one.description,
    ...KINDS.map((kind) => `> [!${kind}]\n> ${two.description}`),
    `> ${three.description}`,
    `## ${two.title}`,
    `- ${one.title}\n- **${two.title}**\n  - *${three.title}*`,
    `1. ${one.title}\n2. ${two.title}`,
    `| ${one.title} | ${two.title} |\n|---|--:|\n| ${one.description} | 12 |\n| ${two.description} | 54 |`,
    `### ${three.title}`,
    `\`${title}\` <kbd>Tab</kbd> <mark>${three.title}</mark> <abbr title="${description}">${title}</abbr>`,
    "```\n# Dari 12\n```",
    "---",
    `[^1]: ${three.description}`,
  ].join("\n\n");
  const findings = noFindings();
  const parsed = parseMarkdown(text, { file: "sample.md", offset: 0, quotes: ["“", "”", "‘", "’"], findings });
  if (findings.errors.length > 0) throw new Error(findings.errors.map(({ code }) => code).join(", "));
  return renderMarkdown(parsed, {
    linkTo: (href) => ({ href, ...(href.startsWith("#") ? {} : { attributes: { rel: "external" } }) }),
    pictureFor: () => "",
    word: (key, values) => words.t(key, values),
  });
}
