import { momentOf, offsetAt } from "../base/zone.ts";
import { organisationData } from "../frame/jsonLd.ts";
import { fileOf, urlOf } from "../site/editions/addresses.ts";
import { type Rendition, renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import type { Calendar } from "./calendar.ts";
import { titleOf } from "./datesView.ts";
import { dayAfter } from "./day.ts";
import type { CalendarEvent } from "./event.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";

type Data = Record<string, unknown>;

/** The number of instances given to search engines, besides the rule. */
const INSTANCES = 3;

/**
 * schema.org data of the events that a page is about: each with its next dates, and with its schedule if a rule gives
 * them.
 */
export function eventData(shown: Shown & Calendar, { edition, path, page }: Rendition): Data[] {
  // An event without a page of its own is described on the calendar's.
  const own = shown.events.filter((event) =>
    event.page === undefined ? page.data.kind === "calendar" : event.page === path,
  );
  return own.flatMap((event) => {
    const dates = occurrencesOf(event, shown.horizon)
      .filter(({ status }) => status !== "away")
      .slice(0, INSTANCES);
    const instances = dates.map((date) => instanceData(shown, edition, event, date));
    if (event.rule === undefined) return instances;
    return [
      {
        ...commonData(shown, edition, event),
        "@type": "EventSeries",
        eventSchedule: scheduleData(event),
        subEvent: instances,
      },
    ];
  });
}

function commonData(shown: Shown & Calendar, edition: Edition, event: CalendarEvent): Data {
  const {
    catalogue: { site },
  } = shown;
  const place = event.place(edition)?.text;
  const about = event.page === undefined ? undefined : renditionAt(shown.catalogue, edition, event.page)?.page;
  const organizer = organisationData(site) ?? { "@type": "Organization", name: site.nameIn(edition), url: site.origin };
  return {
    name: titleOf(shown, edition, event).text,
    ...(about === undefined ? {} : { description: about.data.description }),
    ...(event.page === undefined ? {} : { url: urlOf(site, fileOf(edition, event.page)) }),
    ...(place === undefined ? {} : { location: { "@type": "Place", name: place, address: place } }),
    organizer,
    inLanguage: edition.tag,
  };
}

function instanceData(
  shown: Shown & Calendar,
  edition: Edition,
  event: CalendarEvent,
  { day, status, hours, other, place }: Occurrence,
): Data {
  const elsewhere = place(edition)?.text;
  const last = dayAfter(day, event.length - 1);
  const [start, end] = typeof hours === "object" ? [hours.start, hours.end] : [];
  const previous = typeof event.hours === "object" ? event.hours.start : undefined;
  return {
    "@type": "Event",
    ...commonData(shown, edition, event),
    ...(elsewhere === undefined ? {} : { location: { "@type": "Place", name: elsewhere, address: elsewhere } }),
    startDate: written(day, start, event.zone),
    ...(end !== undefined || last !== day ? { endDate: written(last, end, event.zone) } : {}),
    eventStatus: `https://schema.org/${{ planned: "EventScheduled", cancelled: "EventCancelled", here: "EventRescheduled", away: "EventRescheduled" }[status]}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(status === "here" && other !== undefined ? { previousStartDate: written(other, previous, event.zone) } : {}),
  };
}

const FREQUENCY: Record<string, string> = { DAILY: "D", WEEKLY: "W", MONTHLY: "M", YEARLY: "Y" };
const DAYS: Record<string, string> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/** The rule as schema.org can say it; what it cannot say of a rule is left out. */
function scheduleData({ rule, zone, cancelled, moved, hours }: CalendarEvent): Data | undefined {
  if (rule === undefined) return undefined;
  const { parts, first, until } = rule;
  const days = (parts.get("BYDAY") ?? "")
    .split(",")
    .map((day) => /^\+?(-?\d*)([A-Z]{2})$/.exec(day))
    .filter((found) => found !== null);
  const weeks = [...new Set(days.map(([, number]) => Number(number || 0)))].filter((number) => number > 0);
  const except = [...cancelled.keys(), ...moved.keys()].sort();
  const list = (part: string) => parts.get(part)?.split(",").map(Number);
  const [start, end] = typeof hours === "object" ? [hours.start, hours.end] : [];
  return {
    "@type": "Schedule",
    startDate: first,
    ...(until === undefined ? {} : { endDate: until }),
    ...(start === undefined ? {} : { startTime: `${start}:00` }),
    ...(end === undefined ? {} : { endTime: `${end}:00` }),
    repeatFrequency: `P${parts.get("INTERVAL") ?? 1}${FREQUENCY[parts.get("FREQ") ?? ""] ?? "M"}`,
    ...(days.length === 0
      ? {}
      : { byDay: [...new Set(days.map(([, , day = ""]) => `https://schema.org/${DAYS[day]}`))] }),
    ...(weeks.length === 0 ? {} : { byMonthWeek: weeks }),
    ...(parts.has("BYMONTH") ? { byMonth: list("BYMONTH") } : {}),
    ...(parts.has("BYMONTHDAY") ? { byMonthDay: list("BYMONTHDAY") } : {}),
    ...(parts.has("COUNT") ? { repeatCount: Number(parts.get("COUNT")) } : {}),
    ...(except.length === 0 ? {} : { exceptDate: except }),
    scheduleTimezone: zone,
  };
}

/** A day, or a moment with its offset from UTC, as ISO 8601 writes it. */
function written(day: string, time: string | undefined, zone: string): string {
  const moment = time === undefined ? undefined : momentOf(day, time, zone);
  if (time === undefined || moment === undefined) return day;
  const offset = offsetAt(zone, moment);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}T${time}:00${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
