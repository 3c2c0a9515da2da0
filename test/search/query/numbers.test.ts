import { test } from "uvu";
import * as assert from "uvu/assert";
import { folded } from "../../../src/search/query/letters.ts";
import { citedIn } from "../../../src/search/query/numbers.ts";
import { arrowsIn } from "../../support/arrows.ts";

const cited = (query: string) => citedIn(folded(query), ["crc"]);

test("numbers of articles in every way in which people write them", () => {
  for (const { from, to, line } of arrowsIn("numbers")) {
    const found = cited(from);
    assert.is(found === undefined ? "-" : [found.article, ...found.steps].join(" "), to, `numbers.txt:${line}: ${from}`);
  }
});

test("every article of the Convention, as both languages write it", () => {
  for (let article = 1; article <= 54; article += 1) {
    for (const query of [`제${article}조`, `${article}조`, `Article ${article}`, `art.${article}`, `CRC ${article}`, `${article}`]) assert.is(cited(query)?.article, article, query);
  }
});

test("what else was asked is left, without the number", () => {
  assert.match(cited("12조 교육")?.rest ?? "", /^\s*교육\s*$/);
  assert.match(cited("the right to play, article 31")?.rest ?? "", /right\s+to play/);
  assert.not.match(cited("the right to play, article 31")?.rest ?? "31", /31|article/);
});

test("a number after the name of no instrument is none of an article", () => {
  assert.is(citedIn("crpd 12", ["crc"]), undefined);
  assert.is(citedIn("crpd 12", ["crc", "crpd"])?.article, 12);
});

test.run();
