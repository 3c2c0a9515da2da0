import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compareNorth } from "../../src/base/korean/order.ts";
import { root } from "../../src/base/root.ts";
import { subjectsOf } from "../../src/search/subjects.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { load } from "../support/tinySite.ts";

const subjects = suite("index of subjects");
const loaded = await load(root);
const editions = loaded.catalogue.site.editions;
const groupsOf = (tag: string) => subjectsOf(loaded, editions.find((edition) => edition.tag === tag) as Edition);

/** More is a heap, no index. */
const MOST = 350;

subjects("the words chosen for the index are there in every edition, and lead to what they are keywords of", () => {
  for (const { tag, folder } of editions) {
    const all = new Map(
      groupsOf(tag).flatMap((group) => group.subjects.map(({ word, places }) => [word, places] as const)),
    );
    assert.ok(all.size > 250 && all.size <= MOST, `${tag}: ${all.size}`);
    const chosen = loaded.keywords.index[tag] ?? [];
    for (const [path, words] of loaded.keywords.pages)
      for (const word of (words[tag] ?? []).filter((one) => chosen.includes(one)))
        assert.ok(
          all.get(word)?.some(({ address }) => address.startsWith(`/${folder}/${path}/`)),
          `${tag}: ${word} (${path})`,
        );
    for (const { pieces } of loaded.instruments.flatMap(({ texts }) => texts.get(tag) ?? []))
      for (const { name, number } of pieces)
        assert.ok(
          [...all.values()].some((places) => places.some(({ address }) => address.includes(`/${name}/`))),
          `${tag}: nothing leads to ${number}`,
        );
  }
});

subjects(
  "without a choice, the first few keywords of each page stand there; a chosen word that leads nowhere is reported",
  async () => {
    const keywords = "article-1:\n  en: [raft, oar, rope, pole, plank, mast]\n";
    const words = async (more: string) =>
      subjectsOf(
        await load({ ...tinyLaw, "i18n/keywords/law.yml": keywords + more }),
        loaded.catalogue.site.editions.find(({ tag }) => tag === "en") as Edition,
      ).flatMap((group) => group.subjects.map(({ word }) => word));
    const all = await words("");
    assert.ok(all.includes("plank") && !all.includes("mast"));
    const chosen = await words("index:\n  en: [mast]\n");
    assert.ok(chosen.includes("mast") && !chosen.includes("raft"));
    // A page may go at any time: what is left of its words stops nobody.
    const { warnings } = await load({ ...tinyLaw, "i18n/keywords/law.yml": `${keywords}index:\n  en: [ores]\n` });
    assert.equal(
      warnings.filter(({ code }) => code.startsWith("keywords/")).map(({ code, file }) => `${file} ${code}`),
      ["i18n/keywords/law.yml keywords/index"],
    );
  },
);

subjects("words stand once, in the order of the edition's dictionaries, under letters that stand once", () => {
  const orders = { ko: new Intl.Collator("ko").compare, en: new Intl.Collator("en").compare, "ko-KP": compareNorth };
  for (const [tag, compare] of Object.entries(orders)) {
    const groups = groupsOf(tag);
    const words = groups.flatMap((group) => group.subjects.map(({ word }) => word));
    assert.equal(words, [...words].sort(compare), tag);
    for (const list of [words, groups.map(({ letter }) => letter)]) assert.is(new Set(list).size, list.length, tag);
  }
});

subjects(
  "the letters are those of each country: the North has ㅇ and the doubled ones behind ㅎ, the South neither",
  () => {
    const letters = (tag: string) =>
      groupsOf(tag)
        .map(({ letter }) => letter)
        .filter((letter) => /[ㄱ-ㅎ]/.test(letter))
        .join("");
    assert.match("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", new RegExp([...letters("ko")].join(".*")));
    assert.match("ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎㄲㄸㅃㅆㅉㅇ", new RegExp([...letters("ko-KP")].join(".*")));
    assert.ok(letters("ko-KP").endsWith("ㅇ") && letters("ko").includes("ㅇㅈ"));
  },
);

subjects.run();
