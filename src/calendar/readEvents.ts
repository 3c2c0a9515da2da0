import { join } from "node:path";
import type { Findings } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { checked } from "../base/files/checked.ts";
import { isFile } from "../base/files/isFile.ts";
import { readText } from "../base/files/readText.ts";
import { type KeyPath, parseYaml } from "../base/files/yaml.ts";
import { quotedText } from "../base/markdown/quotes.ts";
import type { Edition } from "../site/editions/edition.ts";
import { nearestText } from "../site/editions/fallback.ts";
import type { Site } from "../site/site.ts";
import { checkEvent } from "./checkEvent.ts";
import { dayAfter } from "./day.ts";
import type { CalendarEvent, Hours, TextIn } from "./event.ts";
import type { Report } from "./report.ts";
import { daysByRule, partsOfRule, rareDates, ruleFrom } from "./rule.ts";
import { eventsSchema, type WrittenEvent, type WrittenText } from "./schema.ts";

/** The file of all events, from the site folder. */
export const EVENTS = "content/events.yml";

/** The quotation marks of an edition. */
type QuotesOf = (edition: Edition) => readonly string[];

/** Reads and checks content/events.yml, if there is one; what is wrong goes to the findings. */
export function readEvents(site: Site, quotesOf: QuotesOf, findings: Findings): CalendarEvent[] {
  if (!isFile(join(site.folder, EVENTS))) return [];
  const bytes = bytesOf(site.folder, EVENTS, findings);
  const text = bytes && readText(bytes, EVENTS, findings);
  const yaml = text === undefined ? undefined : parseYaml(text, EVENTS, 1, findings);
  const written = yaml && checked(eventsSchema, yaml, EVENTS, findings);
  if (written === undefined) return [];
  const limited = Object.entries(written).slice(0, MOST_EVENTS);
  if (limited.length < Object.keys(written).length)
    findings.errors.push({
      file: EVENTS,
      line: yaml?.lineOf([Object.keys(written)[MOST_EVENTS] ?? ""]),
      code: "calendar/many",
      values: { limit: MOST_EVENTS },
    });
  let dates = 0;
  return limited.flatMap(([id, event]) => {
    // Reported once; checking all the others would take long and add nothing.
    if (dates > MOST_DATES) return [];
    const before = findings.errors.length;
    const report: Report = (code, path, values = {}) =>
      void findings.errors.push({ file: EVENTS, line: yaml?.lineOf([id, ...path]), code, values: { id, ...values } });
    const made = eventOf(id, event, site, quotesOf, report);
    const rare = made?.rule === undefined ? [] : rareDates(made.rule);
    dates += made === undefined ? 0 : datesOf(made);
    if (dates > MOST_DATES) report("calendar/many-dates", [], { limit: MOST_DATES });
    if (rare.length > 0)
      findings.warnings.push({
        file: EVENTS,
        line: yaml?.lineOf([id, "every"]),
        code: "events/rare",
        values: { id, dates: rare.join(", ") },
      });
    return made === undefined || findings.errors.length > before ? [] : [made];
  });
}

/** A calendar with more would be a list that nobody reads, on a page that no slow line carries. */
const [MOST_EVENTS, MOST_DATES] = [300, 4000];
const YEAR = 366;

/** Returns the number of dates of an event, for a rule within one year. */
function datesOf({ days, rule }: CalendarEvent): number {
  return rule === undefined ? days.length : daysByRule(rule, rule.first, dayAfter(rule.first, YEAR)).length;
}

/** The hours of a day as an editor writes them: `14:00-16:00`. */
function hoursOf(text: string | undefined): Hours {
  if (text === undefined) return undefined;
  const [start = "", end] = text.split(/[-–~]/).map((hour) => hour.trim());
  return /^\d/.test(start) ? { start, end } : "all day";
}

function eventOf(
  id: string,
  written: WrittenEvent,
  site: Site,
  quotesOf: QuotesOf,
  report: Report,
): CalendarEvent | undefined {
  const zone = written.zone ?? site.zone;
  const ways = (["on", "every", "when"] as const).filter((key) => written[key] !== undefined);
  if (ways.length !== 1) report("calendar/one-way", ways.slice(1));
  if (written.title === undefined && written.page === undefined) report("calendar/title", []);
  if (zone === undefined && (written.time !== undefined || written.moved.some(({ time }) => time !== undefined)))
    report("calendar/no-zone", ["time"]);
  for (const key of ["from", "until"] as const)
    if (written.every === undefined && written[key] !== undefined) report("calendar/only-every", [key], { key });
  for (const key of ["time", "cancelled", "moved", "zone"] as const) {
    const isThere = key === "cancelled" || key === "moved" ? written[key].length > 0 : written[key] !== undefined;
    if (written.when !== undefined && isThere) report("calendar/only-dated", [key], { key });
  }
  const rule = written.every === undefined ? undefined : ruleOf(written.every, written, report);
  if (ways.length !== 1 || (written.every !== undefined && rule === undefined)) return undefined;
  const textIn = (text: WrittenText | undefined, path: KeyPath) =>
    textOf(text, site, quotesOf, (tag) =>
      report("site/name-unknown", [...path, tag], {
        tag,
        known: site.editions.map((edition) => edition.tag).join(", "),
      }),
    );
  const hours = hoursOf(written.time);
  const place = textIn(written.place, ["place"]);
  const event: CalendarEvent = {
    id,
    title: textIn(written.title, ["title"]),
    place,
    who: textIn(written.who, ["who"]),
    when: textIn(written.when, ["when"]),
    page: written.page === undefined ? undefined : written.page.replace(/^\/|\/$/g, ""),
    zone: zone ?? "UTC",
    hours,
    length: written.days,
    days: [...new Set(written.on ?? [])].sort(),
    rule,
    cancelled: new Map(written.cancelled.map(({ on, note }, at) => [on, textIn(note, ["cancelled", at, "note"])])),
    moved: new Map(
      written.moved.map(({ on, to, time, place: elsewhere, note }, at) => [
        on,
        {
          to,
          hours: time === undefined ? hours : hoursOf(time),
          place: elsewhere === undefined ? place : textIn(elsewhere, ["moved", at, "place"]),
          note: textIn(note, ["moved", at, "note"]),
        },
      ]),
    ),
  };
  checkEvent(event, written, report);
  return event;
}

function ruleOf(every: string, { from, until }: WrittenEvent, report: Report): ReturnType<typeof ruleFrom> {
  const parts = partsOfRule(every);
  if (parts === undefined) report("calendar/rule", ["every"], { value: every });
  if (from === undefined) report("calendar/from", ["every"]);
  if (from !== undefined && until !== undefined && until < from)
    return void report("calendar/until", ["until"], { from, until });
  if (parts?.has("COUNT") === true && until !== undefined) return void report("calendar/two-ends", ["until"]);
  if (parts === undefined || from === undefined) return undefined;
  const rule = ruleFrom(from, parts, until);
  if (rule === undefined) report("calendar/never", ["every"], { value: every, from, until: until ?? "–" });
  return rule;
}

/** A text by edition: its own, that of a fallback, that of any other. */
function textOf(
  text: WrittenText | undefined,
  { editions }: Site,
  quotesOf: QuotesOf,
  unknown: (tag: string) => void,
): TextIn {
  if (text === undefined) return () => undefined;
  if (typeof text === "string") return (edition) => ({ text: quotedText(text, quotesOf(edition)), edition: undefined });
  for (const tag of Object.keys(text)) if (!editions.some((edition) => edition.tag === tag)) unknown(tag);
  return (edition) => {
    const found = nearestText(text, edition, editions);
    return found && { ...found, text: quotedText(found.text, quotesOf(found.edition ?? edition)) };
  };
}
