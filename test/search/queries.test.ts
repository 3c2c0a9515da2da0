import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import type { Answers } from "../../src/search/answers.ts";
import { pocketEngine, receive } from "../../src/search/pocket/engine.ts";
import { guesses } from "../../src/search/query/guess.ts";
import { searchOf } from "../../src/search/searchOf.ts";
import { type ExpectedAnswer, rankOf, searchQueries } from "../support/searchQueries.ts";
import { load } from "../support/tinySite.ts";

const queries = suite("queries");
const loaded = await load(root);
const searches = new Map(searchOf(loaded).map((search) => [search.edition.tag, search]));
const files = new Map([...searches.values()].flatMap(({ parts }) => parts.map(({ file, text }) => [file, text])));
const requested: string[] = [];
const engines = new Map([...searches].map(([tag, { parts }]) => [tag, pocketEngine(parts, "guess.js", (file, done) => {
  requested.push(file);
  const text = files.get(file);
  // The very script that a browser runs.
  if (text !== undefined) new Function("dari", text)(receive);
  else receive("guess", guesses);
  done(true);
})]));

interface Outcome extends ExpectedAnswer {
  rank: number;
  paths: string[];
}

/** What a page that has just been opened answers; with `isWarm`, one on which everything has been loaded before. */
function outcomes(isWarm: boolean): Outcome[] {
  return searchQueries().map((expected) => {
    receive("guess", isWarm ? guesses : undefined);
    let answers: Answers | undefined;
    engines.get(expected.tag)?.ask(expected.query, (all) => void (answers = all));
    if (answers === undefined) throw new Error(`no answer at all to ${expected.query}`);
    const paths = answers.results.map(({ path }) => path);
    return { ...expected, rank: rankOf(expected, paths), paths };
  });
}

const cold = outcomes(false);
const share = (some: readonly Outcome[], test: (outcome: Outcome) => boolean) => some.filter(test).length / some.length;
const isFirstFive = ({ rank }: Outcome) => rank > 0 && rank <= 5;
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

for (const { line, tag, query, accepted, rank, paths } of cold) {
  if (!isFirstFive({ rank } as Outcome)) console.log(`queries.txt:${line} ${tag} “${query}” rank ${rank || "none"}: ${accepted.join(" ")} wanted, found ${paths.slice(0, 3).join(" ") || "nothing"}`);
}

queries("the fixture asks enough, in every edition, for pages that are there", () => {
  assert.ok(cold.length >= 150, String(cold.length));
  const paths = new Map([...searches].map(([tag, { edition }]) => [tag, [...(loaded.catalogue.renditions.get(edition.tag)?.keys() ?? [])]]));
  for (const { line, tag, accepted } of cold) {
    for (const one of accepted) {
      const name = one.replace(/#.*/, "");
      assert.ok(paths.get(tag)?.some((path) => path === name || path === `convention/${name}`), `queries.txt:${line}: ${name}`);
    }
  }
});

for (const [tag, least] of [["ko", 0.94], ["ko-KP", 0.95], ["en", 0.93]] as const) {
  queries(`${tag}: the right page among the first five for ${least * 100} % of what is asked`, () => {
    const own = cold.filter((outcome) => outcome.tag === tag);
    console.log(`${tag}: ${percent(share(own, isFirstFive))} of ${own.length} among the first five, ${percent(share(own, ({ rank }) => rank === 1))} first`);
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

queries("no more is fetched than what the page declares", () => {
  assert.equal(requested.filter((file) => file !== "guess.js" && !files.has(file)), []);
  for (const { parts } of searches.values()) assert.ok(parts.length <= 2);
});

queries.run();
