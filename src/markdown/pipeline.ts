import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnotes from "markdown-it-footnote";
import { abbreviations } from "./abbreviations.ts";
import { allowedHtml } from "./allowedHtml.ts";
import { callouts } from "./callouts.ts";
import { comments } from "./comments.ts";
import { figures } from "./figures.ts";
import { footnoteLabels } from "./footnoteLabels.ts";
import { headings } from "./headings.ts";
import { links } from "./links.ts";
import { spans } from "./spans.ts";
import { tables } from "./tables.ts";

/** The Markdown of the site: CommonMark and these rules, in this order. */
const rules: ReadonlyArray<(md: MarkdownIt) => unknown> = [
  cjkFriendly, // **권리협약(CRC)**은 is bold
  footnotes,
  footnoteLabels, // footnotes that a screen reader can name
  comments, // <!-- not published -->
  allowedHtml, // a short list of inline elements, an error for all others
  spans, // [녀성]{lang=ko-KP}
  headings, // anchors in any script, {#id}
  callouts, // > [!NOTE]
  abbreviations, // *[CRC]: …
  figures, // a picture alone in its paragraph
  tables, // can be scrolled by keyboard
  links, // addresses of the edition
];

const made = new Map<string, MarkdownIt>();

/** The pipeline with an edition's quotation marks: outer and inner, opening and closing. */
export function pipelineWith(quotes: readonly string[]): MarkdownIt {
  const key = quotes.join("");
  const known = made.get(key);
  if (known !== undefined) return known;
  const md = createMarkdownIt({ html: false, linkify: false, typographer: true, quotes: [...quotes], maxNesting: 50 });
  // Only the quotation marks of the typographer: a law's (c) is no copyright sign.
  md.disable(["replacements", "html_block", "html_inline"]);
  for (const rule of rules) rule(md);
  made.set(key, md);
  return md;
}
