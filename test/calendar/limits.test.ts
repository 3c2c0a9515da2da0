import { suite } from "uvu";
import * as assert from "uvu/assert";
import { daysByRule, partsOfRule, type Rule, ruleFrom } from "../../src/calendar/rule.ts";
import { isReported } from "../support/isReported.ts";
import { problemsOf, twoEditions } from "../support/tinySite.ts";

const limits = suite("limits of the calendar");
const events = (text: string) =>
  problemsOf({
    ...twoEditions,
    "content/site.yml": `${twoEditions["content/site.yml"]}zone: Asia/Seoul\n`,
    "content/events.yml": text,
  });

limits("too many dates are told where they begin to be too many, and nothing after that", async () => {
  const problems = await events(
    Array.from(
      { length: 500 },
      (_, at) => `e${at}:\n  title: E\n  every: FREQ=DAILY\n  from: 1900-01-01\n  time: "10:00-11:00"\n`,
    ).join(""),
  );
  assert.equal(
    problems.map(({ line, code }) => `${line} ${code}`),
    ["1501 calendar/many", "51 calendar/many-dates"],
  );
  problems.forEach(isReported);
});

limits("single days and changes have a limit too", async () => {
  const days = Array.from({ length: 401 }, (_, at) =>
    new Date(Date.UTC(2030, 0, 1 + at)).toISOString().slice(0, 10),
  ).join(", ");
  assert.equal(
    (await events(`a: { title: A, on: [${days}] }`)).map(({ code }) => code),
    ["calendar/on"],
  );
  assert.equal(
    (await events(`a: { title: A, every: FREQ=DAILY, from: 2030-01-01, cancelled: [${days}] }`)).map(
      ({ code }) => code,
    ),
    ["value/long"],
  );
});

limits("days far from the beginning of a rule are those that it gives day by day", () => {
  for (const text of [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=13",
    "FREQ=DAILY;BYMONTH=2",
    "FREQ=DAILY;BYDAY=MO,WE",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU",
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO",
    "FREQ=WEEKLY;INTERVAL=99",
    "FREQ=DAILY;INTERVAL=99",
    "FREQ=DAILY;COUNT=40",
    "FREQ=MONTHLY;BYDAY=4SA",
  ]) {
    const rule = ruleFrom("1999-12-29", partsOfRule(text) ?? new Map(), undefined) as Rule;
    const all = daysByRule(rule, rule.first, "2009-12-31");
    for (const from of ["2000-01-01", "2003-03-05", "2007-11-11", "2009-06-30"])
      assert.equal(
        daysByRule(rule, from, "2009-12-31"),
        all.filter((day) => day >= from),
        `${text} ${from}`,
      );
  }
});

limits.run();
