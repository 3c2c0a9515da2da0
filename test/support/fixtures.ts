import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";
import type { Files } from "./tinySite.ts";

/** The fixtures of a folder below test/fixtures/: names without ending, and texts. */
export function fixturesIn(folder: string): Array<{ name: string; text: string }> {
  const path = join(root, "test/fixtures", folder);
  const names = readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  return names.map((name) => ({ name: name.replace(/\.txt$/, ""), text: readFileSync(join(path, name), "utf8") }));
}

/** A problem that a fixture expects: `file:line code words of the message`. */
export interface Expected {
  /** `content/en/about.md:5 link/dead`; without a line when the problem has none. */
  problem: string;
  /** Must stand in the English message or its remedy. */
  words: string;
}

export interface BadSite {
  /** The files that the fixture adds to the site of two editions. */
  files: Files;
  expected: Expected[];
  /** The line of the fixture on which its expectations begin, for the name of the test. */
  line: number;
}

const EXPECTED = /^(.+?(?::\d+)? [a-z-]+\/[a-z-]+)(?: (.*))?$/;

/**
 * The cases of a fixture of bad input. `=== path` begins a file, `=== expect` the list of all problems of the case;
 * the next `=== path` begins a new case. What stands before the first of them says what the fixture is about.
 */
export function badSites(text: string): BadSite[] {
  const sites: BadSite[] = [];
  let files: Files = {};
  let file = "";
  text.split("\n").forEach((line, at) => {
    const head = /^=== (.+)$/.exec(line)?.[1];
    const last = sites.at(-1);
    if (head === "expect") {
      sites.push({ files, expected: [], line: at + 1 });
      [files, file] = [{}, "expect"];
    } else if (head !== undefined) {
      files[head] = "";
      file = head;
    } else if (file === "expect" && line !== "") {
      const [, problem, words = ""] = EXPECTED.exec(line) ?? [];
      if (problem === undefined || last === undefined) throw new Error(`line ${at + 1} expects no problem: ${line}`);
      last.expected.push({ problem, words });
    } else if (file !== "" && file !== "expect") files[file] += `${line}\n`;
  });
  return sites;
}

export interface MarkdownExample {
  title: string;
  /** The line of the fixture on which it begins. */
  line: number;
  markdown: string;
  html: string;
}

/**
 * The examples of a Markdown fixture, as markdown-it writes them: a title, then the Markdown and the HTML, each between
 * lines of one full stop. A line `quotes: 《 》 〈 〉` before them names the quotation marks.
 */
export function markdownExamples(text: string): { quotes: string[]; examples: MarkdownExample[] } {
  const quotes = /^quotes: (.+)$/m.exec(text)?.[1]?.split(" ") ?? ["“", "”", "‘", "’"];
  const found = text.matchAll(/^(.+)\n\.\n([^]*?)\n\.\n([^]*?)\.$/gm);
  const examples = [...found].map(({ 1: title = "", 2: markdown = "", 3: html = "", index }) => ({
    title,
    line: text.slice(0, index).split("\n").length,
    markdown,
    html,
  }));
  return { quotes, examples };
}

export interface ToldExample {
  title: string;
  /** The line of the fixture on which it begins. */
  line: number;
  markdown: string;
  /** `3 error table-cells bring a coat`: line, kind, code without `markdown/`, words that stand in the message. */
  told: string[];
}

/** The examples of a fixture of what is told of a text: a title, then the Markdown and the problems, each between lines of one full stop. */
export function toldExamples(text: string): ToldExample[] {
  const found = text.matchAll(/^(.+)\n\.\n([^]*?)\n\.\n((?:.+\n)*?)\.$/gm);
  return [...found].map(({ 1: title = "", 2: markdown = "", 3: told = "", index }) => ({
    title,
    line: text.slice(0, index).split("\n").length,
    markdown,
    told: told.split("\n").filter((one) => one !== ""),
  }));
}
