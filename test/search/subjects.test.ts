import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compareNorth } from "../../src/base/korean/order.ts";
import { root } from "../../src/base/root.ts";
import { FIRST_KEYWORDS } from "../../src/search/keywords.ts";
import { subjectsOf } from "../../src/search/subjects.ts";
import type { Edition } from "../../src/site/editions/edition.ts";
import { load } from "../support/tinySite.ts";

const subjects = suite("index of subjects");
const loaded = await load(root);
const editions = loaded.catalogue.site.editions;
const groupsOf = (tag: string) => subjectsOf(loaded, editions.find((edition) => edition.tag === tag) as Edition);

subjects(
  "the first keywords of every article are there in every edition, and lead to the article that they are kept for",
  () => {
    for (const { tag, folder } of editions) {
      const all = new Map(
        groupsOf(tag).flatMap((group) => group.subjects.map(({ word, places }) => [word, places] as const)),
      );
      for (const [path, words] of loaded.keywords.pages) {
        // The list of terms is an index itself.
        if (path.endsWith("/terms")) continue;
        for (const word of (words[tag] ?? []).slice(0, FIRST_KEYWORDS)) {
          const places = all.get(word);
          assert.ok(
            places?.some(({ address }) => address.startsWith(`/${folder}/${path}/`)),
            `${tag}: ${word} (${path})`,
          );
        }
      }
    }
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
