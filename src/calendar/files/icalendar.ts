import { momentOf, startOfDay } from "../../base/zone.ts";
import { fileOf, urlOf } from "../../site/editions/addresses.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Shown } from "../../site/shown.ts";
import type { Calendar } from "../calendar.ts";
import { calendarFile, titleOf } from "../datesView.ts";
import { dayAfter } from "../day.ts";
import type { CalendarEvent, Hours } from "../event.ts";
import { ruleInWords } from "../ruleWords.ts";
import { icsLines, icsText } from "./contentLine.ts";
import { vtimezone } from "./vtimezone.ts";

/** A calendar of iCalendar (RFC 5545) with these events, in the words of an edition; `file` is where it is written. */
export function icalendar(
  shown: Shown & Calendar,
  edition: Edition,
  events: readonly CalendarEvent[],
  file: string,
): string {
  const { site } = shown.catalogue;
  const url = (file: string) => urlOf(site, file);
  const name = icsText(
    file === calendarFile(edition) || events[0] === undefined
      ? site.nameIn(edition)
      : titleOf(shown, edition, events[0]).text,
  );
  const zones = [...new Set(events.map(({ zone }) => zone))].sort();
  const year = Number(shown.horizon.from.slice(0, 4));
  const firstYear = (zone: string) =>
    Math.min(...events.filter((event) => event.zone === zone).map((event) => Number(firstDay(event).slice(0, 4))));
  return icsLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Dari//${icsText(site.nameIn(site.reference))}//${edition.tag}`,
    "CALSCALE:GREGORIAN",
    // NAME is RFC 7986's; what most calendars read came before it.
    `NAME;LANGUAGE=${edition.tag}:${name}`,
    `X-WR-CALNAME:${name}`,
    `URL:${url(fileOf(edition, ""))}`,
    `SOURCE;VALUE=URI:${url(file)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...(site.zone === undefined ? [] : [`X-WR-TIMEZONE:${site.zone}`]),
    ...zones.flatMap((zone) => vtimezone(zone, firstYear(zone), year)),
    ...events.flatMap((event) => vevents(shown, edition, event)),
    "END:VCALENDAR",
  ]);
}

/** The event, and a component of its own for each date that is moved. */
function vevents(shown: Shown & Calendar, edition: Edition, event: CalendarEvent): string[] {
  const { hours, zone, rule, days, cancelled, moved } = event;
  const first = firstDay(event);
  // An event whose every single day is cancelled is cancelled itself; a rule goes on.
  const isCancelled = rule === undefined && days.every((day) => cancelled.has(day));
  const exceptions = isCancelled ? [] : [...cancelled.keys()];
  const more = rule === undefined ? days.slice(1) : [];
  const series = [
    ...when("DTSTART", "DTEND", first, hours, event),
    ...(rule === undefined
      ? []
      : [`RRULE:${rule.text}${rule.until === undefined ? "" : `;UNTIL=${untilOf(rule.until, event)}`}`]),
    ...more.map((day) => stamp("RDATE", day, hours, zone)),
    ...exceptions.map((day) => stamp("EXDATE", day, hours, zone)),
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
  ];
  const moves = [...moved].map(([day, move]) => [
    stamp("RECURRENCE-ID", day, hours, zone),
    ...when("DTSTART", "DTEND", move.to, move.hours, event),
    "STATUS:CONFIRMED",
    ...texts(shown, edition, event, move.hours, move.place(edition), [move.note(edition)?.text]),
  ]);
  const notes = exceptions.map((day) => cancellationIn(shown, edition, event, day));
  return [[...series, ...texts(shown, edition, event, hours, event.place(edition), notes)], ...moves].flatMap((lines) =>
    component(shown, event, lines),
  );
}

function component(
  { catalogue: { site }, horizon }: Shown & Calendar,
  { id, cancelled, moved, hours }: CalendarEvent,
  lines: readonly string[],
): string[] {
  // Not the address of the site, which a preview has otherwise: a reader's calendar knows the event by this for ever.
  const host = new URL(site.organisation?.url ?? site.origin).hostname;
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${host}`,
    `DTSTAMP:${horizon.changed.replaceAll("-", "")}T000000Z`,
    `SEQUENCE:${cancelled.size + moved.size}`,
    ...lines,
    ...(typeof hours === "object" ? [] : ["TRANSP:TRANSPARENT"]),
    "END:VEVENT",
  ];
}

function texts(
  shown: Shown & Calendar,
  edition: Edition,
  event: CalendarEvent,
  hours: Hours,
  place: { text: string; edition: Edition | undefined } | undefined,
  notes: ReadonlyArray<string | undefined>,
): string[] {
  const words = shown.wordsOf(edition);
  const title = titleOf(shown, edition, event);
  const property = (name: string, found: { text: string; edition: Edition | undefined }) =>
    `${name};LANGUAGE=${(found.edition ?? edition).tag}:${icsText(found.text)}`;
  const who = event.who(edition)?.text;
  const rule = event.rule && ruleInWords(event.rule, words);
  const description = [
    rule && words.t("calendar.fact", { name: words.t("calendar.when"), fact: rule }),
    who && words.t("calendar.fact", { name: words.t("calendar.who"), fact: who }),
    hours === undefined ? words.t("calendar.unknownHours") : undefined,
    ...notes,
  ]
    .filter((line) => line !== undefined && line !== "")
    .join("\n");
  return [
    property("SUMMARY", title),
    ...(place === undefined ? [] : [property("LOCATION", place)]),
    ...(description === "" ? [] : [property("DESCRIPTION", { text: description, edition: undefined })]),
    ...(event.page === undefined ? [] : [`URL:${urlOf(shown.catalogue.site, fileOf(edition, event.page))}`]),
  ];
}

function cancellationIn(shown: Shown & Calendar, edition: Edition, event: CalendarEvent, day: string): string {
  const words = shown.wordsOf(edition);
  const note = event.cancelled.get(day)?.(edition)?.text;
  return [words.t("calendar.fact", { name: words.longDay(day), fact: words.t("calendar.cancelled") }), note]
    .filter((part) => part !== undefined)
    .join(" ");
}

function firstDay({ rule, days }: CalendarEvent): string {
  return rule?.first ?? days[0] ?? "1970-01-01";
}

/** Start and end. Without known hours, or for all-day events, these are days, and the end is the day after the last. */
function when(start: string, end: string, day: string, hours: Hours, { length, zone }: CalendarEvent): string[] {
  const last = dayAfter(day, length - 1);
  if (typeof hours !== "object") return [stamp(start, day, hours, zone), stamp(end, dayAfter(last, 1), hours, zone)];
  const isEndKnown = hours.end !== undefined;
  return [
    stamp(start, day, hours, zone),
    ...(isEndKnown ? [`${end};TZID=${zone}:${plain(last)}T${plain(hours.end ?? "")}00`] : []),
  ];
}

/** A property whose value is a day, or the hour at which a date begins on it. */
function stamp(name: string, day: string, hours: Hours, zone: string): string {
  return typeof hours === "object"
    ? `${name};TZID=${zone}:${plain(day)}T${plain(hours.start)}00`
    : `${name};VALUE=DATE:${plain(day)}`;
}

/** The end of a rule has the kind of value that its beginning has; with hours it is in UTC (RFC 5545, 3.3.10). */
function untilOf(until: string, { hours, zone }: CalendarEvent): string {
  if (typeof hours !== "object") return plain(until);
  const moment = momentOf(until, hours.start, zone) ?? startOfDay(until, zone);
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function plain(text: string): string {
  return text.replace(/[-:]/g, "");
}
