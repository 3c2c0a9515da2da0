import { test } from "uvu";
import * as assert from "uvu/assert";
import { folded } from "../../../src/search/query/letters.ts";
import { citedIn } from "../../../src/search/query/numbers.ts";
import { inDigits, joined } from "../../../src/search/query/numberWords.ts";
import { arrowsIn } from "../../support/arrows.ts";

const cited = (query: string) => citedIn(inDigits(folded(query)), ["crc"], joined);

test("numbers of articles in every way in which people write them", () => {
  const wrong = arrowsIn("numbers").flatMap(({ from, to, line }) => {
    const found = cited(from);
    const places =
      found === undefined ? "-" : found.places.map(({ article, steps }) => [article, ...steps].join(" ")).join(", ");
    return places === to ? [] : [`numbers.txt:${line}: ${from} gives ${places}, not ${to}`];
  });
  assert.equal(wrong, []);
});

test("a query that somebody has made to be slow is read at once", () => {
  // Each part could be read in two ways: a line of 160 letters took hours.
  const slow = `0${" 째및00".repeat(31)}`;
  assert.is(inDigits(slow).length, slow.length);
});

test("every article of the Convention, as both languages write it", () => {
  for (let article = 1; article <= 54; article += 1) {
    for (const query of [
      `제${article}조`,
      `${article}조`,
      `Article ${article}`,
      `art.${article}`,
      `CRC ${article}`,
      `${article}`,
    ])
      assert.equal(
        cited(query)?.places.map((place) => place.article),
        [article],
        query,
      );
  }
});

test("what else was asked is left, without the number", () => {
  assert.match(cited("12조 교육")?.rest ?? "", /^\s*교육\s*$/);
  assert.match(cited("the right to play, article 31")?.rest ?? "", /right\s+to play/);
  assert.not.match(cited("the right to play, article 31")?.rest ?? "31", /31|article/);
});

test("a number after the name of no instrument is none of an article", () => {
  assert.is(citedIn("crpd 12", ["crc"]), undefined);
  assert.is(citedIn("crpd 12", ["crc", "crpd"])?.places[0]?.article, 12);
});

test.run();
