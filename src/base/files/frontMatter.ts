import matter from "gray-matter";
import type { Findings } from "../errors.ts";
import { type ParsedYaml, parseYaml } from "./yaml.ts";

export interface SplitPage {
  frontMatter: ParsedYaml;
  /** The Markdown below the front matter. */
  body: string;
  /** Lines of the file before the body. */
  bodyOffset: number;
}

/**
 * Splits a page into checked YAML and Markdown. Front matter in any language but YAML is an error and is never run:
 * gray-matter would evaluate `---js`.
 */
export function splitPage(text: string, file: string, findings: Findings): SplitPage | undefined {
  const language = matter.test(text) ? matter.language(text).name : "";
  if (language !== "" && language !== "yaml" && language !== "yml") {
    findings.errors.push({ file, line: 1, code: "front-matter/language", values: { language: language.slice(0, 40) } });
    return undefined;
  }
  if (!/^---[ \t]*(?:\w+[ \t]*)?\n/.test(text)) {
    findings.errors.push({ file, line: 1, code: text.trim() === "" ? "file/empty" : "front-matter/missing" });
    return undefined;
  }
  if (!/\n---[ \t]*(\n|$)/.test(text.slice(3))) {
    findings.errors.push({ file, line: 1, code: "front-matter/open" });
    return undefined;
  }
  // Blanks behind the closing line are not seen in an editor; gray-matter would take them for text.
  const plain = text.replace(/\n---[ \t]+(?=\n|$)/, "\n---");
  let frontMatter: ParsedYaml = { value: null, lineOf: () => 1 };
  const read = (yaml: string) => {
    frontMatter = parseYaml(yaml.replace(/^[ \t]*\n/, ""), file, 2, findings);
    return {};
  };
  const refuse = () => ({});
  // Options keep gray-matter from its global cache (gray-matter issue 166), engines from running anything.
  const { content } = matter(plain, {
    engines: { yaml: read, yml: read, json: refuse, js: refuse, javascript: refuse, coffee: refuse },
  });
  const head = plain.slice(0, plain.length - content.length);
  if (content !== "" && !head.endsWith("\n")) {
    // gray-matter takes any line that begins with --- for the end.
    findings.errors.push({ file, line: head.split("\n").length, code: "front-matter/open" });
    return undefined;
  }
  const bodyOffset = head.split("\n").length - 1;
  return { frontMatter, body: content, bodyOffset };
}
