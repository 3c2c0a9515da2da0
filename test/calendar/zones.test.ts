import ICAL from "ical.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isZone, momentOf, offsetAt, startOfDay } from "../../src/base/zone.ts";
import { icsLines } from "../../src/calendar/files/contentLine.ts";
import { vtimezone } from "../../src/calendar/files/vtimezone.ts";

test("zones are known by their IANA names alone", () => {
  for (const zone of [
    "Asia/Seoul",
    "America/New_York",
    "UTC",
    "Asia/Kolkata",
    "America/Argentina/Buenos_Aires",
    "Europe/Kyiv",
  ])
    assert.ok(isZone(zone), zone);
  for (const zone of ["asia/seoul", "Seoul", "KST", "+09:00", "Asia/Soul", "", "Asia/Seoul\nX:1", "../Seoul", "GMT+9"])
    assert.not(isZone(zone), zone);
});

test("a time that the clocks skip is none, one that they show twice is the first", () => {
  assert.is(momentOf("2027-03-14", "02:30", "America/New_York"), undefined);
  assert.is(momentOf("2027-03-14", "03:00", "America/New_York"), Date.UTC(2027, 2, 14, 7));
  assert.is(momentOf("2027-11-07", "01:30", "America/New_York"), Date.UTC(2027, 10, 7, 5, 30));
  assert.is(momentOf("2027-04-04", "01:45", "Australia/Lord_Howe"), Date.UTC(2027, 3, 3, 14, 45));
  assert.is(momentOf("2011-12-30", "12:00", "Pacific/Apia"), undefined, "a day that was left out");
  assert.is(momentOf("2026-11-28", "14:00", "Asia/Seoul"), Date.UTC(2026, 10, 28, 5));
  assert.is(startOfDay("2026-11-29", "Asia/Seoul"), Date.UTC(2026, 10, 28, 15));
  assert.is(startOfDay("2027-09-05", "America/Santiago"), Date.UTC(2027, 8, 5, 4), "midnight is skipped");
});

test("the VTIMEZONE of every zone tells another parser the offsets that JavaScript has, twelve years on", () => {
  const wrong: string[] = [];
  for (const name of Intl.supportedValuesOf("timeZone")) {
    const component = new ICAL.Component(ICAL.parse(icsLines(vtimezone(name, 2026, 2026)).trimEnd()));
    const zone = new ICAL.Timezone(component);
    for (let at = Date.UTC(2026, 0, 2); at < Date.UTC(2037, 11, 1); at += 9.77 * 86_400_000) {
      const ours = offsetAt(name, at);
      const shown = new Date(at + ours * 60_000);
      // An hour that is shown twice does not tell which of the two it is.
      if ([-60, -30, 30, 60].some((minutes) => offsetAt(name, at + minutes * 60_000) !== ours)) continue;
      const time = new ICAL.Time(
        {
          year: shown.getUTCFullYear(),
          month: shown.getUTCMonth() + 1,
          day: shown.getUTCDate(),
          hour: shown.getUTCHours(),
          minute: shown.getUTCMinutes(),
          second: 0,
          isDate: false,
        },
        zone,
      );
      if (zone.utcOffset(time) !== ours * 60)
        wrong.push(`${name} ${shown.toISOString()}: ${zone.utcOffset(time) / 60} for ${ours}`);
    }
  }
  assert.equal(wrong.slice(0, 10), []);
});

test("yearly changes are a rule, so that a calendar is right for ever", () => {
  assert.match(icsLines(vtimezone("Europe/Berlin", 2026, 2026)), /RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU/);
  assert.match(icsLines(vtimezone("Europe/Berlin", 2026, 2026)), /RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU/);
  assert.match(icsLines(vtimezone("America/New_York", 2026, 2026)), /RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU/);
  assert.not.match(icsLines(vtimezone("Asia/Seoul", 2026, 2026)), /RRULE|RDATE|DAYLIGHT/);
});

test.run();
