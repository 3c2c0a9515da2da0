import ICAL from "ical.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { calendarFiles } from "../../src/calendar/files/calendarFiles.ts";
import { icsLines, icsText } from "../../src/calendar/files/contentLine.ts";
import { type Files, load, page, twoEditions } from "../support/tinySite.ts";

const settings: Files = {
  ...twoEditions,
  "content/site.yml": `zone: Asia/Seoul\n${String(twoEditions["content/site.yml"])}`,
  "content/en/index.md": page("Home", "", "updated: 2026-11-22\n"),
};

/** The calendar of an edition, and of one event in it, as another package reads it. */
async function read(
  events: string,
  file = "en/calendar.ics",
  environment: Record<string, string> = {},
): Promise<{ text: string; calendar: ICAL.Component; events: ICAL.Event[] }> {
  const text = String(
    (await calendarFiles(await load({ ...settings, "content/events.yml": events }, environment))
      .find((one) => one.file === file)
      ?.bytes()) ?? "",
  );
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents("vevent");
  return { text, calendar, events: components.map((component) => new ICAL.Event(component)) };
}

/** The first beginnings of a series with its exceptions, as a calendar program would show them. */
function startsOf(events: ICAL.Event[], count: number): string[] {
  const [series, ...exceptions] = events;
  if (series === undefined) return [];
  for (const exception of exceptions) series.relateException(exception);
  const iterator = series.iterator();
  return Array.from({ length: count }, () => iterator.next())
    .filter((next) => next !== undefined && next !== null)
    .map((next) => series.getOccurrenceDetails(next).startDate.toString());
}

const monthly = "street:\n  title: Street\n  every: fourth Saturday\n  from: 2026-11-01\n";

test("a rule without hours is days, and another package counts the same ones", async () => {
  const { events, calendar } = await read(monthly);
  assert.equal(startsOf(events, 4), ["2026-11-28", "2026-12-26", "2027-01-23", "2027-02-27"]);
  assert.is(calendar.getFirstPropertyValue("version"), "2.0");
  assert.is(events[0]?.duration.toString(), "P1D");
  assert.is(events[0]?.component.getFirstPropertyValue("transp"), "TRANSPARENT");
  assert.is(events[0]?.uid, "street@tiny.example");
  assert.is(events[0]?.component.getFirstPropertyValue("dtstamp")?.toString(), "2026-11-22T00:00:00Z");
});

test("hours are those of the zone, whose VTIMEZONE goes along", async () => {
  const { events, calendar } = await read(
    "street:\n  title: Street\n  every: Sunday\n  from: 2026-10-18\n  until: 2026-11-08\n  time: 14:00-16:30\n  zone: America/New_York\n",
  );
  assert.equal(
    calendar.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")),
    ["America/New_York"],
  );
  const [series] = events;
  assert.ok(series);
  const iterator = series.iterator();
  const utc: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) utc.push(next.toJSDate().toISOString());
  // The clocks go back on 1 November: the UTC time moves, the hour in New York does not.
  assert.equal(utc, [
    "2026-10-18T18:00:00.000Z",
    "2026-10-25T18:00:00.000Z",
    "2026-11-01T19:00:00.000Z",
    "2026-11-08T19:00:00.000Z",
  ]);
  assert.is(series.duration.toString(), "PT2H30M");
});

test("a cancelled date is left out and told, a moved one stands elsewhere", async () => {
  const { events, text } = await read(
    `${monthly}  cancelled:\n    - { on: 2026-12-26, note: { en: "Closed; see you, in January", ko: 쉽니다 } }\n  moved:\n    - { on: 2027-01-23, to: 2027-01-16, time: 13:00, place: Hall, note: Earlier }\n`,
  );
  assert.equal(startsOf(events, 3), ["2026-11-28", "2027-01-16T13:00:00", "2027-02-27"]);
  assert.match(String(events[0]?.description), "Saturday, 26 December 2026: Cancelled. Closed; see you, in January");
  assert.is(events[1]?.location, "Hall");
  assert.match(String(events[1]?.description), "Earlier");
  assert.match(text, "SEQUENCE:2\r\n");
  assert.match(text, "Closed\\; see you\\, in");
});

test("single dates, one of them cancelled; all of them cancelled", async () => {
  const some = await read(
    "talk:\n  title: Talk\n  on: [2027-03-19, 2027-03-05, 2027-04-02]\n  time: 18:30\n  cancelled: [2027-03-05]\n",
  );
  assert.equal(startsOf(some.events, 2), ["2027-03-19T18:30:00", "2027-04-02T18:30:00"]);
  assert.is(some.events[0]?.component.getFirstPropertyValue("status"), "CONFIRMED");
  const all = await read("talk:\n  title: Talk\n  on: 2027-03-05\n  cancelled: [2027-03-05]\n");
  assert.is(all.events[0]?.component.getFirstPropertyValue("status"), "CANCELLED");
  assert.is(all.events[0]?.startDate.toString(), "2027-03-05");
});

test("days on end, nights, and what has no days at all", async () => {
  const { events } = await read(
    "camp: { title: Camp, on: 2027-07-30, days: 4, time: all day }\nnight: { title: Night, on: 2027-07-30, days: 2, time: 22:00-06:00 }\nhug: { title: Training, when: twice a month }\n",
  );
  assert.equal(
    events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]),
    [
      ["Camp", "2027-07-30", "2027-08-03"],
      ["Night", "2027-07-30T22:00:00", "2027-07-31T06:00:00"],
    ],
  );
});

test("a text that an edition lacks is another's, and says so; an edition that has it is not asked", async () => {
  const events = "talk:\n  title: { ko: 토크콘서트 }\n  place: { en: School, ko: 학교 }\n  on: 2027-03-05\n";
  const summary = async (file: string) => (await read(events, file)).events[0]?.component.getFirstProperty("summary");
  const location = async (file: string) => (await read(events, file)).events[0]?.component.getFirstProperty("location");
  assert.equal(
    [
      (await summary("en/calendar.ics"))?.getParameter("language"),
      (await summary("ko/calendar/talk.ics"))?.getFirstValue(),
    ],
    ["ko", "토크콘서트"],
  );
  assert.equal(
    [(await location("en/calendar.ics"))?.getFirstValue(), (await location("ko/calendar.ics"))?.getFirstValue()],
    ["School", "학교"],
  );
});

test("lines end in CRLF, have at most 75 octets, and no character is torn", async () => {
  const long = "토크콘서트 👩‍👩‍👧‍👦 ".repeat(15).trim();
  const { text, events } = await read(`talk:\n  title: "${long}"\n  on: 2027-03-05\n  place: 'a, b; c\\d'\n`);
  assert.is(events[0]?.summary, long);
  assert.is(events[0]?.location, "a, b; c\\d");
  assert.not.match(text, /[^\r]\n/);
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.not.match(line, "\ufffd");
  }
  assert.is(icsLines(["A".repeat(75)]), `${"A".repeat(75)}\r\n`);
  assert.is(icsText("a\r\nEND:VEVENT\u0007"), "a\\nEND:VEVENT");
});

test("the same content gives the same bytes; a preview's origin does not make other events of them", async () => {
  const here = await read(monthly);
  assert.is((await read(monthly)).text, here.text);
  const organised = `${monthly}`;
  const uid = async (origin: string) =>
    (await read(organised, "en/calendar.ics", { SITE_ORIGIN: origin })).events[0]?.component
      .getFirstPropertyValue("dtstamp")
      ?.toString();
  assert.is(await uid("https://preview.example"), await uid("https://tiny.example"));
});

test.run();
