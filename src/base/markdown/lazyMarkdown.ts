import { type Findings, noFindings } from "../errors.ts";
import { type MarkdownSource, parseMarkdown } from "./parseMarkdown.ts";
import type { MarkdownText } from "./text.ts";

/** Markdown that is parsed when somebody asks for it. */
export interface LazyMarkdown extends MarkdownText {
  /** The errors and warnings of the text. */
  readonly findings: Findings;
}

/** The texts whose tokens are at hand, the one that was asked for last at the end. */
export type Recent = Map<LazyMarkdown, MarkdownText>;

/** So many texts keep their tokens, which are a hundred times as large as the text; others are parsed again. */
const MOST_RECENT = 64;

type Source = Omit<MarkdownSource, "findings">;

/**
 * Parses Markdown lazily: its headings, links, pictures and findings are kept, its tokens only as long as it is recent.
 */
export function lazyMarkdown(body: string, { file, offset, quotes, writing }: Source, recent: Recent): LazyMarkdown {
  let summary: Pick<LazyMarkdown, "headings" | "links" | "pictures" | "findings"> | undefined;
  const parsed = (): MarkdownText => {
    const known = recent.get(text);
    if (known !== undefined) {
      recent.delete(text);
      recent.set(text, known);
      return known;
    }
    const findings = noFindings();
    const made = parseMarkdown(body, { file, offset, quotes, writing, findings });
    const { headings, links, pictures } = made;
    summary ??= { headings, links, pictures, findings };
    recent.set(text, made);
    const [oldest] = recent.keys();
    if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
    return made;
  };
  const said = () => {
    if (summary === undefined) parsed();
    return summary ?? { headings: [], links: [], pictures: [], findings: noFindings() };
  };
  const text: LazyMarkdown = {
    quotes,
    get tokens() {
      return parsed().tokens;
    },
    get env() {
      return parsed().env;
    },
    get headings() {
      return said().headings;
    },
    get links() {
      return said().links;
    },
    // Every picture is written with these two signs: a text without them need not be parsed to know that it shows none.
    get pictures() {
      return body.includes("![") ? said().pictures : [];
    },
    get findings() {
      return said().findings;
    },
  };
  return text;
}

/** Reports the problems of a text that is parsed late; for others, the parser has reported them. */
export function reportProblemsOf(text: MarkdownText, findings: Findings): void {
  if (!("findings" in text)) return;
  const { errors, warnings } = (text as LazyMarkdown).findings;
  findings.errors.push(...errors);
  findings.warnings.push(...warnings);
}
