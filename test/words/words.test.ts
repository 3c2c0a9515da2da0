import { test } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import { checkHoles } from "../../src/site/words/checkHoles.ts";
import type { Words } from "../../src/site/words/words.ts";
import { type Files, load, page, twoEditions } from "../support/tinySite.ts";

/** The words of an edition of a tiny site. */
async function wordsIn(tag: string, files: Files): Promise<Words> {
  const { catalogue, wordsOf } = await load(files);
  return wordsOf(catalogue.site.editions.find((edition) => edition.tag === tag)!);
}

const json = (tree: unknown) => JSON.stringify(tree);
const own = {
  ...twoEditions,
  "i18n/en.json": json({
    site: { home: "Start" },
    test: {
      pages_one: "{{shown}} page",
      pages_other: "{{shown}} pages",
      places_one: "{{count}}st",
      places_other: "{{count}}th",
      year: "In {{year}}",
      sum: "{{sum}} people",
      text: "By {{by}} on {{date}}",
      nothing: "All {{missing}}",
    },
  }),
  "i18n/ko.json": json({
    test: {
      pages: "글 {{shown}}개",
      subject: "{{name}}이(가)",
      topic: "{{name}}은(는)",
      object: "{{name}}을(를)",
      to: "{{name}}(으)로",
      and: "{{name}}과(와)",
      both: "{{a}}은(는) {{b}}을(를) {{c}}(으)로",
      sum: "{{sum}}명이",
      count: "{{shown}}이(가)",
      year: "{{year}}년",
    },
  }),
};

test("plural forms follow the language", async () => {
  const en = await wordsIn("en", own);
  assert.equal(
    [0, 1, 2, 1000].map((count) => en.t("test.pages", { count })),
    ["0 pages", "1 page", "2 pages", "1,000 pages"],
  );
  const ko = await wordsIn("ko", own);
  assert.equal(
    [1, 2, 22_000_000].map((count) => ko.t("test.pages", { count })),
    ["글 1개", "글 2개", "글 2,200만개"],
  );
});

test("languages with more forms than two have them all", async () => {
  const arabic = {
    ...own,
    "content/site.yml": `${String(twoEditions["content/site.yml"])}  - { tag: ar, folder: ar, label: العربية, fallback: [en] }\n`,
    "i18n/ar.json": json({
      test: {
        pages_zero: "zero",
        pages_one: "one",
        pages_two: "two",
        pages_few: "few",
        pages_many: "many",
        pages_other: "other",
      },
    }),
  };
  const ar = await wordsIn("ar", arabic);
  assert.equal(
    [0, 1, 2, 3, 11, 100].map((count) => ar.t("test.pages", { count })),
    ["zero", "one", "two", "few", "many", "other"],
  );
});

test("particles fit what is filled in before them", async () => {
  const { t } = await wordsIn("ko", own);
  const forms = (name: string) => ["subject", "topic", "object", "to", "and"].map((key) => t(`test.${key}`, { name }));
  assert.equal(forms("나우"), ["나우가", "나우는", "나우를", "나우로", "나우와"]);
  assert.equal(forms("협약"), ["협약이", "협약은", "협약을", "협약으로", "협약과"]);
  assert.equal(forms("서울"), ["서울이", "서울은", "서울을", "서울로", "서울과"]);
  assert.equal(forms("“조선말”"), ["“조선말”이", "“조선말”은", "“조선말”을", "“조선말”로", "“조선말”과"]);
  assert.equal(forms("CRC"), ["CRC가", "CRC는", "CRC를", "CRC로", "CRC와"]);
  assert.is(t("test.both", { a: "나우", b: "협약", c: "북" }), "나우는 협약을 북으로");
  assert.is(t("test.count", { count: 3 }), "3이");
  assert.is(t("test.count", { count: 22_000_000 }), "2,200만이");
});

test("numbers are written as the edition writes them, years are not numbers", async () => {
  const en = await wordsIn("en", own);
  const ko = await wordsIn("ko", own);
  assert.is(en.t("test.sum", { sum: 22_000_000 }), "22,000,000 people");
  assert.is(ko.t("test.sum", { sum: 22_000_000 }), "2,200만명이");
  // A year is passed as a text: as a number it would be grouped.
  assert.is(en.t("test.year", { year: "2026" }), "In 2026");
  assert.is(ko.t("test.year", { year: "2026" }), "2026년");
  assert.is(en.t("test.year", { year: 2026 }), "In 2,026");
});

test("what is filled in is a text, not a template", async () => {
  const { t } = await wordsIn("en", own);
  assert.is(
    t("test.text", { by: "{{date}} $t(site.home) <b>&amp;", date: "$1 $& {{by}}" }),
    "By {{date}} $t(site.home) <b>&amp; on $1 $& {{by}}",
  );
});

test("a word without values is the same each time", async () => {
  const { t } = await wordsIn("en", own);
  assert.equal([t("site.home"), t("site.home"), t("site.home", {})], ["Start", "Start", "Start"]);
});

// Where a word comes from: the site's own file, Dari's for the language, the fallbacks, the reference, Dari's English.
const settings = (editions: string[], more = "") =>
  `name: Tiny\norigin: https://tiny.example\neditions:\n${editions.map((edition) => `  - { ${edition} }\n`).join("")}${more}`;
const siteWith = (editions: string[], i18n: Record<string, unknown>, more = ""): Files => ({
  "content/site.yml": settings(editions, more),
  ...Object.fromEntries(
    editions.map((edition) => [`content/${/folder: ([\w-]+)/.exec(edition)?.[1]}/index.md`, page("Home")]),
  ),
  ...Object.fromEntries(Object.entries(i18n).map(([tag, tree]) => [`i18n/${tag}.json`, json(tree)])),
});
const en = "tag: en, folder: en, label: English";
const fr = "tag: fr, folder: fr, label: Français";
const de = "tag: de, folder: de, label: Deutsch";

test("the site's own word goes before Dari's", async () => {
  const { t } = await wordsIn("en", own);
  assert.equal([t("site.home"), t("site.menu")], ["Start", "Main menu"]);
});

test("an empty word is one that is still to be written", async () => {
  const { t } = await wordsIn("en", { ...twoEditions, "i18n/en.json": json({ site: { home: "", menu: "Contents" } }) });
  assert.equal([t("site.home"), t("site.menu")], ["Home", "Contents"]);
});

test("a language that Dari has needs no file", async () => {
  const files = siteWith(
    [
      en,
      "tag: en-US, folder: us, label: American",
      "tag: ko-KP, folder: kp, label: 조선말",
      "tag: ko-KR, folder: kr, label: 한국어",
    ],
    {},
  );
  assert.is((await wordsIn("en-US", files)).t("site.home"), "Home");
  assert.is((await wordsIn("ko-KR", files)).t("site.home"), "첫 화면");
  assert.is((await wordsIn("ko-KP", files)).t("site.home"), "첫페지");
  assert.equal((await wordsIn("ko-KP", files)).quotes, ["《", "》", "〈", "〉"]);
});

test("fallbacks are asked in their order, then the reference, then Dari's English", async () => {
  const editions = [en, `${fr}, fallback: [de, en]`, de];
  const i18n = {
    fr: { site: { home: "Accueil" } },
    de: { site: { home: "Start", menu: "Menü" } },
    en: { site: { skip: "Skip it" } },
  };
  const { t } = await wordsIn("fr", siteWith(editions, i18n));
  assert.equal(
    ["site.home", "site.menu", "site.skip", "site.feed"].map((key) => t(key)),
    ["Accueil", "Menü", "Skip it", "News feed (Atom)"],
  );
});

test("without a fallback the reference edition stands in", async () => {
  const korean = siteWith([en, "tag: ko, folder: ko, label: 한국어", de], {}, "reference: ko\n");
  assert.is((await wordsIn("de", korean)).t("site.home"), "첫 화면");
  assert.is((await wordsIn("de", siteWith([en, de], {}))).t("site.home"), "Home");
});

test("a site in a language that Dari lacks, without words, speaks Dari's English and is told so", async () => {
  const loaded = await load(siteWith([fr], {}));
  assert.is(loaded.wordsOf(loaded.catalogue.site.reference).t("site.home"), "Home");
  const told = loaded.warnings.find(({ code }) => code === "words/fallback");
  assert.is(told?.file, "i18n/fr.json");
  assert.match(String(told?.values?.keys), "site.home");
});

test("a Korean word that stands in for another still has its particles", async () => {
  const { t } = await wordsIn(
    "de",
    siteWith(["tag: ko, folder: ko, label: 한국어", `${de}, fallback: [ko]`], {
      ko: { test: { by: "{{by}}이(가) 검토" } },
    }),
  );
  assert.is(t("test.by", { by: "나우" }), "나우가 검토");
});

test("where the words of the site are Dari's own, a placeholder that no other language has is told", () => {
  const file = (tag: string, menu: string) => ({ file: `i18n/${tag}.json`, tree: { site: { menu } }, lineOf: () => 3 });
  const files = new Map([
    ["ko", file("ko", "차례 {{nmae}}")],
    ["en", file("en", "Menu")],
  ]);
  const findings = noFindings();
  checkHoles(files, files, "ko", findings);
  assert.equal(
    findings.errors.map(({ file: at, line, code }) => [at, line, code]),
    [["i18n/ko.json", 3, "words/hole-unknown"]],
  );
});

test("a key that nobody has is printed as it is", async () => {
  const { t } = await wordsIn("en", own);
  assert.is(t("test.nobody"), "test.nobody");
});

test.run();
