import ICAL from "ical.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ruleOfPhrase } from "../../src/calendar/phrase.ts";
import { daysByRule, partsOfRule, ruleFrom } from "../../src/calendar/rule.ts";

function daysOf(text: string, from: string, to: string, until?: string): string[] {
  const parts = partsOfRule(text);
  const rule = parts && ruleFrom(from, parts, until);
  return rule === undefined ? [] : daysByRule(rule, from, to);
}

test("ten years of fourth Saturdays are those of the Gregorian calendar's own arithmetic", () => {
  const expected: string[] = [];
  for (let year = 2026; year <= 2036; year++) {
    for (let month = 1; month <= 12; month++) {
      // Zeller's congruence, without any date of JavaScript: the weekday of the first of the month, Saturday is 0.
      const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
      const first =
        (1 + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
      const day = 1 + ((7 - first) % 7) + 21;
      expected.push(`${year}-${String(month).padStart(2, "0")}-${day}`);
    }
  }
  assert.is(expected.length, 132);
  for (const text of [
    "fourth Saturday",
    "매달 넷째 토요일",
    "FREQ=MONTHLY;BYDAY=4SA",
    "RRULE:FREQ=MONTHLY;BYDAY=SA;BYSETPOS=4",
  ]) {
    assert.equal(daysOf(text, "2026-01-01", "2036-12-31"), expected, text);
  }
});

const phrases: Array<[text: string, rule: string]> = [
  ["fourth Saturday", "FREQ=MONTHLY;BYDAY=4SA"],
  ["every fourth Saturday of the month", "FREQ=MONTHLY;BYDAY=4SA"],
  ["the last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"],
  ["first and third Monday", "FREQ=MONTHLY;BYDAY=1MO,3MO"],
  ["Monday, Thursday", "FREQ=WEEKLY;BYDAY=MO,TH"],
  ["every week on Sunday", "FREQ=WEEKLY;BYDAY=SU"],
  ["last day of the month", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  ["15th", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["on the 1st and 15th of every month", "FREQ=MONTHLY;BYMONTHDAY=1,15"],
  ["10 December", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["December 10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["fourth Saturday of March", "FREQ=YEARLY;BYMONTH=3;BYDAY=4SA"],
  ["2 weeks", "FREQ=WEEKLY;INTERVAL=2"],
  ["every 3 months", "FREQ=MONTHLY;INTERVAL=3"],
  ["day", "FREQ=DAILY"],
  ["year", "FREQ=YEARLY"],
  ["매달 넷째 토요일", "FREQ=MONTHLY;BYDAY=4SA"],
  ["매월 네 번째 토요일", "FREQ=MONTHLY;BYDAY=4SA"],
  ["네번째 토요일", "FREQ=MONTHLY;BYDAY=4SA"],
  ["둘째와 넷째 토요일", "FREQ=MONTHLY;BYDAY=2SA,4SA"],
  ["둘째·넷째 수요일", "FREQ=MONTHLY;BYDAY=2WE,4WE"],
  ["매주 월요일과 목요일", "FREQ=WEEKLY;BYDAY=MO,TH"],
  ["매달 마지막 날", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  ["매달 15일", "FREQ=MONTHLY;BYMONTHDAY=15"],
  ["매년 12월 10일", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
  ["3월 넷째 토요일", "FREQ=YEARLY;BYMONTH=3;BYDAY=4SA"],
  ["매일", "FREQ=DAILY"],
];
for (const [text, rule] of phrases) test(`${text} is ${rule}`, () => assert.is(ruleOfPhrase(text), rule));

test("what is no rule is none", () => {
  const texts = [
    "",
    "sixth Saturday",
    "fourth Saturnday",
    "sometimes",
    "first day",
    "Saturday of March",
    "매달 여섯째 토요일",
    "fourth",
    "4 5 weeks",
    "Saturday Saturday",
    "constructor",
    "45th",
    "13월 1일",
    "FREQ=HOURLY",
    "FREQ=SECONDLY;INTERVAL=1",
    "FREQ=MONTHLY;BYDAY=XX",
    "FREQ=WEEKLY;BYDAY=2SA",
    "FREQ=MONTHLY;BYSETPOS=2",
    "FREQ=MONTHLY;INTERVAL=0",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;UNTIL=20270101",
    "FREQ=MONTHLY;FREQ=DAILY",
    "FREQ=MONTHLY;BYDAY=4SA\nDTSTART:20260101",
    "FREQ=DAILY;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY",
  ];
  for (const text of texts) assert.is(partsOfRule(text), undefined, text);
});

test("a day that never comes is told without long waiting", () => {
  const started = performance.now();
  for (const text of ["30 February", "31 April", "FREQ=MONTHLY;BYDAY=6SA", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]) {
    const parts = partsOfRule(text);
    assert.ok(parts, text);
    assert.is(ruleFrom("2026-11-01", parts, undefined), undefined, text);
  }
  assert.is(ruleFrom("2026-11-29", partsOfRule("fourth Saturday") ?? new Map(), "2026-12-25"), undefined);
  assert.ok(performance.now() - started < 20_000);
});

test("29 February comes in leap years only, 31 only in long months", () => {
  assert.equal(daysOf("29 February", "2026-01-01", "2037-01-01"), ["2028-02-29", "2032-02-29", "2036-02-29"]);
  assert.equal(
    daysOf("31st", "2027-01-01", "2027-12-31").map((day) => day.slice(5, 7)),
    ["01", "03", "05", "07", "08", "10", "12"],
  );
  assert.equal(daysOf("fifth Saturday", "2027-01-01", "2027-12-31"), [
    "2027-01-30",
    "2027-05-29",
    "2027-07-31",
    "2027-10-30",
  ]);
});

test("a rule keeps its rhythm however late one looks, and ends when it says", () => {
  assert.equal(daysOf("2 weeks", "2026-11-01", "2026-12-31"), [
    "2026-11-01",
    "2026-11-15",
    "2026-11-29",
    "2026-12-13",
    "2026-12-27",
  ]);
  const rule = ruleFrom("2026-11-01", partsOfRule("2 weeks") ?? new Map(), "2026-12-13");
  assert.ok(rule);
  assert.equal(daysByRule(rule, "2026-12-01", "2027-12-31"), ["2026-12-13"]);
  assert.equal(daysOf("FREQ=MONTHLY;BYDAY=4SA;COUNT=2", "2026-11-01", "2027-12-31"), ["2026-11-28", "2026-12-26"]);
});

test("another package finds the same days, five years on", () => {
  for (const text of [
    ...phrases.map(([, rule]) => rule),
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-2",
    "FREQ=DAILY;INTERVAL=10;BYMONTH=1,2",
  ]) {
    const ours = daysOf(text, "2026-11-01", "2031-11-01");
    const [first = ""] = ours;
    const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first));
    const theirs: string[] = [];
    for (let next = iterator.next(); next && next.toString() <= "2031-11-01"; next = iterator.next())
      theirs.push(next.toString());
    assert.equal(ours, theirs, text);
  }
});

test.run();
