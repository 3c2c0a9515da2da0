import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnotes from "markdown-it-footnote";
import { abbreviations } from "./abbreviations.ts";
import { allowedHtml } from "./allowedHtml.ts";
import { callouts } from "./callouts.ts";
import { codedLetters } from "./codedLetters.ts";
import { comments } from "./comments.ts";
import { concealed } from "./concealed.ts";
import { definitions } from "./definitions.ts";
import { explainedWords } from "./explainedWords.ts";
import { fences } from "./fences.ts";
import { figures } from "./figures.ts";
import { footnoteLabels } from "./footnoteLabels.ts";
import { footnoteProblems } from "./footnoteProblems.ts";
import { footnoteTail } from "./footnoteTail.ts";
import { headings } from "./headings.ts";
import { joinedLines } from "./joinedLines.ts";
import { keptLines } from "./keptLines.ts";
import { leftovers } from "./leftovers.ts";
import { leftToRight } from "./leftToRight.ts";
import { lineNumbers } from "./lineNumbers.ts";
import { linkLabel } from "./linkLabel.ts";
import { links } from "./links.ts";
import { numbers } from "./numbers.ts";
import { quotes } from "./quotes.ts";
import { spans } from "./spans.ts";
import { tableCells } from "./tableCells.ts";
import { tables } from "./tables.ts";
import { withinWords } from "./withinWords.ts";

/** The Markdown of the site: CommonMark and these rules, in this order. */
const rules: ReadonlyArray<(md: MarkdownIt) => unknown> = [
  lineNumbers, // problems inside a paragraph are reported with their own line
  quotes, // “다리”는, in the edition's own marks
  linkLabel, // spans are allowed in the text of a link
  cjkFriendly, // **권리협약(CRC)**은 is bold
  numbers, // 2026. 12. 5. is a date, and a list counts as it was typed
  keptLines, // ① and ② on two lines stay on two
  footnotes,
  footnoteTail, // as many as there are, in time that grows with their number
  footnoteLabels, // footnotes that a screen reader can name
  footnoteProblems, // notes without a text, texts without a note
  comments, // <!-- not published -->
  allowedHtml, // a short list of inline elements, an error for all others
  spans, // [녀성]{lang=ko-KP}
  concealed, // ![…](…){.conceal}
  headings, // anchors in any script, {#id}
  callouts, // > [!NOTE]
  abbreviations, // *[CRC]: …
  figures, // a picture alone in its paragraph
  explainedWords, // words that a list explains lead to it
  tables, // can be scrolled by keyboard
  joinedLines, // no blank between Chinese or Japanese letters
  leftToRight, // code and telephone numbers in Arabic
  tableCells, // | 1 | 2 | too many |
  fences, // ``` without an end
  definitions, // [name]: address that no link names
  withinWords, // 2*3*4 is no emphasis
  links, // addresses of the edition
  codedLetters, // &#x202e; is reported
  leftovers, // ##title, **bold **, [a](b c), {{x}}: signs that nothing was made of
];

/** The greatest nesting depth of blocks; markdown-it drops deeper ones. */
export const MOST_NESTING = 50;

const made = new Map<string, MarkdownIt>();

/** The pipeline with an edition's quotation marks: outer and inner, opening and closing. */
export function pipelineWith(marks: readonly string[]): MarkdownIt {
  const key = marks.join(" ");
  const known = made.get(key) ?? newPipeline(marks);
  made.set(key, known);
  return known;
}

/** A pipeline of its own, for those who change it. */
export function newPipeline(marks: readonly string[]): MarkdownIt {
  const md = createMarkdownIt({
    html: false,
    linkify: false,
    typographer: true,
    quotes: [...marks],
    maxNesting: MOST_NESTING,
  });
  // Only the quotation marks of the typographer: a law's (c) is no copyright sign.
  md.disable(["replacements", "html_block", "html_inline"]);
  for (const rule of rules) rule(md);
  return md;
}
