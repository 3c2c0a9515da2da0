import { test } from "uvu";
import * as assert from "uvu/assert";
import { pageToNorth } from "../../src/north/convert.ts";
import { inPage } from "../../src/north/southernSpellings.ts";

const page = `---
title: 여성의 역사
label: "노동"
description: '이해를 돕는 글'
order: 3
review:
  by: 이여성
  on: 2026-01-02
themes: [여성]
line:
  - 여성과
  - 노동
actions:
  - { text: 노동 알아보기, to: /노동/ }
---

여성은 [노동](/노동/여성/ "노동")을 하고 \`여성 노동\`을 <https://example.org/여성> 본다.[^여성]

## 역사 {#역사}

\`\`\`text
여성 노동
\`\`\`

<!-- 여성 -->
![여성](여성.jpg) https://example.org/노동?a=2,200만 mail@여성.kr [여성]{lang=ko} 여성[^2]

- **여성**의 노동
> [!NOTE]
> 여성

[^여성]: 노동의 역사
[ref]: /여성/
*[CRC]: 여성 협약
`;

const north = pageToNorth(page, {}).text.split("\n");
const line = (start: string) => north.find((text) => text.startsWith(start));

test("text of front matter is changed, all else in it is kept", () => {
  assert.is(line("title"), "title: 녀성의 력사");
  assert.is(line("label"), 'label: "로동"');
  assert.is(line("description"), "description: '리해를 돕는 글'");
  assert.is(line("  by"), "  by: 이여성");
  assert.is(line("themes"), "themes: [여성]");
  assert.is(line("  - 녀"), "  - 녀성과");
  assert.is(line("  - {"), "  - { text: 로동 알아보기, to: /노동/ }");
});
test("links, code and footnotes keep their names", () => {
  assert.is(
    line("녀성은"),
    '녀성은 [로동](/노동/여성/ "로동")을 하고 `여성 노동`을 <https://example.org/여성> 본다.[^여성]',
  );
  assert.is(line("## "), "## 력사 {#역사}");
  assert.is(line("여성 노동"), "여성 노동");
  assert.is(line("<!--"), "<!-- 여성 -->");
  assert.is(line("!["), "![녀성](여성.jpg) https://example.org/노동?a=2,200만 mail@여성.kr [여성]{lang=ko} 녀성[^2]");
  assert.is(line("[^여성]:"), "[^여성]: 로동의 력사");
  assert.is(line("[ref]"), "[ref]: /여성/");
  assert.is(line("*[CRC]"), "*[CRC]: 녀성협약");
});
test("lists, emphasis and callouts are text", () =>
  assert.equal([line("- **"), line("> 녀")], ["- **녀성**의 로동", "> 녀성"]));
test("as many lines as before", () => assert.is(north.length, page.split("\n").length));

test("the check tells file, line, column and suggestion, one for a word", () =>
  assert.equal(inPage("---\ntitle: 가\n---\n\n그 여성의 화폐와 여성노동\n", "a.md", new Map()), [
    { file: "a.md", line: 5, column: 3, from: "여성의", to: "녀성의" },
    { file: "a.md", line: 5, column: 8, from: "화폐와", to: "화페와" },
    { file: "a.md", line: 5, column: 11, from: "여성노동", to: "녀성로동" },
  ]));
test("the check lets the site's words be, and does not speak of spaces", () =>
  assert.equal(
    inPage("---\ntitle: 가\n---\n\n여성동아는 알 수 있다\n", "a.md", new Map([["여성동아", "여성동아"]])),
    [],
  ));

test.run();
