import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import { readText } from "../../src/base/files/readText.ts";
import { describeProblems } from "../../src/base/messages/messages.ts";
import { schemas } from "../../src/site/pages/schema.ts";
import { jsonFault } from "../../src/site/words/jsonFault.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, problemsOf, twoEditions } from "../support/tinySite.ts";

const keys = [...new Set(Object.values(schemas).flatMap((schema) => Object.keys(schema.shape)))];
const signs = fc.constantFrom(
  "---\n",
  "---",
  "\n",
  "\n\n",
  ": ",
  ":",
  "- ",
  "  ",
  "\t",
  "[",
  "]",
  "{",
  "}",
  ", ",
  "&a ",
  "*a",
  "!",
  "!!js ",
  "? ",
  "| ",
  ">\n ",
  "#",
  "'",
  '"',
  "\\",
  "%",
  "@",
  "`",
  "~",
  "null",
  "true",
  "0x1",
  "1e999",
  ".nan",
  "2026-02-30",
  "a",
  "한",
  "\u0000",
  "\ufeff",
  "\r",
  "\u0085",
  "\u2028",
  "<<",
  "__proto__",
  "constructor",
  "...",
  "--- js\n",
  "+++\n",
  ...keys,
);
const noise = fc.array(signs, { maxLength: 30 }).map((parts) => parts.join(""));
const value = fc.oneof(
  fc.json({ maxDepth: 3 }),
  noise,
  fc.constantFrom(
    "2026-02-28",
    "pending",
    "main",
    "page",
    "post",
    "home",
    "&x [*x]",
    "!!binary AA==",
    "{ by: a, on: 2026-01-01 }",
    "[{ text: a, to: javascript:x }]",
    "{ toString: 1 }",
  ),
);
const frontMatter = fc
  .array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: noise }), value),
    { maxLength: 6 },
  )
  .map((pairs) => pairs.map(([key, written]) => `${key}: ${written}\n`).join(""));
const file = fc.oneof(
  { weight: 1, arbitrary: noise },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 4, arbitrary: fc.tuple(frontMatter, noise).map(([head, body]) => `---\n${head}---\n${body}`) },
  {
    weight: 2,
    arbitrary: fc.tuple(frontMatter, noise).map(([head, body]) => `---\ntitle: a\ndescription: b\n${head}---\n${body}`),
  },
);

/** All problems of a site, told in both languages: nothing but an InputError may come out of a bad one. */
async function told(files: Files): Promise<void> {
  const problems = await problemsOf({ ...twoEditions, ...files });
  for (const language of ["en", "ko"] as const)
    assert.not.match(describeProblems(problems, language), /\[object|undefined/);
}

test("random pages are read, or told", async () => {
  const pages = fc.array(file, { minLength: 20, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pages, async (contents) => {
      const files = Object.fromEntries(
        contents.map((content, at) => [`content/en/page-${at}${at % 5 === 0 ? "/index" : ""}.md`, content]),
      );
      await told({ ...files, "content/ko/index.md": contents[0] ?? "" });
    }),
    { numRuns: 60 },
  );
});

test("random settings are read, or told", async () => {
  const settings = fc.oneof(
    noise,
    fc
      .tuple(
        fc.constantFrom("name", "origin", "editions", "reference", "description", "contacts", "organisation", "leave"),
        value,
      )
      .map(
        ([key, written]) =>
          `${String(twoEditions["content/site.yml"]).replace(new RegExp(`^${key}:.*\n`, "m"), "")}${key}: ${written}\n`,
      ),
  );
  await fc.assert(
    fc.asyncProperty(settings, (content) => told({ "content/site.yml": content })),
    { numRuns: 200 },
  );
});

test("random words are read, or told", async () => {
  const words = fc.oneof(
    noise,
    fc.json(),
    fc.json().map((text) => `{ "format": ${text} }`),
    fc.json().map((text) => `{ "site": ${text}, "page": { "contents": ${text} } }`),
  );
  await fc.assert(
    fc.asyncProperty(words, words, (en, ko) => told({ "i18n/en.json": en, "i18n/ko.json": ko })),
    { numRuns: 150 },
  );
});

test("random terms of a treaty are read, or told", async () => {
  const terms = fc.oneof(
    noise,
    fc
      .array(fc.tuple(fc.constantFrom("id", "words", "meaning", "except", "en", "ko"), value), { maxLength: 5 })
      .map(
        (pairs) =>
          `${String(tinyLaw["i18n/terms/law.yml"])}- id: x\n${pairs.map(([key, written]) => `  ${key}: ${written}\n`).join("")}`,
      ),
  );
  await fc.assert(
    fc.asyncProperty(terms, (content) => told({ ...tinyLaw, "i18n/terms/law.yml": content })),
    { numRuns: 60 },
  );
});

test("any bytes are text or are told", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const findings = noFindings();
      const text = readText(Buffer.from(bytes), "a.md", findings);
      // Letters that nobody sees are told, and the text is read on.
      assert.is(text === undefined, findings.errors.filter(({ code }) => !code.startsWith("letters/")).length === 1);
      if (text !== undefined) assert.not.match(text, /[\r\0]/);
    }),
    { numRuns: 2000 },
  );
});

test("JSON has no fault, and what is no JSON has one where it breaks", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", " ", "x", ",", "]", "}", '"', "\n"), (text, at, added) => {
      assert.is(jsonFault(text), text.length);
      const place = at % (text.length + 1);
      const broken = text.slice(0, place) + added + text.slice(place);
      const fault = jsonFault(broken);
      try {
        JSON.parse(broken);
        assert.is(broken.slice(fault).trim(), "");
      } catch (error) {
        // All before the fault can be the beginning of JSON; the engine's own place, where it names one, is not far.
        const named = /position (\d+)/.exec(String(error))?.[1];
        assert.ok(fault <= broken.length);
        if (named !== undefined) assert.ok(fault <= Number(named), `${broken}: ${fault}, not ${named}`);
      }
    }),
    { numRuns: 3000 },
  );
});

test.run();
