import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { type InstrumentText, themesOf, unitsOf } from "../../src/law/instrument.ts";
import { indexOf } from "../../src/law/law.ts";
import type { Unit } from "../../src/law/unit.ts";
import { load } from "../support/tinySite.ts";

// The Convention on the Rights of the Child as it lies in content/: the shape of the gazetted text, in every edition.
const loaded = await load(root);
const instrument = loaded.instruments.find(({ folder }) => folder === "convention")!;
const texts = [...instrument.texts.values()];
const english = instrument.texts.get("en")!;
const convention = suite("convention");

const words = (tag: string, id: string) =>
  unitsOf(instrument.texts.get(tag)!).find((unit) => unit.id === id)?.text ?? "";
const last = ({ steps }: Unit) => steps.at(-1)?.kind;
const count = (text: InstrumentText, is: (unit: Unit) => boolean) => unitsOf(text).filter(is).length;

convention("all three editions have it", () => {
  assert.equal([...instrument.texts.keys()], ["ko", "en", "ko-KP"]);
});

convention("every edition has the same 192 units in the same order, from the opening words to the closing ones", () => {
  const ids = unitsOf(english).map(({ id }) => id);
  assert.is(ids.length, 192);
  assert.is(new Set(ids).size, 192);
  assert.equal(
    [ids[0], ids[1], ids[14], ids[15], ids.at(-2), ids.at(-1)],
    ["preamble-opening", "preamble-1", "preamble-closing", "art-1", "art-54", "testimonium"],
  );
  for (const text of texts)
    assert.equal(
      unitsOf(text).map(({ id }) => id),
      ids,
      text.edition.tag,
    );
});

for (const text of texts) {
  const { tag } = text.edition;

  convention(`${tag}: 13 recitals, 54 articles, 97 numbered paragraphs, 50 lettered items, 7 sub-items`, () => {
    assert.is(
      count(text, ({ id }) => /^preamble-\d+$/.test(id)),
      13,
    );
    assert.equal(
      text.pieces.map(({ number }) => number),
      Array.from({ length: 55 }, (_, at) => at),
    );
    assert.is(
      text.pieces.filter(({ units }) => units[0]?.id.startsWith("art-") && units[0].steps.length === 0).length,
      22,
      "articles without numbered paragraphs",
    );
    assert.is(
      count(text, (unit) => last(unit) === "paragraph"),
      97,
    );
    assert.is(
      count(text, (unit) => last(unit) === "item"),
      50,
    );
    const subitems = unitsOf(text)
      .filter((unit) => last(unit) === "subitem")
      .map(({ id }) => id);
    assert.equal(
      subitems,
      ["i", "ii", "iii", "iv", "v", "vi", "vii"].map((letters) => `art-40-2-b-${letters}`),
    );
  });

  convention(`${tag}: parts I to III begin with articles 1, 42 and 46`, () => {
    const parts = text.pieces.slice(1).map(({ data }) => ("part" in data ? data.part : 0));
    assert.equal(parts, [...Array<number>(41).fill(1), ...Array<number>(4).fill(2), ...Array<number>(9).fill(3)]);
  });

  convention(`${tag}: every article has a title, plain words and a theme, every theme an article`, () => {
    const [preamble, ...articles] = text.pieces;
    assert.ok(preamble?.data.intro);
    for (const piece of articles) {
      assert.ok(piece.data.title && piece.data.intro, piece.file);
      assert.is.not(themesOf(piece).length, 0, piece.file);
    }
    assert.is(new Set(articles.map(({ data }) => data.title)).size, 54, "no title twice");
    const themes = Object.keys(indexOf(loaded, instrument, text.edition)?.themes ?? {}).sort();
    assert.equal([...new Set(articles.flatMap(themesOf))].sort(), themes);
  });

  convention(`${tag}: units are whole sentences, without markup and without what an editor leaves behind`, () => {
    for (const { id, text: own } of unitsOf(text)) {
      assert.ok(own.length >= 5, id);
      assert.not.match(own, /\s{2}|^\s|\s$|[*_<>[\]{}]|TODO|XXX|^\(?[a-z\d]{1,3}[.)] /, id);
      assert.is(own, own.normalize("NFC"), id);
    }
  });

  convention(`${tag}: the text is its own, unit by unit`, () => {
    const hangul = unitsOf(text).filter(({ text: own }) => /[가-힣]/.test(own)).length;
    assert.is(hangul, tag === "en" ? 0 : 192);
    if (tag !== "en")
      assert.equal(
        unitsOf(text)
          .filter(({ text: own }) => /[a-z]{2}/i.test(own.replace("ordre public", "")))
          .map(({ id }) => id),
        [],
        "no English left",
      );
  });
}

convention("every article has the same themes in every edition", () => {
  for (const text of texts) {
    text.pieces.forEach((piece, at) => assert.equal(themesOf(piece), themesOf(english.pieces[at]!), piece.file));
  }
});

convention("two wordings in which copies differ are those of the gazette", () => {
  assert.match(words("en", "art-8-2"), "with a view to speedily re-establishing his or her identity");
  assert.match(words("en", "art-29-2"), "observance of the principles set forth in paragraph 1");
});

convention("article 43(2) has eighteen experts, as amended, and every edition a note on it", () => {
  assert.match(words("en", "art-43-2"), "shall consist of eighteen experts");
  for (const tag of ["ko", "ko-KP"]) assert.match(words(tag, "art-43-2"), /(?<!\d)18명/, tag);
  assert.equal(instrument.facts.amended, { "art-43-2": "2002-11-18" });
  for (const { edition } of texts)
    assert.match(indexOf(loaded, instrument, edition)?.notes["art-43-2"] ?? "", /1995[^]*50\/155[^]*2002/, edition.tag);
});

convention("the South says 당사국, the North 가입국, in the law and around it", () => {
  const all = (tag: string) =>
    instrument.texts
      .get(tag)!
      .pieces.flatMap(({ data, units }) => [data.title, data.intro ?? "", ...units.map(({ text }) => text)]);
  assert.equal(
    all("ko-KP").filter((text) => text.includes("당사국")),
    [],
  );
  assert.equal(
    all("ko").filter((text) => text.includes("가입국")),
    [],
  );
  assert.ok(
    all("ko-KP").filter((text) => text.includes("가입국")).length > 50 &&
      all("ko").filter((text) => text.includes("당사국")).length > 50,
  );
});

convention(
  "English alone is authentic; the translations are the site’s own, and say whether anybody has reviewed them",
  () => {
    assert.equal(instrument.facts.authentic, ["en"]);
    for (const { edition } of texts) {
      const index = indexOf(loaded, instrument, edition);
      assert.is(index?.translation, undefined, edition.tag);
      assert.ok(index?.review !== undefined, edition.tag);
    }
  },
);

convention("it is locked", () => {
  assert.equal(
    loaded.warnings.filter(({ code }) => code.startsWith("instrument/") || code.startsWith("terms/")),
    [],
  );
});

convention("every term is in the authentic text, has its words in every edition and is explained in each", () => {
  assert.ok(instrument.terms.length > 30);
  const tags = [...instrument.texts.keys()].sort();
  for (const { id, words: own, meaning } of instrument.terms) {
    assert.equal(Object.keys(own).sort(), tags, id);
    assert.equal(Object.keys(meaning).sort(), tags, id);
  }
});

convention.run();
