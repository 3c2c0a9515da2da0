import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { renderMarkdown } from "../../src/base/markdown/renderMarkdown.ts";
import { root } from "../../src/base/root.ts";
import { fixturesIn, markdownExamples } from "../support/fixtures.ts";
import { rendered, stub } from "../support/render.ts";

for (const { name, text } of fixturesIn("markdown")) {
  const { quotes, examples } = markdownExamples(text);
  test(`markdown/${name}.txt has examples`, () =>
    assert.ok(examples.length > 0 && text.split(/^\.$/m).length === examples.length * 3 + 1));
  for (const { title, line, markdown, html } of examples) {
    test(`markdown/${name}.txt:${line} ${title}`, () => {
      const shown = rendered(markdown, quotes);
      assert.equal(shown.errors, []);
      assert.fixture(shown.html, html);
    });
  }
}

test("a text is read once and rendered for any edition", () => {
  const { text } = rendered('"A" [link](/about/)[^1] ![a](b.png)\n\n> [!NOTE]\n> B\n\n[^1]: C');
  const once = renderMarkdown(text, stub);
  const other = renderMarkdown(text, { ...stub, linkTo: () => ({ href: "/ko/about/" }), word: (key) => `낱말 ${key}` });
  assert.match(other, 'href="/ko/about/"');
  assert.match(other, 'aria-label="낱말 callout.note"');
  assert.is(renderMarkdown(text, stub), once);
});

test("quotation marks of one edition do not reach another", () => {
  assert.match(rendered('"a"', ["《", "》", "〈", "〉"]).html, "《a》");
  assert.match(rendered('"a"').html, "“a”");
});

test("headings, links and pictures are told with their lines", () => {
  const { text } = rendered(
    "## One\n\n[a](/x)\n`b\nc` [d](/y) <!-- e\n-->[f](/z)\n\n- ![g](h.png)\n\n| a |\n| - |\n| b |\n| [i](/j) |\n\n### 둘 {#two}",
  );
  assert.equal(text.headings, [
    { id: "one", level: 2, text: "One", line: 1 },
    { id: "two", level: 3, text: "둘", line: 15 },
  ]);
  assert.equal(text.links, [
    { href: "/x", line: 3 },
    { href: "/y", line: 5 },
    { href: "/z", line: 6 },
    { href: "/j", line: 13 },
  ]);
  assert.equal(text.pictures, [{ href: "h.png", line: 8 }]);
});

test("links of footnotes have the line on which they are written", () => {
  const { text } = rendered("One^[[a](/a)]\nand ^[[b](/b)]\nthree[^n]\n\nfour^[[c](/c)]\n\n[^n]: five\n    [d](/d)\n");
  assert.equal(text.links.map(({ href, line }) => `${href} ${line}`).sort(), ["/a 1", "/b 2", "/c 5", "/d 8"]);
});

test("no heading takes an id that a layout gives", () => {
  const layouts = readdirSync(join(root, "layouts"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const ids = layouts.flatMap((name) =>
    [...readFileSync(join(root, "layouts", name), "utf8").matchAll(/\bid="([^"]+)"/g)].map((found) => found[1] ?? ""),
  );
  assert.ok(ids.includes("main"));
  for (const id of [...ids, "top", "fn1", "fn12", "fnref1", "fnref1:1"]) {
    assert.equal(
      rendered(`## A heading {#${id}}`).errors.map(({ code }) => code),
      ["markdown/same-id"],
      id,
    );
    assert.not.match(rendered(`## ${id}`).html, `id="${id}"`);
  }
});

test("what is too deep to be shown is an error, never lost in silence", () => {
  for (const depth of [10, 40, 50, 60, 10_000]) {
    const { html, errors } = rendered(`${"> ".repeat(depth)}the text`);
    assert.ok(html.includes("the text") ? errors.length === 0 : errors.length > 0, `at depth ${depth}`);
  }
  const list = Array.from({ length: 60 }, (_, depth) => `${"  ".repeat(depth)}- level ${depth}`).join("\n");
  assert.ok(rendered(list).errors.some(({ code }) => code === "markdown/deep"));
});

test.run();
