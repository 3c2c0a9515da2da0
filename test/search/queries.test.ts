import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { searchOf } from "../../src/search/searchOf.ts";
import { pocketSearch } from "../support/pocketSearch.ts";
import { type ExpectedAnswer, rankOf, searchQueries } from "../support/searchQueries.ts";
import { load } from "../support/tinySite.ts";

const queries = suite("queries");
const loaded = await load(root);
const searches = new Map(
  searchOf(loaded).map((search) => [search.edition.tag, { ...search, pocket: pocketSearch(search) }]),
);

interface Outcome extends ExpectedAnswer {
  rank: number;
  paths: string[];
}

/** Returns the answers of a page that has just been opened; with `isWarm`, of one that has loaded everything before. */
function outcomes(isWarm: boolean, expected = searchQueries()): Outcome[] {
  return expected.map((one) => {
    const paths =
      searches
        .get(one.tag)
        ?.pocket.ask(one.query, { isWarm })
        .results.map(({ path }) => path) ?? [];
    return { ...one, rank: rankOf(one, paths), paths };
  });
}

const cold = outcomes(false);
const share = (some: readonly Outcome[], test: (outcome: Outcome) => boolean) => some.filter(test).length / some.length;
const isFirstFive = ({ rank }: Outcome) => rank > 0 && rank <= 5;
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

for (const { line, tag, query, accepted, rank, paths } of cold) {
  if (!isFirstFive({ rank } as Outcome))
    console.log(
      `queries.txt:${line} ${tag} “${query}” rank ${rank || "none"}: ${accepted.join(" ")} wanted, found ${paths.slice(0, 3).join(" ") || "nothing"}`,
    );
}

queries("the fixture asks enough, in every edition, for pages that are there", () => {
  assert.ok(cold.length >= 150, String(cold.length));
  const paths = new Map(
    [...searches].map(([tag, { edition }]) => [tag, [...(loaded.catalogue.renditions.get(edition.tag)?.keys() ?? [])]]),
  );
  for (const { line, tag, accepted } of cold) {
    for (const one of accepted) {
      const name = one.replace(/#.*/, "").replace(/^index$/, "");
      assert.ok(
        paths.get(tag)?.some((path) => path === name || path === `convention/${name}`),
        `queries.txt:${line}: ${name}`,
      );
    }
  }
});

for (const [tag, least] of [
  ["ko", 0.94],
  ["ko-KP", 0.95],
  ["en", 0.93],
] as const) {
  queries(`${tag}: the right page among the first five for ${least * 100} % of what is asked`, () => {
    const own = cold.filter((outcome) => outcome.tag === tag);
    console.log(
      `${tag}: ${percent(share(own, isFirstFive))} of ${own.length} among the first five, ${percent(share(own, ({ rank }) => rank === 1))} first`,
    );
    assert.ok(share(own, isFirstFive) >= least, percent(share(own, isFirstFive)));
  });
}

queries("nearly everything has a result, and the right one stands near the top", () => {
  const none = share(cold, ({ paths }) => paths.length === 0);
  const reciprocal = cold.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / cold.length;
  console.log(`no result: ${percent(none)}; mean reciprocal rank: ${reciprocal.toFixed(3)}`);
  assert.ok(none <= 0.03, percent(none));
  assert.ok(reciprocal >= 0.88, reciprocal.toFixed(3));
});

queries("what was asked before makes no answer much worse: once everything is loaded, it stays", () => {
  const worse = outcomes(true).filter((outcome, at) => !isFirstFive(outcome) && isFirstFive(cold[at] ?? outcome));
  assert.ok(worse.length <= cold.length * 0.02, worse.map(({ tag, query }) => `${tag} ${query}`).join(", "));
});

/** Where less is held than the aim: a share among the first five, and a mean reciprocal rank. */
const LEAST: Record<string, readonly [number, number]> = {
  "readers-held ko-KP": [0.95, 0.83],
  "visitors-held ko-KP": [0.88, 0.81],
};

// Written before anything was mended, by whoever does not know the lists of keywords; half of them were not looked at meanwhile.
for (const name of [
  "strangers-open",
  "strangers-held",
  "newcomers-open",
  "newcomers-held",
  "readers-open",
  "readers-held",
  "visitors-open",
  "visitors-held",
] as const) {
  const asked = outcomes(false, searchQueries(name));
  for (const tag of searches.keys()) {
    if (name === "visitors-open" && tag !== "ko-KP") continue;
    const [leastFive, leastReciprocal] = LEAST[`${name} ${tag}`] ?? [0.95, 0.89];
    queries(`${tag}: what strangers type (${name}.txt) finds its page among the first five`, () => {
      const own = asked.filter((outcome) => outcome.tag === tag);
      const reciprocal = own.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / own.length;
      console.log(
        `${name} ${tag}: ${percent(share(own, isFirstFive))} of ${own.length} among the first five, mean reciprocal rank ${reciprocal.toFixed(3)}`,
      );
      assert.ok(own.length >= 20, String(own.length));
      assert.ok(share(own, isFirstFive) >= leastFive, percent(share(own, isFirstFive)));
      assert.ok(reciprocal >= leastReciprocal, reciprocal.toFixed(3));
    });
  }
}

for (const tag of ["ko", "ko-KP"]) {
  queries(`${tag}: the words of the South's official translation find their articles among the first three`, () => {
    const lines = readFileSync(join(root, "test/fixtures/search/official.txt"), "utf8").split("\n");
    const words = lines.filter((line) => line.includes(" | ") && !line.startsWith("#"));
    const wrong = words.filter((line) => {
      const [query = "", accepted = ""] = line.split(" | ");
      const paths =
        searches
          .get(tag)
          ?.pocket.ask(query)
          .results.map(({ path }) => path) ?? [];
      const rank = rankOf({ line: 0, tag, query, accepted: accepted.split(" "), kind: "official" }, paths);
      return rank === 0 || rank > 3;
    });
    assert.ok(words.length > 100, String(words.length));
    assert.ok(wrong.length <= 1, wrong.join("; "));
  });
}

queries("the name of a page of the site finds that page before what only mentions it", () => {
  for (const { records, pocket } of searches.values()) {
    const names = records.filter(({ number }) => number === undefined).map(({ path, title }) => ({ path, title }));
    const wrong = names
      .filter(({ path, title }) => pocket.ask(title).results[0]?.path.replace(/#.*/, "") !== path)
      .map(({ title }) => title);
    assert.equal(wrong, []);
  }
  for (const [tag, query, path] of [
    ["ko", "꽃제비", "ko/campaigns/kotchebi/"],
    ["ko", "살롱", "ko/campaigns/salon/"],
    ["ko-KP", "뉴스레터", "ko-kp/newsletter/"],
    ["ko-KP", "접근성", "ko-kp/accessibility/"],
    ["ko", "아동권리협약", "ko/convention/"],
    ["en", "salon", "en/campaigns/salon/"],
  ] as const) {
    assert.is(searches.get(tag)?.pocket.ask(query).results[0]?.path, path, query);
  }
});

queries("no more is fetched than what the page declares", () => {
  for (const { parts, pocket } of searches.values()) {
    assert.equal(
      pocket.requested.filter((file) => file !== "guess.js" && !parts.some((part) => part.file === file)),
      [],
    );
    assert.ok(parts.length <= 2);
  }
});

queries.run();
