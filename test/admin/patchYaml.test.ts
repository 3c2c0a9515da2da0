import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { equal } from "../../src/admin/client/equal.ts";
import { patchYaml } from "../../src/admin/client/patchYaml.ts";
import { root } from "../../src/base/root.ts";

const source = `# 머리말
title: 나우 소개   # 제목
description: "그는 \\"예\\"라고 했다"

order: 10
keywords: [단체 소개, 'a: b',   NAUH]
# 첫 화면
line:
  - 피해자에서
  - 인권옹호자로
actions:
  - text: 나우 소개
    to: /about/
  - text: 협약
    to: /convention/
drawing:
  name: bridge   # 다리
  shows: 양쪽 기슭을 잇는 다리
note: |
  첫 줄
  둘째 줄
flow: { ko: 거리, en: Street }   # 이름
empty:
updated: 2026-11-21
review: pending
`;
const values = parse(source) as Record<string, unknown>;
const lines = (text: string) => text.split("\n");
/** Lines that are only in one of two texts. */
const diff = (one: string, other: string) => [
  ...lines(one)
    .filter((line) => !lines(other).includes(line))
    .map((line) => `-${line}`),
  ...lines(other)
    .filter((line) => !lines(one).includes(line))
    .map((line) => `+${line}`),
];
const patched = (change: Record<string, unknown>) => patchYaml(source, { ...values, ...change });

test("without a change, nothing changes", () => assert.is(patchYaml(source, values), source));

const cases: ReadonlyArray<[name: string, change: Record<string, unknown>, diff: string[]]> = [
  [
    "a plain value keeps its comment",
    { title: "우리 소개" },
    ["-title: 나우 소개   # 제목", "+title: 우리 소개   # 제목"],
  ],
  [
    "quotes stay quotes",
    { description: '"또"' },
    ['-description: "그는 \\"예\\"라고 했다"', '+description: "\\"또\\""'],
  ],
  ["a value that needs quotes gets them", { title: "a: b" }, ["-title: 나우 소개   # 제목", '+title: "a: b"   # 제목']],
  ["a number", { order: 15 }, ["-order: 10", "+order: 15"]],
  [
    "a word more in a list on a line",
    { keywords: ["단체 소개", "a: b", "새 말", "NAUH"] },
    ["-keywords: [단체 소개, 'a: b',   NAUH]", "+keywords: [단체 소개, 'a: b', 새 말, NAUH]"],
  ],
  ["an item more in a list of lines", { line: ["피해자에서", "인권옹호자로", "함께"] }, ["+  - 함께"]],
  ["an item less", { line: ["인권옹호자로"] }, ["-  - 피해자에서"]],
  [
    "a value in an item",
    { actions: [{ text: "우리", to: "/about/" }, (values.actions as unknown[])[1]] },
    ["-  - text: 나우 소개", "+  - text: 우리"],
  ],
  [
    "a value in a map, with its comment",
    { drawing: { name: "market", shows: "양쪽 기슭을 잇는 다리" } },
    ["-  name: bridge   # 다리", "+  name: market   # 다리"],
  ],
  ["a text in a block", { note: "첫 줄\n다른 줄\n" }, ["-  둘째 줄", "+  다른 줄"]],
  [
    "a value in braces, which stay where they are",
    { flow: { ko: "길", en: "Street" } },
    ["-flow: { ko: 거리, en: Street }   # 이름", "+flow: { ko: 길, en: Street }   # 이름"],
  ],
  ["a key more", { draft: true }, ["+draft: true"]],
  ["a key with a list more", { moved: ["/a/"] }, ["+moved:", "+  - /a/"]],
  ["a value where there was none", { empty: "이제" }, ["-empty:", "+empty: 이제"]],
];
for (const [name, change, expected] of cases)
  test(name, () => {
    assert.equal(diff(source, patched(change)), expected);
    assert.equal(parse(patched(change)), { ...values, ...change });
  });

test("a key less", () => {
  const { order: _, drawing: __, ...rest } = values;
  assert.equal(diff(source, patchYaml(source, rest)), [
    "-order: 10",
    "-drawing:",
    "-  name: bridge   # 다리",
    "-  shows: 양쪽 기슭을 잇는 다리",
  ]);
});

test("JSON stays JSON, with its own layout", () => {
  const json =
    '{\n  "// 메모": "x",\n  "site": {\n    "menu": "메뉴",\n    "skip": "본문으로"\n  },\n  "list": ["a", "b"]\n}\n';
  const data = JSON.parse(json) as Record<string, unknown>;
  const after = { ...data, site: { menu: '"차림"', skip: "본문으로", more: "더" } };
  const text = patchYaml(json, after);
  assert.equal(JSON.parse(text), after);
  assert.equal(diff(json, text), [
    '-    "menu": "메뉴",',
    '-    "skip": "본문으로"',
    '+    "menu": "\\"차림\\"",',
    '+    "skip": "본문으로",',
    '+    "more": "더"',
  ]);
});

test("a list of blocks that gets shorter keeps the line below it", () => {
  const text = "actions:\n  - text: a\n    to: /a/\n  - text: b\n    to: /b/\n# below\ndrawing:\n  name: x   # y\n";
  for (const actions of [[" "], [{ text: "b", to: "/b/" }], ["one", "two", "three"]])
    assert.match(patchYaml(text, { actions, drawing: { name: "x" } }), "\n# below\ndrawing:\n  name: x   # y\n");
});

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("조선말", "- 아니", "a: b", "# 아님", "yes", "2026-11-21", "1", "[", "'", "둘\n줄"),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("name", "shows", "새"), text, { maxKeys: 3 }),
  fc.array(fc.record({ text, to: text }), { maxLength: 3 }),
);

test("whatever is changed in the files of the site says what it should, and unchanged lines stay", () => {
  const files = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.includes("convention/"))
    .map((file) => /^---\n([^]*?\n)---\n/.exec(readFileSync(join(root, "content", file), "utf8"))?.[1] ?? "");
  const some = fc.dictionary(
    fc.constantFrom("title", "order", "keywords", "line", "actions", "drawing", "draft"),
    value,
  );
  fc.assert(
    fc.property(fc.constantFrom(source, ...files), some, (file, change) => {
      const after = { ...(parse(file) as Record<string, unknown>), ...change };
      const changed = patchYaml(file, after);
      assert.ok(equal(parse(changed), after));
      const kept = lines(file).filter((line) => /^(# |description|updated|review)/.test(line));
      for (const line of kept)
        assert.ok(lines(changed).includes(line), `${line}\n${JSON.stringify(change)}\n${changed}`);
    }),
    { numRuns: 100 },
  );
});

test.run();
