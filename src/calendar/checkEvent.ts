import { momentOf } from "../base/zone.ts";
import { dayAfter } from "./day.ts";
import type { CalendarEvent, Hours } from "./event.ts";
import { plannedDays } from "./occurrences.ts";
import type { Report } from "./report.ts";
import type { WrittenEvent } from "./schema.ts";

/**
 * The number of days for which a rule's hours are checked against clock changes in its zone: about a year for monthly
 * and more frequent rules; for yearly ones until their date has fallen on the weekday of the change.
 */
const DAYS_CHECKED = 400;
const DAYS_CHECKED_YEARLY = 29 * 366;
const NEAR = 400;

/**
 * Reports contradictions in an event that could be read: hours that end before they begin or that clocks skip, invalid
 * dates.
 */
export function checkEvent(event: CalendarEvent, written: WrittenEvent, report: Report): void {
  const first = event.rule?.first ?? event.days[0];
  if (first === undefined) return;
  const days =
    event.rule === undefined
      ? event.days
      : plannedDays(
          event,
          first,
          dayAfter(first, event.rule.parts.get("FREQ") === "YEARLY" ? DAYS_CHECKED_YEARLY : DAYS_CHECKED),
        );
  checkHours(
    event,
    event.hours,
    days.filter((day) => !event.cancelled.has(day) && !event.moved.has(day)),
    () => report("calendar/end", ["time"]),
    (values) => report("calendar/gap", ["time"], values),
  );
  if (Array.isArray(written.on) && new Set(written.on).size < written.on.length)
    report("calendar/twice", ["on"], { day: written.on.find((day, at) => written.on?.indexOf(day) !== at) ?? "" });
  const isDate = (day: string) => plannedDays(event, day, day).length > 0;
  const changed = new Set<string>();
  for (const key of ["cancelled", "moved"] as const) {
    written[key].forEach(({ on }, at) => {
      if (!isDate(on)) report("calendar/not-a-date", [key, at], { day: on, near: nearestDates(event, on) });
      if (changed.has(on)) report("calendar/twice", [key, at], { day: on });
      changed.add(on);
    });
  }
  const taken = new Set<string>();
  written.moved.forEach(({ on, to, time, place }, at) => {
    const isFree =
      to === on
        ? time !== undefined || place !== undefined
        : !isDate(to) || event.moved.has(to) || event.cancelled.has(to);
    if (!isFree || taken.has(to)) report("calendar/taken", ["moved", at], { day: to });
    taken.add(to);
    checkHours(
      event,
      event.moved.get(on)?.hours,
      [to],
      () => report("calendar/end", ["moved", at, "time"]),
      (values) => report("calendar/gap", ["moved", at], values),
    );
  });
}

function checkHours(
  { length, zone }: CalendarEvent,
  hours: Hours,
  days: readonly string[],
  reportEnd: () => void,
  reportGap: (values: Record<string, string>) => void,
): void {
  if (typeof hours !== "object") return;
  const { start, end } = hours;
  if (end !== undefined && length === 1 && end <= start) return reportEnd();
  for (const first of days) {
    const times = [[first, start], ...(end === undefined ? [] : [[dayAfter(first, length - 1), end]])] as Array<
      [string, string]
    >;
    const gap = times.find(([day, time]) => momentOf(day, time, zone) === undefined);
    if (gap !== undefined) return reportGap({ day: gap[0], time: gap[1], zone });
  }
}

/** The dates just before and after a day that is none, for the message. */
function nearestDates(event: CalendarEvent, day: string): string {
  const [before, after] = [
    plannedDays(event, dayAfter(day, -NEAR), day).at(-1),
    plannedDays(event, day, dayAfter(day, NEAR))[0],
  ];
  return [before, after].filter((near) => near !== undefined).join(", ") || "–";
}
