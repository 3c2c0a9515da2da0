import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { searchOf } from "../../src/search/searchOf.ts";
import { pocketSearch } from "../support/pocketSearch.ts";
import { load } from "../support/tinySite.ts";

interface Pair {
  tag: string;
  form: string;
  word: string;
}

const dictionary = suite("forms of dictionaries");
const pairs = readFileSync(join(root, "test/fixtures/search/dictionary.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): Pair => {
    const [tag = "", form = "", word = ""] = line.split("|").map((cell) => cell.trim());
    return { tag, form, word };
  });

for (const search of searchOf(await load(root))) {
  const { tag } = search.edition;
  const { ask } = pocketSearch(search);
  // The pages that have a word as a whole.
  const pages = new Map<string, Set<string>>();
  for (const { path, title, passages } of search.records) {
    for (const text of [title, ...passages.flatMap(({ label, text: words }) => [label, words])]) {
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) pages.set(word, (pages.get(word) ?? new Set()).add(path));
    }
  }
  const own = pairs.filter((pair) => pair.tag === tag && pages.has(pair.word));
  const missed = (some: readonly Pair[], isWhole: boolean) =>
    some.filter(
      ({ form, word }) =>
        !ask(form, { isWhole }).results.some(({ path }) => pages.get(word)?.has(path.replace(/#.*/, ""))),
    );
  const named = (some: readonly Pair[]) => some.map(({ form, word }) => `${form} ← ${word}`).join(", ");

  dictionary(`${tag}: the form of the dictionary finds a text that has the word`, () => {
    assert.ok(own.length > 100, `only ${own.length} words of the fixture stand in the texts`);
    const none = missed(own, true);
    console.log(
      `${tag}: ${own.length - none.length} of ${own.length} words found by their dictionary form${none.length === 0 ? "" : `, not ${named(none)}`}`,
    );
    assert.ok(none.length <= own.length * 0.02, named(none));
  });

  dictionary(`${tag}: also on a page that has just been opened, without asking for all texts`, () => {
    const none = missed(own, false);
    console.log(
      `${tag}: ${own.length - none.length} of ${own.length} at once${none.length === 0 ? "" : `, not ${named(none)}`}`,
    );
    assert.ok(none.length <= own.length * 0.025, named(none));
  });

  if (tag.startsWith("ko"))
    dictionary(`${tag}: of verbs also without asking for all texts`, () => {
      const verbs = own.filter(({ form }) => form.endsWith("다"));
      const none = missed(verbs, false);
      assert.ok(none.length <= verbs.length * 0.02, named(none));
    });
}

dictionary.run();
