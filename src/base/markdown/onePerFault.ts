import type { MarkdownProblem } from "./text.ts";

const HTML = new Set(["markdown/html", "markdown/html-attribute", "markdown/html-nesting", "markdown/html-open"]);
/** A pasted block may contain an empty line. */
const NEAR = 2;
const MOST_TAGS = 6;

/** Problems that may only be consequences of another one on the same line, with the codes of those others. */
const FOLLOWS: Record<string, readonly string[]> = {
  "markdown/table-code": ["markdown/table-cells"],
  "markdown/tabs": ["markdown/bullets", "markdown/list-blank"],
  "markdown/code-block": ["markdown/bullets"],
  "markdown/html-nesting": ["markdown/html"],
};

/**
 * The problems of a text by line, one for each fault: a pasted block of HTML is one fault, and so is a box of another
 * program.
 */
export function onePerFault(problems: readonly MarkdownProblem[]): MarkdownProblem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const codes = new Set(sorted.map(({ line, code }) => `${line} ${code}`));
  let isBoxOpen = false;
  const left = sorted.filter(({ line, code, values }) => {
    if (FOLLOWS[code]?.some((cause) => codes.has(`${line} ${cause}`))) return false;
    if (code !== "markdown/foreign" || !String(values.near).startsWith(":::")) return true;
    const isEnd = /^:+$/.test(String(values.near));
    const isReported = !(isEnd && isBoxOpen);
    isBoxOpen = !isEnd;
    return isReported;
  });
  return pastedOnce(left);
}

function pastedOnce(problems: readonly MarkdownProblem[]): MarkdownProblem[] {
  const left: MarkdownProblem[] = [];
  let last = -Infinity;
  let block: { problem: MarkdownProblem; tags: Set<string> } | undefined;
  for (const problem of problems) {
    const isHtml = HTML.has(problem.code);
    if (isHtml && block !== undefined && problem.line - last <= NEAR) {
      if (problem.code === "markdown/html") block.tags.add(String(problem.values.tag));
    } else if (problem.code === "markdown/html") {
      block = {
        problem: { ...problem, values: { ...problem.values, line: problem.line, until: problem.line } },
        tags: new Set([String(problem.values.tag)]),
      };
      left.push(block.problem);
    } else {
      left.push(problem);
      continue;
    }
    last = problem.line;
    const shown = [...block.tags].slice(0, MOST_TAGS).join(" ");
    block.problem.values.until = last;
    block.problem.values.tag = shown + (block.tags.size > MOST_TAGS ? " …" : "");
  }
  return left;
}
