import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatsOf } from "../../src/site/words/formats.ts";

const myriads = ["만", "억", "조", "경"];
const english = formatsOf("en", { locale: "en-GB" });
const south = formatsOf("ko", { myriads });
const north = formatsOf("ko-KP", { myriads, group: "\u00a0", quotes: ["《", "》", "〈", "〉"] });

// Figures as the three editions write them; the North parts groups of three by a blank that does not break.
const numbers: Array<[value: number, english: string, south: string, north: string]> = [
  [22_000_000, "22,000,000", "2,200만", "2 200만"],
  [175_000_000, "175,000,000", "1억 7,500만", "1억 7 500만"],
  [10_000, "10,000", "1만", "1만"],
  [100_000, "100,000", "10만", "10만"],
  [12_340_000, "12,340,000", "1,234만", "1 234만"],
  [100_000_000, "100,000,000", "1억", "1억"],
  [100_010_000, "100,010,000", "1억 1만", "1억 1만"],
  [1_000_000_000_000, "1,000,000,000,000", "1조", "1조"],
  [1_000_200_030_000, "1,000,200,030,000", "1조 2억 3만", "1조 2억 3만"],
  [9_000_000_000_000_000, "9,000,000,000,000,000", "9,000조", "9 000조"],
  [-22_000_000, "-22,000,000", "-2,200만", "-2 200만"],
  [-1_234, "-1,234", "-1,234", "-1 234"],
  // Numbers that are not round in ten thousands stay in figures.
  [12_345, "12,345", "12,345", "12 345"],
  [10_001, "10,001", "10,001", "10 001"],
  [22_000_001, "22,000,001", "22,000,001", "22 000 001"],
  [9_999, "9,999", "9,999", "9 999"],
  [999, "999", "999", "999"],
  [1_000, "1,000", "1,000", "1 000"],
  [0, "0", "0", "0"],
  [3.14, "3.14", "3.14", "3.14"],
  [12_345.678, "12,345.678", "12,345.678", "12 345.678"],
  [20_000.5, "20,000.5", "20,000.5", "20 000.5"],
  [-0.5, "-0.5", "-0.5", "-0.5"],
];

for (const [value, ...expected] of numbers) {
  test(`${value} in the three editions`, () =>
    assert.equal(
      [english, south, north].map(({ number }) => number(value).replaceAll("\u00a0", " ")),
      expected,
    ));
}

test("the blank between groups is the one that the edition names", () =>
  assert.is(north.number(175_000_000), "1억 7\u00a0500만"));

test("an edition that says nothing writes as CLDR does", () => {
  const plain = formatsOf("ko", {});
  assert.is(plain.number(22_000_000), "22,000,000");
  assert.is(formatsOf("de", {}).number(1_234.5), "1.234,5");
  assert.is(formatsOf("de", { group: "" }).number(1_234.5), "1234,5");
  assert.equal(plain.quotes, ["“", "”", "‘", "’"]);
});

test("days are written in words, in any time zone of the machine", () => {
  const before = process.env.TZ;
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Seoul", "UTC"]) {
    process.env.TZ = zone;
    const [inEnglish, inKorean, inNorth] = [
      formatsOf("en", { locale: "en-GB" }),
      formatsOf("ko", {}),
      formatsOf("ko-KP", {}),
    ];
    assert.is(inEnglish.date("2026-11-21"), "21 November 2026");
    assert.is(inKorean.date("2026-11-21"), "2026년 11월 21일");
    assert.is(inNorth.date("2026-01-05"), "2026년 1월 5일");
    assert.is(inKorean.date("2028-02-29"), "2028년 2월 29일");
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test("a text stands in the edition's own quotation marks", () => {
  assert.equal(
    [english, south, north].map(({ quoted }) => quoted("나우")),
    ["“나우”", "“나우”", "《나우》"],
  );
});

test.run();
