import { brotliCompressSync, constants } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readMark } from "../../src/publish/mark.ts";
import { builtPages } from "../support/builtPage.ts";
import { elements, unescaped } from "../support/markup.ts";
import { builtSite } from "../support/realSite.ts";
import { akomaNtosoSchemas, faultsOf } from "../support/schemas.ts";

const files = suite("files of an instrument");
const site = builtSite();
const pages = builtPages(site);
const { limits } = readMark(site.output);
const folders = ["en", "ko", "ko-kp"] as const;
const tags = { en: "en", ko: "ko", "ko-kp": "ko-KP" } as const;

interface Units {
  title: string;
  lang: string;
  authentic: boolean;
  standing: string;
  units: Array<{ id: string; label: string; text: string }>;
}
const unitsIn = (folder: string) => JSON.parse(site.read(`${folder}/convention/convention.json`)) as Units;
const aknIn = (folder: string) => site.read(`${folder}/convention/convention.akn.xml`);
const tmx = site.read("convention.tmx");
const at = (address: string) => pages.find((page) => page.address === address);
const labelOf = (folder: string, id: string) => unitsIn(folder).units.find((unit) => unit.id === id)?.label;

files("units as JSON: 192 of them, each with id, label and words, the same ids in every edition", () => {
  const ids = unitsIn("en").units.map(({ id }) => id);
  assert.is(ids.length, 192);
  assert.is(new Set(ids).size, 192);
  for (const id of [
    "preamble-opening",
    "preamble-13",
    "preamble-closing",
    "art-1",
    "art-12-1",
    "art-24-2",
    "art-24-2-c",
    "art-40-2-b-iv",
    "testimonium",
  ])
    assert.ok(ids.includes(id), id);
  for (const folder of folders) {
    const { units, lang, authentic } = unitsIn(folder);
    assert.equal(
      units.map(({ id }) => id),
      ids,
      folder,
    );
    assert.equal([lang, authentic], [tags[folder], folder === "en"]);
    for (const unit of units) {
      assert.equal(Object.keys(unit), ["id", "label", "text"]);
      for (const value of Object.values(unit))
        assert.ok(value.trim() !== "" && value === value.trim(), `${folder} ${unit.id}`);
    }
  }
});

files("every id of the JSON is an id on the page of the whole text", () => {
  for (const folder of folders) {
    const html = at(`/${folder}/convention/full/`)?.html ?? "";
    for (const { id } of unitsIn(folder).units)
      assert.ok(html.includes(`id="${id}"`) || html.includes(`id=${id}`), `${folder} ${id}`);
  }
});

files("labels are those of the edition", () => {
  assert.equal(
    folders.map((folder) => labelOf(folder, "art-24-2-c")),
    ["art 24(2)(c)", "제24조 제2항 다호", "제24조 2항 ㄷ)"],
  );
  assert.is(labelOf("en", "art-40-2-b-iv"), "art 40(2)(b)(iv)");
  assert.is(labelOf("en", "preamble-3"), "Preamble, recital 3");
  for (const folder of folders) assert.is(new Set(unitsIn(folder).units.map(({ label }) => label)).size, 192, folder);
});

files("the words are the treaty's: the English of two units, letter by letter", () => {
  const textOf = (id: string) => unitsIn("en").units.find((unit) => unit.id === id)?.text;
  assert.is(textOf("art-24-2-a"), "To diminish infant and child mortality;");
  assert.is(
    textOf("art-12-1"),
    "States Parties shall assure to the child who is capable of forming his or her own views the right to express those views freely in all matters affecting the child, the views of the child being given due weight in accordance with the age and maturity of the child.",
  );
});

files("plain text: name and standing first, then every unit in its order", () => {
  for (const folder of folders) {
    const text = site.read(`${folder}/convention/convention.txt`);
    const { units, title } = unitsIn(folder);
    assert.is(text.split("\n")[0], title);
    let place = 0;
    for (const unit of units) {
      const found = text.indexOf(unit.text, place);
      assert.ok(found >= place, `${folder} ${unit.id}`);
      place = found + unit.text.length;
    }
  }
  assert.match(
    site.read("en/convention/convention.txt"),
    /^Convention on the Rights of the Child\n\nThis is an authentic text/,
  );
  assert.match(site.read("en/convention/convention.txt"), /\n\nArticle 24: Health\n\n1\. States Parties recognize/);
  assert.match(site.read("en/convention/convention.txt"), /\n\n {2}\(c\) To combat disease/);
});

for (const schema of akomaNtosoSchemas) {
  for (const folder of folders)
    files(`Akoma Ntoso of ${folder}: valid by ${schema}`, async () =>
      assert.is(await faultsOf(aknIn(folder), schema), ""),
    );

  files(`${schema} sees what is wrong`, async () => {
    const wrong: Array<(akn: string) => string> = [
      (akn) => akn.replace(/<FRBRlanguage[^>]*>/, ""),
      (akn) => akn.replace("<FRBRcountry", "<FRBRnation"),
      (akn) => akn.replace('eId="art_12__para_1"', 'eId="art_12__para_2"'),
      (akn) => akn.replace('status="editorial"', 'status="mine"'),
      (akn) => akn.replace("</list></paragraph>", "</list><p/></paragraph>"),
      (akn) => akn.replace("<recital ", "<article ").replace("</recital>", "</article>"),
    ];
    for (const change of wrong) {
      assert.is.not(change(aknIn("en")), aknIn("en"), String(change));
      assert.is.not(await faultsOf(change(aknIn("en")), schema), "", String(change));
    }
  });
}

files("Akoma Ntoso: ids by its naming convention, the same in every edition, each with the unit's own id", () => {
  const idsOf = (folder: string) =>
    [...aknIn(folder).matchAll(/ eId="([^"]+)" wId="([^"]+)" GUID="([^"]+)"/g)].map(([, eId, wId, guid]) => ({
      eId,
      wId,
      guid,
    }));
  const ids = idsOf("en");
  for (const { eId, wId } of ids) assert.is(wId, eId);
  for (const folder of folders) assert.equal(idsOf(folder), ids, folder);
  const eIdOf = (guid: string) => ids.find((one) => one.guid === guid)?.eId;
  assert.equal(["art-12", "art-12-1", "art-17-a", "art-24-2", "art-24-2-c", "art-40-2-b-iv", "preamble-3"].map(eIdOf), [
    "art_12",
    "art_12__para_1",
    "art_17__list_1__point_a",
    "art_24__para_2",
    "art_24__para_2__list_1__point_c",
    "art_40__para_2__list_1__point_b__list_1__point_iv",
    "rec_3",
  ]);
  const guids = ids.map(({ guid }) => guid);
  for (const { id } of unitsIn("en").units) assert.ok(guids.includes(id), id);
  // Besides the units, an article that has numbered paragraphs has an id of its own.
  const more = guids.filter((guid) => !unitsIn("en").units.some(({ id }) => id === guid));
  assert.ok(
    more.every((guid) => /^art-\d+$/.test(guid ?? "")),
    more.join(" "),
  );
});

files("Akoma Ntoso: the words of every unit, in their order, and nothing else in the text", () => {
  for (const folder of folders) {
    const text = aknIn(folder).replace(/[^]*<\/preface>/, "");
    const words = [...text.matchAll(/<p>([^]*?)<\/p>/g)].map(([, inside = ""]) =>
      unescaped(inside.replace(/<noteRef[^>]*\/>/, "")),
    );
    assert.equal(
      words,
      unitsIn(folder).units.map((unit) => unit.text),
      folder,
    );
  }
});

files("Akoma Ntoso: three parts, 54 articles, and titles marked as the editors'", () => {
  for (const folder of folders) {
    const akn = aknIn(folder);
    assert.equal(
      [...akn.matchAll(/<part eId="(\w+)"/g)].map(([, id]) => id),
      ["part_1", "part_2", "part_3"],
    );
    assert.is([...akn.matchAll(/<article /g)].length, 54);
    assert.equal(
      [...akn.matchAll(/<heading eId="art_\d+__heading" status="([a-z]+)">/g)].map(([, status]) => status),
      Array(54).fill("editorial"),
    );
  }
  assert.match(aknIn("ko-kp"), /<point [^>]*eId="art_24__para_2__list_1__point_c"[^>]*><num>ㄷ\)<\/num>/);
});

files("Akoma Ntoso: editions in one language are different expressions, and say which text is authentic", () => {
  const value = (akn: string, name: string, level = "FRBRExpression") =>
    new RegExp(`<${level}>[^]*?<${name} [^>]*?(?:value|language)="([^"]+)"`).exec(akn)?.[1];
  const work = "/akn/un/act/treaty/1989-11-20/44-25";
  assert.equal(
    folders.map((folder) => value(aknIn(folder), "FRBRuri", "FRBRWork")),
    [work, work, work],
  );
  assert.equal(
    folders.map((folder) => value(aknIn(folder), "FRBRuri")),
    [`${work}/eng@2002-11-18`, `${work}/kor@2002-11-18`, `${work}/kor@2002-11-18/ko-KP`],
  );
  assert.equal(
    folders.map((folder) => value(aknIn(folder), "FRBRlanguage")),
    ["eng", "kor", "kor"],
  );
  assert.equal(
    folders.map((folder) => value(aknIn(folder), "FRBRauthoritative")),
    ["true", "false", "false"],
  );
  for (const folder of folders) {
    const translations = elements(aknIn(folder), "FRBRtranslation").map(({ attributes }) => attributes);
    const expected = {
      href: `${work}/eng@2002-11-18`,
      fromLanguage: "eng",
      authoritative: "false",
      by: "#translator_1",
    };
    assert.equal(translations, folder === "en" ? [] : [expected], folder);
    for (const name of ["preface", "preamble", "body", "conclusions"])
      assert.is(elements(aknIn(folder), name)[0]?.attributes["xml:lang"], tags[folder]);
  }
});

files("Akoma Ntoso: references lead to something in the document, and the amended unit has its note", () => {
  for (const folder of folders) {
    const akn = aknIn(folder);
    for (const [, id = ""] of akn.matchAll(/(?:href|source|by|refersTo|placementBase)="#([^"]+)"/g))
      assert.ok(akn.includes(` eId="${id}"`), `${folder} #${id}`);
    assert.equal(
      elements(akn, "note").map(({ attributes }) => attributes.placementBase),
      ["#art_43__para_2"],
      folder,
    );
    assert.match(akn, /GUID="art-43-2">(?:(?!<\/p>)[^])*<noteRef href="#note_1"/);
    assert.match(akn, /<eventRef [^>]*date="2002-11-18"[^>]* type="amendment"/);
  }
});

files("TMX: valid, and its schema sees what is wrong", async () => {
  assert.is(await faultsOf(tmx, "tmx.xsd"), "");
  const wrong: Array<(text: string) => string> = [
    (text) => text.replace(' srclang="en"', ""),
    (text) => text.replace('segtype="paragraph"', 'segtype="article"'),
    (text) => text.replace('xml:lang="ko-KP"', 'xml:lang="ko"'),
    (text) => text.replace('tuid="art-1"', 'tuid="art-4"'),
    (text) => text.replace(/<seg>[^]*?<\/seg>/, ""),
  ];
  for (const change of wrong) assert.is.not(await faultsOf(change(tmx), "tmx.xsd"), "", String(change));
});

files("TMX: one unit for each of the 192, with the words and the standing of each edition", () => {
  const [header] = elements(tmx, "header");
  const { creationtool, segtype, srclang, datatype, adminlang } = header?.attributes ?? {};
  assert.equal([creationtool, segtype, srclang, datatype, adminlang], ["Dari", "paragraph", "en", "PlainText", "en"]);
  const units = elements(tmx, "tu");
  assert.equal(
    units.map(({ attributes }) => attributes.tuid).sort(),
    unitsIn("en")
      .units.map(({ id }) => id)
      .sort(),
  );
  const standing = Object.fromEntries(folders.map((folder) => [tags[folder], unitsIn(folder).standing]));
  assert.is(standing.en, "authentic");
  assert.ok(["pending", "reviewed"].includes(standing["ko-KP"] ?? ""));
  for (const { attributes, text } of units) {
    const variants = elements(text, "tuv");
    assert.equal(variants.map((variant) => variant.attributes["xml:lang"]).sort(), ["en", "ko", "ko-KP"]);
    for (const variant of variants) {
      const folder = folders.find((one) => tags[one] === variant.attributes["xml:lang"]) ?? "en";
      assert.is(
        unescaped(elements(variant.text, "seg")[0]?.text ?? ""),
        unitsIn(folder).units.find(({ id }) => id === attributes.tuid)?.text,
      );
      assert.is(elements(variant.text, "prop")[0]?.text, standing[tags[folder]]);
    }
  }
});

files("Legislation as JSON-LD: on the first page and on every article, not on the whole text", () => {
  const legislation = (address: string) => at(address)?.data.filter((data) => data["@type"] === "Legislation") ?? [];
  for (const folder of folders) {
    const home = `https://example.org/${folder}/convention/`;
    const [law] = legislation(`/${folder}/convention/`);
    assert.equal(
      [law?.url, law?.inLanguage, law?.legislationDate, law?.legislationType],
      [home, tags[folder], "1989-11-20", "treaty"],
    );
    assert.is(law?.name, unitsIn(folder).title);
    assert.is(
      law?.legislationLegalValue,
      `https://schema.org/${folder === "en" ? "Authoritative" : "Unofficial"}LegalValue`,
    );
    const parts = law?.hasPart as Array<{ url: string }>;
    assert.is(parts.length, 55);
    for (const { url } of parts) {
      const address = url.replace("https://example.org", "");
      const [article, ...others] = legislation(address);
      assert.is(others.length, 0);
      assert.equal(
        [article?.url, article?.inLanguage, article?.legislationLegalValue],
        [url, tags[folder], law?.legislationLegalValue],
        address,
      );
      assert.equal(article?.isPartOf, { "@type": "Legislation", name: law?.name, url: home });
      assert.match(
        String(article?.legislationIdentifier),
        new RegExp(`^${String(law?.legislationIdentifier)}/~(art_\\d+|preamble)$`),
      );
    }
    assert.equal(at(`/${folder}/convention/full/`)?.data, []);
  }
});

files("an article in three editions stays light", () => {
  for (const { address, html } of pages.filter(({ address }) =>
    /\/convention\/(article-\d+|preamble)\/$/.test(address),
  )) {
    const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    assert.ok(bytes < limits.article, `${address} ${bytes}`);
  }
});

files("the head of the first page names every file, that of the whole text none", () => {
  const linked = (address: string) =>
    elements(at(address)?.html ?? "", "link")
      .map(({ attributes }) => attributes)
      .filter(({ rel, type, href }) => rel === "alternate" && type !== undefined && href?.includes("convention"))
      .map(({ type, href }) => [type, href]);
  for (const folder of folders) {
    assert.equal(linked(`/${folder}/convention/`), [
      ["application/json", `/${folder}/convention/convention.json`],
      ["text/plain", `/${folder}/convention/convention.txt`],
      ["application/akn+xml", `/${folder}/convention/convention.akn.xml`],
      ["application/x-tmx+xml", "/convention.tmx"],
    ]);
    assert.equal(linked(`/${folder}/convention/full/`), []);
    for (const [, href = ""] of linked(`/${folder}/convention/`)) assert.ok(site.files.includes(href.slice(1)), href);
  }
});

files.run();
