import { readFileSync } from "node:fs";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { rendered } from "../support/render.ts";
import { assertHarmless, strictTags } from "../support/strictHtml.ts";

const text = readFileSync(new URL("../fixtures/xss.txt", import.meta.url), "utf8");
const attempts = text
  .split("\n")
  .slice(2)
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) =>
    line
      .replace(/\\n/g, "\n")
      .replace(/\\t/g, "\t")
      .replace(/\\x([\da-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  );

test("the corpus is there", () => assert.ok(attempts.length >= 150, `${attempts.length}`));

for (const attempt of attempts) {
  for (const [place, markdown] of [
    ["alone", attempt],
    ["in a text", `Before ${attempt} behind`],
    ["in a list", `- a\n- ${attempt.replaceAll("\n", "\n  ")}`],
    ["in a callout", `> [!NOTE]\n> ${attempt.replaceAll("\n", "\n> ")}`],
    ["in emphasis", `*a **${attempt}** b*`],
  ] as const) {
    test(`${place}: ${JSON.stringify(attempt)}`, () => {
      const { html, errors } = rendered(markdown);
      if (errors.length === 0) assertHarmless(html);
    });
  }
}

test("what looks for harm would find it", () => {
  for (const bad of [
    "<script>x</script>",
    '<p onclick="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="java\tscript:x">a</a>',
    "<p>a",
    "<em>a</p>",
    "<p title='a'>a</p>",
    "a < b",
    '<p class="a" class="b">c</p>',
    "<!-- a -->",
    '<img src="https://x.example/">',
    "&nbsp;",
    '<td style="color:red">a</td>',
    "<P>a</P>",
    '<a href="data:x">a</a>',
  ])
    assert.throws(() => assertHarmless(bad), undefined, bad);
  assertHarmless('<p class="a">a &amp; "b" <a href="/x?a&amp;b">c</a><br></p>\n');
});

/** Pieces that mean something to Markdown, to HTML, or to Dari's own rules. */
const pieces = fc.constantFrom(
  "[",
  "]",
  "(",
  ")",
  "{",
  "}",
  "<",
  ">",
  "!",
  "*",
  "**",
  "_",
  "`",
  "```\n",
  "~~",
  "#",
  "## ",
  "- ",
  "1. ",
  "> ",
  "| ",
  "|-|\n",
  "\n",
  "\n\n",
  "    ",
  "\\",
  "&",
  '"',
  "'",
  ":",
  "/",
  "=",
  "^",
  "[^1]",
  "^[",
  "[^1]: ",
  "[a]: ",
  "*[A]: ",
  "![",
  "](",
  "](/a/)",
  "]{lang=ko}",
  "{#id}",
  "{lang=",
  "[!NOTE]",
  "<!--",
  "-->",
  "<span>",
  "</span>",
  '<mark title="',
  "<br>",
  "</br>",
  "<script>",
  "<img ",
  "onerror=",
  "javascript:",
  "data:",
  "java&Tab;script:",
  "&colon;",
  "&lt;",
  "&#x3c;",
  "&quot;",
  "https://a.example/",
  "//a.example",
  "mailto:",
  "<https://a.example>",
  "a",
  " ",
  "한글은",
  "《",
  "(나)",
  "\u0000",
  "\ufeff",
  "\u2028",
  "\ud800",
  "👩‍👧",
);
const markdown = fc.oneof(
  { weight: 6, arbitrary: fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...attempts), { maxLength: 4 })
      .chain((parts) => fc.array(pieces, { maxLength: 4 }).map((glue) => parts.join(glue.join("")))),
  },
);

test("random Markdown never breaks, and has nothing to run in it", () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { html, errors } = rendered(source);
      if (errors.length === 0) assertHarmless(html);
      for (const { line } of errors)
        assert.ok(line !== undefined && line >= 1 && line <= source.split("\n").length + 1, `line ${line}`);
    }),
    { numRuns: 5000 },
  );
});

test("even what has errors holds no foreign element and no event", () => {
  fc.assert(
    fc.property(markdown, (source) => {
      // Quotation marks stand around values alone.
      const html = rendered(source).html.replace(/"[^"]*"/g, '""');
      // Elements that are left open or cross one another are an error of their own.
      assert.not.match(
        html,
        /<(?!\/?(a|abbr|aside|bdi|bdo|blockquote|br|cite|code|del|dfn|div|em|figcaption|figure|h[1-6]|hr|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|section|small|span|strong|su[bp]|table|tbody|td|th|thead|time|tr|u|ul|var|wbr)[ >])/,
      );
      assert.not.match(html, /<[^>]*\son\w+=/);
    }),
    { numRuns: 3000 },
  );
});

test("ids are unique", () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { html, errors } = rendered(source);
      if (errors.length > 0) return;
      const ids = strictTags(html).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
      assert.is(new Set(ids).size, ids.length);
    }),
    { numRuns: 2000 },
  );
});

test.run();
