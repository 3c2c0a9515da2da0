import { test } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import { joint } from "../../src/base/markdown/joint.ts";
import { parseMarkdown } from "../../src/base/markdown/parseMarkdown.ts";
import { renderMarkdown } from "../../src/base/markdown/renderMarkdown.ts";
import { stub } from "../support/render.ts";

function shown(markdown: string, language: string, direction: "ltr" | "rtl" = "ltr"): string {
  return renderMarkdown(
    parseMarkdown(markdown, {
      file: "page.md",
      offset: 0,
      quotes: ["“", "”", "‘", "’"],
      writing: { language, direction },
      findings: noFindings(),
    }),
    stub,
  ).trim();
}

const joined: Array<[string, string, string]> = [
  ["zh", "我们是\n图书馆。", "我们是图书馆。"],
  ["zh-TW", "他說：「好」，\n我們走。", "他說：「好」，我們走。"],
  ["ja", "図書館は\nみんなの**もの**\n**です**。", "図書館はみんなの<strong>もの</strong><strong>です</strong>。"],
  ["zh", "他说“好”\n我们走", "他说“好”我们走"],
  ["zh", "使用\nLinux\n系统", "使用\nLinux\n系统"],
  ["ko", "도서관은\n모두의 것이다", "도서관은\n모두의 것이다"],
  ["ko", "大韓民國\n憲法", "大韓民國\n憲法"],
  ["ko", "[図書館は\nみんなの]{lang=ja}", '<span lang="ja">図書館はみんなの</span>'],
  ["en", "漢字\n漢字 and\nwords", "漢字漢字 and\nwords"],
  ["ja", "`コード`\n漢字", "<code>コード</code>\n漢字"],
];
for (const [language, markdown, html] of joined)
  test(`${language}: ${JSON.stringify(markdown)}`, () => assert.is(shown(markdown, language), `<p>${html}</p>`));

test("a heading over two lines is one word to its anchor, too", () =>
  assert.is(shown("図書館は\nみんなの\n---", "ja"), '<h2 id="図書館はみんなの">図書館はみんなの</h2>'));

test("the joint of two lines", () => {
  assert.is(joint("漢", "字", "ja"), "");
  assert.is(joint("漢", "字", "ko-KP"), " ");
  assert.is(joint("한", "글", "ja"), " ");
  assert.is(joint("a", "字", "ja"), " ");
});

const arabic = (markdown: string) => shown(markdown, "ar", "rtl");

test("code, addresses and telephone numbers run from left to right in Arabic", () => {
  assert.is(
    arabic("```sh\nnpm run build -- --site ../x;\n```"),
    '<pre dir="ltr"><code class="language-sh">npm run build -- --site ../x;\n</code></pre>',
  );
  assert.is(arabic("ثم `--site DIR`"), '<p>ثم <code dir="ltr">--site DIR</code></p>');
  assert.is(
    arabic("الموقع <https://other.example/a/>"),
    '<p>الموقع <a href="https://other.example/a/" rel="external" dir="ltr">https://other.example/a/</a></p>',
  );
  assert.is(
    arabic("[+82 2-123-4567](tel:+8221234567)"),
    '<p><a href="tel:+8221234567" dir="ltr">+82 2-123-4567</a></p>',
  );
  assert.is(
    arabic("الهاتف +82 2-123-4567، اليوم 2026-12-05."),
    '<p>الهاتف <span dir="ltr">+82 2-123-4567</span>، اليوم <span dir="ltr">2026-12-05</span>.</p>',
  );
});

test("words and figures of the text's own direction are left alone", () => {
  assert.is(
    arabic("[عن المكتبة](/about/) 2026 و 1989 و 9-18"),
    '<p><a href="/about/">عن المكتبة</a> 2026 و 1989 و 9-18</p>',
  );
  assert.is(shown("call +82 2-123-4567 `x`", "en"), "<p>call +82 2-123-4567 <code>x</code></p>");
});

test.run();
