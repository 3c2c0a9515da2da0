import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Shown } from "../site/shown.ts";
import { markedWords } from "../site/words/standIns.ts";
import type { Words } from "../site/words/words.ts";
import type { Calendar } from "./calendar.ts";
import { dayAfter } from "./day.ts";
import { type CalendarEvent, isDated, type TextIn } from "./event.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { ruleInWords } from "./ruleWords.ts";

/** A text of an event, and its language where it is not the reader's. */
export interface Said {
  text: string;
  lang: string | undefined;
  dir: "ltr" | "rtl" | undefined;
}

export interface EventView {
  id: string;
  title: Said;
  /** Its page. */
  address: string | undefined;
  /** The time in words: the rule, or the editors' words if no days are known. */
  when: Said | undefined;
  isDated: boolean;
  place: Said | undefined;
  who: Said | undefined;
  /** Its iCalendar file. */
  file: string | undefined;
  /** The name of the edition whose words replace missing ones. */
  foreign: string | undefined;
}

export interface DateView {
  day: string;
  /** The day and the hours in words. */
  text: string;
  /** The same below the name of its month and year. */
  short: string;
  /** Seconds since 1970 at which it is over. */
  ends: number;
  event: EventView;
  place: Said | undefined;
  /** True if this date has another place than usual. */
  isElsewhere: boolean;
  /** True if the event takes place on this day. */
  isOn: boolean;
  /** That it is cancelled, or from which day or to which one it is moved. */
  remark: string | undefined;
  note: Said | undefined;
}

/** Dates as a page lists them. */
export interface DatesView {
  events: readonly EventView[];
  dates: readonly DateView[];
  /** True if there were dates before the listed ones. */
  isOver: boolean;
  /** The last day that was looked at for dates of rules. */
  until: string;
  /** True if a date has no known hours. */
  hasUnknownHours: boolean;
  /** The name of the time zone of the hours; undefined if there are no hours. */
  zone: string | undefined;
  /** The page of all dates. */
  calendar: string | undefined;
}

/** The dates of events, from the day on which calendars begin; at most `limit` of them. */
export function datesOf(
  shown: Shown & Calendar,
  edition: Edition,
  events: readonly CalendarEvent[],
  limit = Number.POSITIVE_INFINITY,
): DatesView {
  const {
    catalogue: { site, renditions },
    horizon,
  } = shown;
  const words = markedWords(shown.wordsOf(edition));
  const views = new Map(events.map((event) => [event, eventView(shown, edition, event)]));
  const all = events
    .flatMap((event) => occurrencesOf(event, horizon))
    .sort(inOrder)
    .slice(0, limit);
  const calendar = [...(renditions.get(edition.tag)?.values() ?? [])].find(({ page }) => page.data.kind === "calendar");
  const hasHours = all.some(({ hours }) => typeof hours === "object");
  return {
    events: [...views.values()],
    dates: all.map((occurrence) =>
      dateView(
        occurrence,
        views.get(occurrence.event) ?? eventView(shown, edition, occurrence.event),
        edition,
        words,
        site.zone,
      ),
    ),
    isOver: events.some(({ rule, days }) => (rule?.first ?? days[0] ?? horizon.from) < horizon.from),
    until: horizon.to,
    hasUnknownHours: all.some(
      ({ hours, status }) => hours === undefined && (status === "planned" || status === "here"),
    ),
    zone: hasHours && site.zone !== undefined ? words.zone(site.zone) : undefined,
    calendar: calendar && addressOf(site, fileOf(edition, calendar.path)),
  };
}

/** By day, then by the hour at which they begin; those whose hour is not known come first. */
function inOrder(a: Occurrence, b: Occurrence): number {
  const [one, other] = [a, b].map(({ day, hours }) => `${day} ${typeof hours === "object" ? hours.start : ""}`) as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The iCalendar file of an edition, or of one event in it, below the output folder. */
export function calendarFile(edition: Edition, event?: { id: string }): string {
  return event === undefined ? `${edition.folder}/calendar.ics` : `${edition.folder}/calendar/${event.id}.ics`;
}

/** The title of an event: its own, else that of its page. */
export function titleOf(
  shown: Shown & Calendar,
  edition: Edition,
  event: CalendarEvent,
): { text: string; edition: Edition | undefined } {
  const page = event.page === undefined ? undefined : renditionAt(shown.catalogue, edition, event.page)?.page;
  return (
    event.title(edition) ??
    (page === undefined ? { text: event.id, edition: undefined } : { text: page.data.title, edition: page.edition })
  );
}

/** The words for the day or days, and the hours, of a date. */
function dateInWords(
  { day, hours, event }: Occurrence,
  written: (day: string) => string,
  words: Words,
  siteZone: string | undefined,
): string {
  const days =
    event.length === 1
      ? written(day)
      : words.t("calendar.days", { start: written(day), end: written(dayAfter(day, event.length - 1)) });
  if (hours === undefined) return days;
  if (hours === "all day") return event.length === 1 ? `${days}, ${words.t("calendar.allDay")}` : days;
  const time =
    hours.end === undefined
      ? words.time(hours.start)
      : words.t("calendar.hours", { start: words.time(hours.start), end: words.time(hours.end) });
  return `${days}, ${time}${event.zone === siteZone ? "" : ` (${words.zone(event.zone)})`}`;
}

function eventView(shown: Shown & Calendar, edition: Edition, event: CalendarEvent): EventView {
  const { catalogue } = shown;
  const words = markedWords(shown.wordsOf(edition));
  const title = titleOf(shown, edition, event);
  const rule = event.rule && ruleInWords(event.rule, words);
  const notes = [...event.cancelled.values(), ...[...event.moved.values()].flatMap(({ place, note }) => [place, note])];
  const sources = [title, ...[event.when, event.place, event.who, ...notes].map((textIn) => textIn(edition))].map(
    (found) => found?.edition,
  );
  return {
    id: event.id,
    title: said(title, edition),
    address:
      event.page !== undefined && renditionAt(catalogue, edition, event.page) !== undefined
        ? addressOf(catalogue.site, fileOf(edition, event.page))
        : undefined,
    when: rule === undefined ? saidIn(event.when, edition) : { text: rule, lang: undefined, dir: undefined },
    isDated: isDated(event),
    place: saidIn(event.place, edition),
    who: saidIn(event.who, edition),
    file: isDated(event) ? addressOf(catalogue.site, calendarFile(edition, event)) : undefined,
    foreign: sources.find((source) => source !== undefined && source !== edition)?.label,
  };
}

function dateView(
  occurrence: Occurrence,
  event: EventView,
  edition: Edition,
  words: Words,
  siteZone: string | undefined,
): DateView {
  const { day, status, other, ends, place, note } = occurrence;
  const elsewhere = saidIn(place, edition);
  const remarks = {
    planned: undefined,
    cancelled: words.t("calendar.cancelled"),
    away: other && words.t("calendar.away", { date: words.longDay(other) }),
    here:
      other === day ? words.t("calendar.changed") : other && words.t("calendar.here", { date: words.longDay(other) }),
  };
  return {
    day,
    text: dateInWords(occurrence, words.longDay, words, siteZone),
    short: dateInWords(occurrence, words.dayAndWeekday, words, siteZone),
    ends: ends / 1000,
    event,
    place: elsewhere,
    isElsewhere: elsewhere?.text !== event.place?.text,
    isOn: status === "planned" || status === "here",
    remark: remarks[status],
    note: saidIn(note, edition),
  };
}

function saidIn(textIn: TextIn, edition: Edition): Said | undefined {
  const found = textIn(edition);
  return found && said(found, edition);
}

function said({ text, edition: source }: { text: string; edition: Edition | undefined }, edition: Edition): Said {
  const isForeign = source !== undefined && source !== edition;
  return { text, lang: isForeign ? source.tag : undefined, dir: isForeign ? source.direction : undefined };
}
