import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { tidied, withTidied } from "../../src/base/markdown/tidy.ts";
import { command } from "../support/command.ts";
import { rendered } from "../support/render.ts";
import { page, tinySite, twoEditions } from "../support/tinySite.ts";

const settings = { isMarkdown: true, bodyStart: 0 };
const tidy = (text: string, isMarkdown = true) => withTidied(text, tidied(text, { ...settings, isMarkdown }));

const run = (folder: string, ...args: string[]) => command("tidy", ["--site", folder, ...args], { INIT_CWD: folder });

const examples: Array<[string, string, string]> = [
  ["a pasted table", "표\n이름\t나이\t\n갑|을\t10\n끝", "표\n\n| 이름 | 나이 |\n| --- | --- |\n| 갑\\|을 | 10 |\n\n끝"],
  ["bullets", "•\t하나\n▪ 둘\n  ◦ 셋\n\uf0b7 넷", "- 하나\n- 둘\n  - 셋\n- 넷"],
  ["shapes, where several lines have one", "○ 하나\n○ 둘\n\n○ 하나뿐", "- 하나\n- 둘\n\n○ 하나뿐"],
  [
    "no blank",
    "-하나\n-둘\n\n글\n2.하나\n3.둘\n\n-5도\n\n1.5배\n2.5배",
    "- 하나\n- 둘\n\n글\n\n2. 하나\n3. 둘\n\n-5도\n\n1.5배\n2.5배",
  ],
  ["another blank", "-\u00a0하나\n1.\t둘\n##\u3000셋\n##넷", "- 하나\n1. 둘\n## 셋\n## 넷"],
  ["letters that nobody sees", "가\u200b나\u00ad다\u202e라\u2028마", "가나다라 마"],
  ["letters that are needed", "می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"],
  [
    "code",
    "```\n-하나\n-둘\n\t\ta\tb\n```\n\n`•\t하나`",
    "```\n-하나\n-둘\n\t\ta\tb\n```\n\n`•\t하나`".replace("•\t", "• "),
  ],
];
for (const [title, before, after] of examples) test(title, () => assert.is(tidy(before), after));

test("a text that is no Markdown loses letters only", () =>
  assert.is(tidy("• 가\u200b나\n-하나\n-둘", false), "• 가나\n-하나\n-둘"));

test("what is tidied is not told any more, and is tidy for good", () => {
  const piece = fc.constantFrom(
    "•\t",
    "• ",
    "-",
    "1.",
    "2)",
    "\uf0b7",
    "\t",
    "a",
    "가 나",
    "|",
    "\n",
    "\n\n",
    "```\n",
    "- ",
    "\u200b",
    "\u00a0",
    "##",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((parts) => parts.join("")),
      (text) => {
        const after = tidy(text);
        assert.is(tidy(after), after);
        const words = (all: string) => [...all.replace(/\u200b/g, "").matchAll(/[\p{L}\p{N}]+/gu)].join(" ");
        assert.is(words(after), words(text));
      },
    ),
    { numRuns: 2000 },
  );
  for (const [, before] of examples.filter(([title]) => title !== "code")) {
    const codes = rendered(tidy(before)).warnings.map(({ code }) => code);
    assert.not.ok(
      codes.some((code) => ["markdown/tabs", "markdown/bullets", "markdown/list-blank"].includes(code)),
      before,
    );
  }
});

test("the command shows what it would change, and changes it when it is told to", () => {
  const text = page("A", "-one\n-two\n\nthree\u200b").replaceAll("\n", "\r\n");
  const folder = tinySite({
    ...twoEditions,
    "content/en/about.md": text,
    "content/en/law/article-01.md": "---\narticle: 1\n---\n\n-one\n-two\n",
  });
  const shown = run(folder, "content/en/about.md");
  assert.equal([shown.code, shown.error], [0, ""]);
  assert.is(
    shown.out,
    "content/en/about.md:6\n- -one\n- -two\n+ - one\n+ - two\ncontent/en/about.md:9\n- three⟨U+200B⟩\n+ three\n2 places could be tidied. Nothing was changed; add --write to change them.\n",
  );
  assert.is(readFileSync(join(folder, "content/en/about.md"), "utf8"), text);
  assert.match(run(folder, "content/en/about.md", "--write").out, "Tidied in 2 places.");
  assert.is(
    readFileSync(join(folder, "content/en/about.md"), "utf8"),
    page("A", "- one\n- two\n\nthree").replaceAll("\n", "\r\n"),
  );
  assert.is(run(folder, "content/en/about.md", "content/en/law/article-01.md").out, "There is nothing to tidy.\n");
});

test("what cannot be tidied is told", () => {
  const folder = tinySite({ ...twoEditions, "content/en/a.md": "<<<<<<< HEAD\n" });
  writeFileSync(join(folder, "a.png"), "x");
  assert.is(run(folder).code, 2);
  assert.match(run(folder, "nowhere.md").error, "nowhere.md");
  assert.is(run(folder, "a.png").code, 2);
  const conflict = run(folder, "content/en/a.md");
  assert.is(conflict.code, 1);
  assert.match(conflict.error, "two versions");
});

test.run();
