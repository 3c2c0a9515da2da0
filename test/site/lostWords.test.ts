import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { capabilities } from "../../src/assembly/capabilities.ts";
import { noFindings } from "../../src/base/errors.ts";
import { checked } from "../../src/base/files/checked.ts";
import { splitPage } from "../../src/base/files/frontMatter.ts";
import { listFiles } from "../../src/base/files/listFiles.ts";
import { readText } from "../../src/base/files/readText.ts";
import { parseMarkdown } from "../../src/base/markdown/parseMarkdown.ts";
import { renderMarkdown } from "../../src/base/markdown/renderMarkdown.ts";
import { root } from "../../src/base/root.ts";
import { parseArticle, parsePreamble } from "../../src/law/parseUnits.ts";
import { articleSchema, preambleSchema } from "../../src/law/schema.ts";
import { type Schemas, schemas } from "../../src/site/pages/schema.ts";
import { stub } from "../support/render.ts";
import { lostWords, wordsToShow } from "../support/words.ts";

/** The pages of the site, and those of a small one that has all that Markdown can do. */
const files = [root, join(root, "test/sites/features")].flatMap((site) =>
  listFiles(site, "content", noFindings())
    .filter(({ file, kind }) => kind === "file" && file.endsWith(".md"))
    .map(({ file }) => ({ file, text: readFileSync(join(site, file), "utf8") })),
);
const kinds: Schemas = Object.assign({}, schemas, ...capabilities.map((capability) => capability.kinds ?? {}));

/** Strings that editors type, paste and lose, and such as mean something to Markdown, to YAML or to Dari. */
const pieces = [
  " ",
  "\n",
  "\n\n",
  "\t",
  "    ",
  "#",
  "##",
  "*",
  "**",
  "_",
  "`",
  "```\n",
  "~~",
  "[",
  "]",
  "(",
  ")",
  "](",
  "![",
  "{",
  "}",
  "{#",
  "<",
  ">",
  "> ",
  "<!--",
  "-->",
  "|",
  "| a |",
  "|-|\n",
  "- ",
  "1. ",
  "2026. ",
  "---\n",
  ":::\n",
  ":",
  ": ",
  '"',
  "'",
  "\\",
  "&",
  "&nbsp",
  "^[",
  "[^1]",
  "[^1]: ",
  "[a]: b\n",
  "*[가]: ",
  "[!NOTE]",
  "===\n",
  "$",
  "%",
  "@",
  "!",
  "?",
  "/",
  "=",
  "+",
  ",",
  ".",
  "-",
  "~",
  "a",
  "가",
  "7",
  "\u200b",
  "\u00a0",
  "\u202e",
  "\ufeff",
  "</b>",
  "<br>",
  "https://a.example",
  "{{x}}",
  "[[x]]",
  "|\n|",
  " #",
  " # ",
  "&a ",
  "*a ",
  "!a ",
];

interface Edit {
  file: number;
  place: number;
  kind: "insert" | "delete" | "swap" | "double" | "join" | "cut" | "move";
  piece: string;
  length: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  file: fc.nat(),
  place: fc.nat(),
  kind: fc.constantFrom("insert", "insert", "insert", "delete", "swap", "double", "join", "cut", "move"),
  piece: fc.constantFrom(...pieces),
  length: fc.integer({ min: 1, max: 4 }),
});

function edited(text: string, { place, kind, piece, length }: Edit): string {
  const at = place % text.length;
  const lines = text.split("\n");
  const line = place % lines.length;
  switch (kind) {
    case "insert":
      return text.slice(0, at) + piece + text.slice(at);
    case "delete":
      return text.slice(0, at) + text.slice(at + length);
    case "swap":
      return [...lines.slice(0, line), lines[line + 1] ?? "", lines[line] ?? "", ...lines.slice(line + 2)].join("\n");
    case "double":
      return [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n");
    case "join":
      return [...lines.slice(0, line), (lines[line] ?? "") + (lines[line + 1] ?? ""), ...lines.slice(line + 2)].join(
        "\n",
      );
    case "cut":
      return [
        ...lines.slice(0, line),
        (lines[line] ?? "").slice(0, at % 40),
        (lines[line] ?? "").slice(at % 40),
        ...lines.slice(line + 1),
      ].join("\n");
    case "move":
      return text.slice(0, at) + text.slice(at + 1, at + 1 + length) + text.charAt(at) + text.slice(at + 1 + length);
  }
}

/** The words of a page that nobody would see, and that no message tells of. */
function lostIn(file: string, typed: string): string[] {
  const findings = noFindings();
  const text = readText(Buffer.from(typed), file, findings);
  const split = text === undefined ? undefined : splitPage(text, file, findings);
  if (split === undefined) return [];
  const { frontMatter, body, bodyOffset } = split;
  const article = /\/(?:article-(\d+)|(preamble))\.md$/.exec(file);
  const said = (frontMatter.value ?? {}) as Record<string, unknown>;
  const kind =
    typeof said.type === "string"
      ? said.type
      : said.date !== undefined
        ? "post"
        : /^content\/[^/]+\/index\.md$/.test(file)
          ? "home"
          : "page";
  checked(
    article === null ? (kinds[kind] ?? schemas.page) : article[2] === undefined ? articleSchema : preambleSchema,
    frontMatter,
    file,
    findings,
  );
  const head = typed
    .normalize("NFC")
    .split("\n")
    .slice(0, bodyOffset)
    .join("\n")
    .replace(/^\s*# .*$/gm, "")
    .replace(/: 0+(?=\d+$)/gm, ": ");
  const shownHead = JSON.stringify(frontMatter.value ?? "").replace(/\\[nt"\\]/g, " ");
  let shown: string;
  if (article !== null) {
    const source = { file, offset: bodyOffset };
    const { units, problems, closing } =
      article[2] === undefined
        ? parseArticle(Number(article[1]), body, source)
        : { ...parsePreamble(body, source), closing: undefined };
    findings.errors.push(...problems);
    shown = [...units, ...(closing?.unit === undefined ? [] : [closing.unit])].map((unit) => unit.text).join(" ");
  } else {
    const parsed = parseMarkdown(body, { file, offset: bodyOffset, quotes: ["“", "”", "‘", "’"], findings });
    shown = renderMarkdown(parsed, { ...stub, word: (key) => key }).replace(/&(amp|lt|gt|quot);/g, " ");
    // An explained word may be part of a longer one: 협약이.
    shown = [shown.replace(/<\/?abbr\b[^>]*>/g, ""), ...shown.matchAll(/<abbr title="([^"]*)"/g)].join(" ");
  }
  if (findings.errors.length + findings.warnings.length > 0) return [];
  const words = article === null ? wordsToShow(body) : wordsToShow(body).replace(/^\s*\((?:[a-z]|[ivx]+)\)/gm, "");
  return [...lostWords(head, shownHead), ...lostWords(words, shown)];
}

test("no word of the real pages is missing", () => {
  assert.ok(files.length > 200);
  for (const { file, text } of files) assert.equal(lostIn(file, text), [], file);
});

test("after two thousand random edits of them, no word is missing without a message", () => {
  let count = 0;
  fc.assert(
    fc.property(edit, (one) => {
      const { file = "", text = "" } = files[one.file % files.length] ?? {};
      const after = edited(text, one);
      count += 1;
      assert.equal(lostIn(file, after), [], `${file} ${JSON.stringify(one)}`);
    }),
    { numRuns: 2000 },
  );
  assert.ok(count >= 2000);
});

test("a word that is lost would be found", () => {
  const { file = "", text = "" } = files.find((one) => one.file.endsWith("en/about.md")) ?? {};
  assert.equal(lostWords("one two two", "two one"), ["two"]);
  assert.equal(lostIn(file, text), []);
  assert.equal(lostWords(wordsToShow("[^1] <!-- a -->\n1. b &amp; c"), "b"), ["c"]);
});

test.run();
