import { type Findings, noFindings } from "../base/errors.ts";
import { splitPage } from "../base/files/frontMatter.ts";
import { parseMarkdown } from "../base/markdown/parseMarkdown.ts";
import { parseArticle, parsePreamble } from "../law/parseUnits.ts";
import type { Outline } from "./block.ts";
import { outlineOf, outlineOfUnits } from "./outline.ts";

/** The parts of a page's file that matter to its translations. */
export interface PageText {
  title: string;
  isDraft: boolean;
  /** The day of a post, YYYY-MM-DD, where the file gives one. */
  date: string | undefined;
  outline: Outline;
}

/** Their form is of no account: sums do not know quotation marks. */
const QUOTES = ["“", "”", "‘", "’"];

/**
 * Reads a page's file, or an article's; undefined, with errors, for one without front matter. Other problems are
 * reported by the build.
 */
export function pageTextOf(text: string, file: string, isPiece: boolean, findings: Findings): PageText | undefined {
  const split = splitPage(text, file, findings);
  if (split === undefined) return undefined;
  const front = (split.frontMatter.value ?? {}) as Record<string, unknown>;
  return {
    title: typeof front.title === "string" ? front.title : "",
    isDraft: front.draft === true,
    date: typeof front.date === "string" ? front.date : undefined,
    outline: isPiece
      ? outlineOfUnits(front, unitsIn(split.body, file))
      : outlineOf(front, parseMarkdown(split.body, { file, offset: 0, quotes: QUOTES, findings: noFindings() })),
  };
}

function unitsIn(body: string, file: string): Array<{ id: string; text: string }> {
  const number = Number(/(\d+)\.md$/.exec(file)?.[1] ?? 0);
  if (number === 0) return parsePreamble(body, { file, offset: 0 }).units;
  const { units, closing } = parseArticle(number, body, { file, offset: 0 });
  return closing?.unit === undefined ? units : [...units, closing.unit];
}
