import { suite } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import { checked } from "../../src/base/files/checked.ts";
import { nameProblem } from "../../src/base/files/fileNames.ts";
import { splitPage } from "../../src/base/files/frontMatter.ts";
import { readText } from "../../src/base/files/readText.ts";
import { parseYaml } from "../../src/base/files/yaml.ts";
import { settleParticles } from "../../src/base/korean/particles.ts";
import { ruleOfPhrase } from "../../src/calendar/phrase.ts";
import { partsOfRule } from "../../src/calendar/rule.ts";
import { eventsSchema } from "../../src/calendar/schema.ts";
import { blocksOf } from "../../src/law/blocks.ts";
import { piecesOf } from "../../src/law/piecesOf.ts";
import { addressesIn } from "../../src/publish/verify/unexpectedFiles.ts";
import { menuPath } from "../../src/site/checkMenus.ts";
import { schemas } from "../../src/site/pages/schema.ts";
import { isMirror, originIn } from "../../src/site/place.ts";
import { isPlaceholder } from "../../src/site/placeholder.ts";
import { settingsSchema } from "../../src/site/settings.ts";
import { jsonFault } from "../../src/site/words/jsonFault.ts";
import { growthOf } from "../support/growth.ts";
import { problemsOf, twoEditions } from "../support/tinySite.ts";

const growth = suite("settings and words take no more than their share of time");
const MOST = 128_000;
const again = (part: string) => (size: number) => part.repeat(size / part.length);
const each =
  (width: number, line: (at: number) => string, join = "\n") =>
  (size: number) =>
    Array.from({ length: size / width }, (_, at) => line(at)).join(join);

/** Texts of YAML that grow, by what grows in them. */
const yamls: Record<string, (size: number) => string> = {
  keys: each(10, (at) => `k${at}: a`),
  "keys that stand twice": again("a: b\n"),
  lists: again("- a\n"),
  "lists in lists": again("- "),
  brackets: again("["),
  braces: again("{a: "),
  "quotation marks": again('"'),
  "lines of text": (size) => `a: |\n${"  b\n".repeat(size / 4)}`,
  "folded lines": (size) => `a: >\n${"  b\n\n".repeat(size / 5)}`,
  comments: again("# a\n"),
  anchors: each(20, (at) => `k${at}: &a${at} x`),
  aliases: (size) => `a: &a x\n${each(12, (at) => `k${at}: *a`)(size)}`,
  "aliases of nothing": each(12, (at) => `k${at}: *b`),
  tags: each(12, (at) => `k${at}: !x a`),
  documents: again("---\n"),
  colons: again(": "),
  "question marks": again("? "),
  tabs: again("\t"),
  directives: again("%A\n"),
  ampersands: again("&"),
  stars: again("*a "),
  words: again("a b "),
  "a text over many lines": (size) => `a: ${"b\n ".repeat(size / 3)}`,
  escapes: (size) => `a: "${"\\n".repeat(size / 2)}"`,
  "a list in brackets": (size) => `a: [${"b, ".repeat(size / 3)}]`,
  "a map in braces": (size) => `a: {${each(12, (at) => `k${at}: a`, ", ")(size)}}`,
  "keys that are lists": each(12, (at) => `? [a${at}]\n: b`),
};
const readers: Record<string, (text: string) => unknown> = {
  settings: (text) => checked(settingsSchema, parseYaml(text, "f", 1, noFindings()), "f", noFindings()),
  events: (text) => checked(eventsSchema, parseYaml(text, "f", 1, noFindings()), "f", noFindings()),
  "front matter": (text) => {
    const page = splitPage(`---\n${text}\n---\n`, "f", noFindings());
    return page && checked(schemas.page, page.frontMatter, "f", noFindings());
  },
};

for (const [what, make] of Object.entries(yamls)) {
  // They differ in what they do with what was read, so a few are enough for the others.
  for (const [name, read] of Object.entries(readers).filter((_, at) => at === 0 || /keys|lists/.test(what)))
    growth(`${name}: ${what}`, () => assert.is(growthOf(make, read, MOST), undefined));
}

const texts: Record<string, (text: string) => unknown> = {
  jsonFault,
  ruleOfPhrase,
  partsOfRule,
  settleParticles,
  isPlaceholder,
  nameProblem,
  originIn,
  isMirror,
  splitPage: (text) => splitPage(`---\n${text}`, "f", noFindings()),
  readText: (text) => readText(Buffer.from(`${text}\xff`, "latin1"), "f", noFindings()),
};
const parts = [
  "[",
  "{",
  '{"a":',
  '"',
  "\\",
  "1",
  "[1,",
  " ",
  "\n",
  "a",
  "a ",
  ", ",
  "·",
  "첫 번째",
  "매주 월요일 ",
  "FREQ=",
  ";",
  "FREQ=DAILY;",
  "BYDAY=MO,",
  "을(를)",
  "{{",
  "$t(",
  "[<",
  "x",
  "YOUR",
  "-.",
  "A-",
  "\u0301",
  "---\n",
  "\n--- ",
  "http://",
  "@",
  "example.",
  "/",
  "%41",
  "(",
];

for (const [name, read] of Object.entries(texts)) {
  growth(`${name}: whatever comes again and again`, () => {
    for (const part of parts) assert.is(growthOf(again(part), read, MOST), undefined, JSON.stringify(part));
  });
}

/** Readers whose rules once began anew at each sign of a kind. */
const others: Record<string, (text: string) => unknown> = {
  menuPath: (text) => menuPath(`a${text}b`),
  addressesIn: (text) => addressesIn(`<loc>${text}`),
  piecesOf: (text) => piecesOf(`제1조(${text}조`),
  blocksOf: (text) => blocksOf(`<!-- a -->${text}`, 0),
};
for (const [name, read] of Object.entries(others)) {
  growth(`${name}: signs that come again and again`, () => {
    for (const part of [" ", "\t", "(", "/", "<!--"]) assert.is(growthOf(again(part), read, MOST), undefined, part);
  });
}

growth("words that would be built from other words are refused, each once", async () => {
  const keys = ["menu", "skip", "home", "feed", "more", "editions"];
  const bomb = Object.fromEntries(keys.map((key, at) => [key, `$t(site.${keys[at + 1] ?? "menu"})`.repeat(10)]));
  const problems = await problemsOf({ ...twoEditions, "i18n/en.json": JSON.stringify({ site: bomb }) });
  assert.equal(
    problems.map(({ code, values }) => `${code} ${values?.key}`),
    keys.map((key) => `words/nesting site.${key}`),
  );
});

growth("a file of words that nests without end is told", async () => {
  for (const text of ["[".repeat(200_000), '{"a":'.repeat(100_000), `${'{"a":'.repeat(3000)}""${"}".repeat(3000)}`]) {
    const problems = await problemsOf({ ...twoEditions, "i18n/en.json": text });
    assert.ok(
      problems.length === 1 && /^words\//.test(problems[0]?.code ?? ""),
      JSON.stringify(problems).slice(0, 200),
    );
  }
});

growth.run();
