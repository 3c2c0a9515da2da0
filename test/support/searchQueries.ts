import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/** Queries as readers may type them, with the pages that answer them. */
export interface ExpectedAnswer {
  /** Of the fixture. */
  line: number;
  /** The edition's tag. */
  tag: string;
  query: string;
  /** From the edition's folder on: `article-32`, `article-32#art-32-1`, `about`; `index` is its first page. */
  accepted: string[];
  kind: string;
}

/** Those whose name says open were looked at while the search was mended; strangers-held was so later. */
export type QuerySet = "queries" | `${"strangers" | "newcomers" | "readers" | "visitors"}-${"open" | "held"}`;

/** A fixture of test/fixtures/search/, its comments left out. A line that says too little is an error. */
export function searchQueries(name: QuerySet = "queries"): ExpectedAnswer[] {
  const lines = readFileSync(join(root, "test/fixtures/search", `${name}.txt`), "utf8").split("\n");
  return lines.flatMap((text, at): ExpectedAnswer[] => {
    if (text.startsWith("#") || text.trim() === "") return [];
    const [tag = "", query = "", accepted = "", kind = ""] = text.split("|").map((cell) => cell.trim());
    if (kind === "") throw new Error(`${name}.txt:${at + 1} has no four columns: ${text}`);
    return [{ line: at + 1, tag, query, accepted: accepted.split(/\s+/), kind }];
  });
}

/** The rank, from 1, of the first result that is accepted; 0 where there is none. Paths of results are from the site's root. */
export function rankOf({ accepted }: ExpectedAnswer, paths: readonly string[]): number {
  return 1 + paths.findIndex((path) => accepted.some((one) => isAnswer(one, path)));
}

function isAnswer(accepted: string, path: string): boolean {
  const [page = "", unit] = accepted.split("#");
  const below = path.replace(/^[^/]+\//, "");
  const found = below.replace(/#.*/, "").replace(/\/$/, "");
  // Of an instrument's pages only the name is given.
  return (
    (found === (page === "index" ? "" : page) || found === `convention/${page}`) &&
    (unit === undefined || below.endsWith(`#${unit}`))
  );
}
