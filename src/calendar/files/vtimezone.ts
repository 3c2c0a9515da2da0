import { offsetAt } from "../../base/zone.ts";
import { type Transition, transitionsOf } from "../transitions.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Years looked at beyond those that matter. A rule that held in so many of them as `LASTING` is taken to hold on. */
const YEARS = 12;
const LASTING = 8;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) as content lines, for what begins in `firstYear` and is looked at around
 * `year`. Yearly changes become a rule without end; changes that follow no rule are listed for twelve years.
 */
export function vtimezone(zone: string, firstYear: number, year: number): string[] {
  const from = Date.UTC(firstYear, 0, 1) - DAY;
  const lastYear = Math.max(firstYear, year) + YEARS;
  const transitions = transitionsOf(zone, from, Date.UTC(lastYear + 1, 0, 1) - DAY);
  const start = offsetAt(zone, from);
  const initial = observance("STANDARD", `${firstYear - 1}0101T000000`, start, start, []);
  const usual = Math.min(start, ...transitions.map(({ after }) => after));
  const observances = grouped(transitions, lastYear).flatMap(({ list, rule }) => {
    const [first] = list;
    if (first === undefined) return [];
    // Some readers take DTSTART for one of the changes only where nothing else is listed: so it is listed too.
    const listed = list.length === 1 ? [] : list.map((transition) => `RDATE:${shown(transition)}`);
    return observance(
      first.after > usual ? "DAYLIGHT" : "STANDARD",
      shown(first),
      first.before,
      first.after,
      rule === undefined ? listed : [`RRULE:${rule}`],
    );
  });
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...initial, ...observances, "END:VTIMEZONE"];
}

interface Group {
  list: Transition[];
  rule: string | undefined;
}

/** Groups transitions: those of one yearly rule that holds to the last year, and all others by their offsets. */
function grouped(transitions: readonly Transition[], lastYear: number): Group[] {
  const rest = new Set(transitions);
  const groups: Group[] = [];
  for (const last of transitions.filter((transition) => yearOf(transition) === lastYear)) {
    const lists = rulesOf(last)
      .map((rule) => ({ rule, list: backwards(last, rule, rest) }))
      .sort((one, other) => other.list.length - one.list.length);
    const [best] = lists;
    if (best === undefined || best.list.length < LASTING) continue;
    for (const transition of best.list) rest.delete(transition);
    groups.push(best);
  }
  const kinds = new Map<string, Transition[]>();
  for (const transition of rest) {
    const key = `${transition.before} ${transition.after}`;
    kinds.set(key, [...(kinds.get(key) ?? []), transition]);
  }
  return [...groups, ...[...kinds.values()].map((list) => ({ list, rule: undefined }))];
}

/** The transitions of a rule up to the last one, as long as it held in each year. */
function backwards(last: Transition, rule: string, transitions: ReadonlySet<Transition>): Transition[] {
  const list: Transition[] = [];
  for (let year = yearOf(last); ; year--) {
    const one = [...transitions].find(
      (other) => yearOf(other) === year && isSame(other, last) && rulesOf(other).includes(rule),
    );
    if (one === undefined) return list;
    list.unshift(one);
  }
}

function isSame(a: Transition, b: Transition): boolean {
  return a.before === b.before && a.after === b.after && shown(a).slice(8) === shown(b).slice(8);
}

/** The clock's time before it is set, as VTIMEZONE states it. */
function local({ moment, before }: Transition): Date {
  return new Date(moment + before * MINUTE);
}

function yearOf(transition: Transition): number {
  return local(transition).getUTCFullYear();
}

function shown(transition: Transition): string {
  return local(transition).toISOString().slice(0, 19).replace(/[-:]/g, "");
}

/**
 * The yearly rules that a transition fits: the last such weekday of its month, the nth one, the first on or after a
 * day, a fixed day.
 */
function rulesOf(transition: Transition): string[] {
  const date = local(transition);
  const [year, month, day, weekday] = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    WEEKDAYS[date.getUTCDay()] ?? "",
  ];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const yearly = `FREQ=YEARLY;BYMONTH=${month}`;
  const week = (first: number) => Array.from({ length: 7 }, (_, at) => first + at);
  const inMonth = week(day - 6)
    .filter((first) => first >= 1 && first + 6 <= length)
    .map((first) => `${yearly};BYMONTHDAY=${week(first).join(",")};BYDAY=${weekday}`);
  // A week across the end of a month, counted from the end of the year, where leap years make no difference.
  const left = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year + 1, 0, 1)) / DAY);
  const inYear =
    month < 3
      ? []
      : week(left - 6)
          .filter((first) => first + 6 < 0)
          .map((first) => `FREQ=YEARLY;BYYEARDAY=${week(first).join(",")};BYDAY=${weekday}`);
  return [
    ...(day + 7 > length ? [`${yearly};BYDAY=-1${weekday}`] : []),
    `${yearly};BYDAY=${Math.ceil(day / 7)}${weekday}`,
    ...inMonth,
    `${yearly};BYMONTHDAY=${day}`,
    ...inYear,
  ];
}

function observance(
  kind: "STANDARD" | "DAYLIGHT",
  start: string,
  before: number,
  after: number,
  more: readonly string[],
): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    ...more,
    `END:${kind}`,
  ];
}

function offset(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(absolute / 60))}${two(absolute % 60)}`;
}
