import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtPages } from "../support/builtPage.ts";
import { declaration, declarationFiles } from "../support/declaration.ts";
import { elements, unescaped } from "../support/markup.ts";
import { builtSite } from "../support/realSite.ts";
import { akomaNtosoSchemas, faultsOf } from "../support/schemas.ts";
import { type Files, tinySite, twoEditions } from "../support/tinySite.ts";

// What holds for the Convention, held by two others in one site: the Universal Declaration of Human Rights in English and
// Korean, which has no parts and no lists, and a charter of a ferry in English alone, which has everything else.
const charter: Files = {
  "content/charter.yml": [
    "type: instrument",
    "kind: charter",
    "abbreviation: Ferry",
    "issuer: { country: kr, name: 'Ferry & Friends <Seoul>', number: '7' }",
    "adopted: 2020-01-02",
    "inForce: 2020-02-03",
    "published: 'Gazette \"Ferry\" & Co, no. 7'",
    "publishedOn: 2020-01-20",
    "authentic: [en]",
    "amended: { art-2-1-a-ii: 2021-05-06 }",
    "",
  ].join("\n"),
  "content/en/charter/index.md": [
    "---",
    "title: The Ferry",
    "description: A charter.",
    "type: instrument",
    'name: "Charter of the <Ferry> & its Boats"',
    'citation: "Charter, {{article}}"',
    "parts: { 1: Part I, 2: Part II }",
    "notes: { art-2-1-a-ii: It said “bags & <boxes>” before 2021. }",
    "---",
    "",
    "A charter.",
    "",
  ].join("\n"),
  "content/en/charter/preamble.md":
    "---\ntitle: Preamble\n---\n\nWe who cross,\n\nKnowing that water & wind < land,\n\nAgree:\n",
  "content/en/charter/article-01.md":
    '---\narticle: 1\ntitle: Who\npart: 1\n---\n\nAll may cross, who:\n\n(a) Are "here";\n\n(b) Are there.\n',
  "content/en/charter/article-02.md":
    "---\narticle: 2\ntitle: What\npart: 2\n---\n\n1. They may carry:\n\n   (a) Small things:\n\n      (i) A hat;\n\n      (ii) A bag;\n\n   (b) Animals.\n\n2. No more.\n\n---\n\nDone at the river.\n",
};
const files: Files = {
  ...twoEditions,
  ...declarationFiles([
    { folder: "en", code: "eng" },
    { folder: "ko", code: "kor", translation: "대한민국 외교부" },
  ]),
  ...charter,
};
const fifth = "content/ko/declaration/article-05.md";
files[fifth] = String(files[fifth]).replace("title:", "translation: 다른 이\ntitle:");

const others = suite("other instruments");
const site = builtSite(tinySite(files));
const pages = builtPages(site);
const units = (file: string) =>
  JSON.parse(site.read(file)) as { lang: string; units: Array<{ id: string; label: string; text: string }> };

others(
  "the Declaration: 30 articles, the preamble, the whole and two editions side by side, in English and in Korean",
  () => {
    for (const folder of ["en", "ko"]) {
      for (const path of [
        "",
        "preamble/",
        "full/",
        "full/en/",
        "full/ko/",
        ...Array.from({ length: 30 }, (_, at) => `article-${at + 1}/`),
      ]) {
        const isThere = site.pages.includes(`/${folder}/declaration/${path}`);
        assert.is(isThere, path !== `full/${folder}/`, `/${folder}/declaration/${path}`);
      }
    }
  },
);

others("the Declaration: its units are those of the source, with the same ids in both editions", () => {
  const [english, korean] = [units("en/declaration/declaration.json"), units("ko/declaration/declaration.json")];
  assert.equal([english.lang, korean.lang], ["en", "ko"]);
  assert.equal(
    korean.units.map(({ id }) => id),
    english.units.map(({ id }) => id),
  );
  for (const [code, { units: own }] of [
    ["eng", english],
    ["kor", korean],
  ] as const) {
    const { preamble, articles } = declaration(code);
    assert.equal(
      own.map(({ text }) => text),
      [...preamble, ...articles.flatMap(({ paragraphs }) => paragraphs)],
    );
    assert.equal([own.length, articles.length], [60, 30]);
  }
  assert.equal(
    english.units.filter(({ id }) => /^art-(1|29)\b/.test(id)).map(({ id }) => id),
    ["art-1", "art-29-1", "art-29-2", "art-29-3"],
  );
  assert.is(korean.units.find(({ id }) => id === "art-29-2")?.label, "제29조 제2항");
  for (const folder of ["en", "ko"]) {
    const html = pages.find(({ address }) => address === `/${folder}/declaration/full/`)?.html ?? "";
    for (const { id } of english.units) assert.ok(html.includes(`id="${id}"`), `${folder} ${id}`);
  }
});

for (const schema of akomaNtosoSchemas) {
  for (const name of ["declaration", "charter"]) {
    for (const folder of ["en", "ko"])
      others(`Akoma Ntoso: ${folder}/${name} is valid by ${schema}`, async () =>
        assert.is(await faultsOf(site.read(`${folder}/${name}/${name}.akn.xml`), schema), ""),
      );
  }
}

others("paragraphs without numbers are counted, and show none", () => {
  const { paragraphs } = declaration("eng").articles[1]!;
  assert.is(paragraphs.length, 2);
  assert.equal(
    units("en/declaration/declaration.json")
      .units.filter(({ id }) => id.startsWith("art-2-"))
      .map(({ id, label }) => `${id} ${label}`),
    ["art-2-1 art 2(1)", "art-2-2 art 2(2)"],
  );
  const html = pages.find(({ address }) => address === "/en/declaration/article-2/")?.html ?? "";
  for (const at of [1, 2]) assert.match(html, new RegExp(`<p id="art-2-${at}"[^>]*>(?!<b class="label">)`));
  assert.match(html, paragraphs[1]!.slice(0, 60));
  assert.not.match(site.read("en/declaration/declaration.txt"), `2. ${paragraphs[1]!.slice(0, 20)}`);
  assert.not.match(
    elements(site.read("en/declaration/declaration.akn.xml"), "paragraph").find(
      ({ attributes }) => attributes.GUID === "art-2-2",
    )?.text ?? "",
    "<num>",
  );
});

others("Akoma Ntoso: an instrument without parts has its articles in its body", () => {
  const akn = site.read("ko/declaration/declaration.akn.xml");
  assert.match(akn, /<act name="declaration" contains="originalVersion">/);
  assert.match(akn, /<FRBRuri value="\/akn\/un\/act\/declaration\/1948-12-10\/217-A-III\/kor@"\/>/);
  assert.is(elements(akn, "part").length, 0);
  assert.is([...akn.matchAll(/<article /g)].length, 30);
  assert.is(elements(akn, "conclusions").length, 0);
});

others("Akoma Ntoso: an article that another translated says so", () => {
  const akn = site.read("ko/declaration/declaration.akn.xml");
  const translators = elements(akn, "TLCOrganization")
    .map(({ attributes }) => attributes)
    .filter(({ eId }) => eId?.startsWith("translator"));
  assert.equal(
    translators.map(({ eId, showAs }) => [eId, showAs]),
    [
      ["translator_1", "대한민국 외교부"],
      ["translator_2", "다른 이"],
    ],
  );
  assert.equal(
    [...akn.matchAll(/<article eId="(\w+)"[^>]* refersTo="#translator_2"/g)].map(([, id]) => id),
    ["art_5"],
  );
});

others("Akoma Ntoso: lists in lists, a note, and characters that XML must escape", () => {
  const akn = site.read("en/charter/charter.akn.xml");
  const ids = [...akn.matchAll(/<(?:article|paragraph|point) eId="(\w+)"/g)].map(([, id]) => id);
  assert.equal(ids, [
    "art_1",
    "art_1__list_1__point_a",
    "art_1__list_1__point_b",
    "art_2",
    "art_2__para_1",
    "art_2__para_1__list_1__point_a",
    "art_2__para_1__list_1__point_a__list_1__point_i",
    "art_2__para_1__list_1__point_a__list_1__point_ii",
    "art_2__para_1__list_1__point_b",
    "art_2__para_2",
  ]);
  assert.is(unescaped(elements(akn, "docTitle")[0]?.text ?? ""), "Charter of the <Ferry> & its Boats");
  assert.equal(
    elements(akn, "publication").map(({ attributes }) => attributes),
    [{ date: "2020-01-20", name: "publication", showAs: 'Gazette "Ferry" & Co, no. 7' }],
  );
  const [note] = elements(akn, "note");
  assert.is(note?.attributes.placementBase, "#art_2__para_1__list_1__point_a__list_1__point_ii");
  assert.is(unescaped(elements(note?.text ?? "", "p")[0]?.text ?? ""), "It said “bags & <boxes>” before 2021.");
  assert.match(akn, /<FRBRuri value="\/akn\/kr\/act\/charter\/2020-01-02\/7\/eng@2021-05-06"\/>/);
});

others("an edition that shows another's text says whose it is", () => {
  const akn = site.read("ko/charter/charter.akn.xml");
  assert.is(units("ko/charter/charter.json").lang, "en");
  assert.is(elements(akn, "FRBRlanguage")[0]?.attributes.language, "eng");
  assert.is(elements(akn, "body")[0]?.attributes["xml:lang"], "en");
});

others("TMX: one file for each instrument, valid, with its own units and editions", async () => {
  for (const name of ["declaration", "charter"])
    assert.is(await faultsOf(site.read(`${name}.tmx`), "tmx.xsd"), "", name);
  const languages = (name: string) => [
    ...new Set(elements(site.read(`${name}.tmx`), "tuv").map(({ attributes }) => attributes["xml:lang"])),
  ];
  assert.equal([languages("declaration"), languages("charter")], [["en", "ko"], ["en"]]);
  const ids = (name: string) => elements(site.read(`${name}.tmx`), "tu").map(({ attributes }) => attributes.tuid);
  assert.equal([ids("declaration").length, ids("charter").length], [60, 13]);
  // Nothing says whether the Korean text was reviewed.
  assert.match(site.read("declaration.tmx"), /<tuv xml:lang="ko"><prop type="x-standing">unknown<\/prop>/);
});

others("each instrument's pages speak of it alone", () => {
  const law = (address: string) =>
    pages.find((page) => page.address === address)?.data.find((data) => data["@type"] === "Legislation");
  assert.is(
    law("/en/declaration/article-2/")?.legislationIdentifier,
    "/akn/un/act/declaration/1948-12-10/217-A-III/~art_2",
  );
  assert.is(law("/en/charter/article-2/")?.legislationIdentifier, "/akn/kr/act/charter/2020-01-02/7/~art_2");
  assert.is(law("/ko/declaration/")?.legislationLegalValue, "https://schema.org/UnofficialLegalValue");
  // A page that only stands in for another's says nothing to search engines.
  assert.is(law("/ko/charter/"), undefined);
});

others.run();
