import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseArticle, parsePreamble } from "../../src/law/parseUnits.ts";
import { roman, type Unit } from "../../src/law/unit.ts";
import { fixturesIn } from "../support/fixtures.ts";

const ARTICLE = 9;
/** Lines of front matter that every example is taken to have above it. */
const offset = 10;
const source = { file: "content/en/law/article-09.md", offset };

/** Units and faults of a text as the fixtures write them: `line: id label-steps: words`. */
function read(text: string, isPreamble: boolean): string {
  const { units, problems, closing } = isPreamble
    ? { ...parsePreamble(text, source), closing: undefined }
    : parseArticle(ARTICLE, text, source);
  const faults = problems.map(({ line, code, values = {} }) => {
    const { article, ...more } = values;
    assert.is(article, code === "markdown/comment" || code === "instrument/rule" || isPreamble ? undefined : ARTICLE);
    return `${(line ?? 0) - offset}: ${[code, ...Object.values(more)].join(" ")}`;
  });
  return [...[...units, ...(closing?.unit === undefined ? [] : [closing.unit])].map(written), ...faults, ""].join("\n");
}

function written({ id, steps, text, line }: Unit): string {
  return `${line - offset}: ${[id, ...steps.map(({ kind, number }) => `${kind}-${number}`)].join(" ")}: ${text}`.trimEnd();
}

/** A title, then the text and what is read from it, each between lines of one full stop. */
function examplesIn(fixture: string): Array<{ title: string; line: number; text: string; expected: string }> {
  const found = fixture.matchAll(/^(.+)\n\.\n([^]*?\n)\.\n((?:.+\n)*)\.$/gm);
  return [...found].map(({ 1: title = "", 2: text = "", 3: expected = "", index }) => ({
    title,
    text,
    expected,
    line: fixture.slice(0, index).split("\n").length,
  }));
}

for (const { name, text: fixture } of fixturesIn("instrument")) {
  const examples = examplesIn(fixture);
  test(`instrument/${name}.txt has examples`, () =>
    assert.ok(examples.length > 0 && fixture.split(/^\.$/m).length === examples.length * 3 + 1));
  for (const { title, line, text, expected } of examples) {
    test(`instrument/${name}.txt:${line} ${title}`, () => {
      const isPreamble = name === "preamble";
      assert.fixture(read(text, isPreamble), expected);
      // A file may have other line ends, and blanks behind its lines.
      assert.fixture(read(text.replaceAll("\n", "\r\n"), isPreamble), expected);
      assert.fixture(read(text.replaceAll("\n", " \t\n"), isPreamble), expected);
    });
  }
}

test("every unit knows its file", () => {
  const { units, closing } = parseArticle(ARTICLE, "1. A:\n\n(a) B\n\n---\n\nC", source);
  assert.equal(
    [...units, closing?.unit].map((unit) => unit?.file),
    [source.file, source.file, source.file],
  );
});

/** How the number of a unit is typed. */
function typed({ steps, id }: Unit): string {
  const [last] = steps.slice(-1);
  if (last === undefined) return id === "testimonium" ? "--- " : "";
  if (last.kind === "paragraph") return last.isUnnumbered === true ? "" : `${last.number}. `;
  return last.kind === "item" ? `(${String.fromCharCode(96 + last.number)}) ` : `(${roman(last.number)}) `;
}

test("no word is lost and none is moved: what is read without a fault is what was typed", () => {
  const marker = fc.constantFrom(
    "1. ",
    "2. ",
    "3. ",
    "(a) ",
    "(b) ",
    "(c) ",
    "(i) ",
    "(ii) ",
    "(h) ",
    "",
    "",
    "1.",
    "(a)",
  );
  const word = fc.constantFrom(
    "law",
    "river",
    "강을",
    "(no)",
    "1989",
    "art. 5",
    "<!-- note -->",
    "<!--\n\n1. note\n-->",
    "a\tb",
  );
  const line = fc
    .tuple(fc.constantFrom("", "  ", "\t"), marker, fc.array(word, { maxLength: 4 }))
    .map(([indent, number, words]) => indent + number + words.join(" "));
  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: line },
        { weight: 3, arbitrary: fc.constant("") },
        { weight: 1, arbitrary: fc.constant("---") },
      ),
      { maxLength: 12 },
    )
    .map((lines) => lines.join("\n"));
  let sound = 0;
  fc.assert(
    fc.property(text, (article) => {
      const { units, problems, closing } = parseArticle(ARTICLE, article, source);
      for (const { line: at = 0 } of problems) assert.ok(at > offset && at <= offset + article.split("\n").length);
      if (problems.length > 0) return;
      sound += 1;
      assert.is(new Set(units.map(({ id }) => id)).size, units.length);
      const read = [...units, ...(closing?.unit === undefined ? [] : [closing.unit])]
        .map((unit) => typed(unit) + unit.text)
        .join(" ");
      assert.is(
        read,
        article
          .replace(/<!--[^]*?-->/g, "")
          .replace(/\s+/g, " ")
          .trim()
          .replace(/ ?---$/, ""),
      );
    }),
    { numRuns: 3000 },
  );
  assert.ok(sound > 300, `${sound} of 3000 were without a fault`);
});

test.run();
