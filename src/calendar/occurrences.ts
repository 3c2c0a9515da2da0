import { type Moment, momentOf, startOfDay } from "../base/zone.ts";
import { dayAfter } from "./day.ts";
import type { CalendarEvent, Hours, TextIn } from "./event.ts";
import type { Horizon } from "./horizon.ts";
import { daysByRule } from "./rule.ts";

/** One entry of a calendar. A date that is moved has two: where it was (`away`) and where it is now (`here`). */
export interface Occurrence {
  event: CalendarEvent;
  day: string;
  status: "planned" | "cancelled" | "away" | "here";
  /** The day to which, or from which, it is moved. */
  other: string | undefined;
  hours: Hours;
  place: TextIn;
  note: TextIn;
  /** The end of the event; without known hours, the end of its last day. */
  ends: Moment;
}

/** The days that an event had before anything was cancelled or moved, from one day to another. */
export function plannedDays({ days, rule }: CalendarEvent, from: string, to: string): string[] {
  const single = days.filter((day) => day >= from && day <= to);
  return rule === undefined ? single : daysByRule(rule, from, to);
}

/** A day after all days. */
const NEVER = "9999-12-31";

/**
 * Returns the entries of an event in order of day: for a rule the dates within the horizon, for single days all
 * upcoming ones.
 */
export function occurrencesOf(event: CalendarEvent, { from, to: end }: Pick<Horizon, "from" | "to">): Occurrence[] {
  const to = event.rule === undefined ? NEVER : end;
  const nothing: TextIn = () => undefined;
  const planned = plannedDays(event, dayAfter(from, 1 - event.length), to).map((day): Occurrence => {
    const move = event.moved.get(day);
    const note = event.cancelled.get(day);
    const common = { event, day, hours: event.hours, place: event.place };
    if (move !== undefined)
      return { ...common, status: "away", other: move.to, note: move.note, ends: endOf(event, day, undefined) };
    if (note !== undefined)
      return { ...common, status: "cancelled", other: undefined, note, ends: endOf(event, day, undefined) };
    return { ...common, status: "planned", other: undefined, note: nothing, ends: endOf(event, day, event.hours) };
  });
  const moved = [...event.moved]
    .filter(([, { to: day }]) => dayAfter(day, event.length - 1) >= from && day <= to)
    .map(
      ([other, { to: day, hours, place, note }]): Occurrence => ({
        event,
        day,
        status: "here",
        other,
        hours,
        place,
        note,
        ends: endOf(event, day, hours),
      }),
    );
  // One that is moved to other hours of its own day is listed once, as it is now.
  const all = [...planned.filter(({ status, day, other }) => status !== "away" || other !== day), ...moved];
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function endOf({ length, zone }: CalendarEvent, day: string, hours: Hours): Moment {
  const last = dayAfter(day, length - 1);
  const knownEnd = typeof hours === "object" && hours.end !== undefined ? momentOf(last, hours.end, zone) : undefined;
  return knownEnd ?? startOfDay(dayAfter(last, 1), zone);
}
