import rrule from "rrule";
import { dateOf, dayAfter, dayOf } from "./day.ts";
import { ruleOfPhrase } from "./phrase.ts";

/** A recurrence without end, or with one. */
export interface Rule {
  /** RFC 5545, without its end: `FREQ=MONTHLY;BYDAY=4SA`. */
  text: string;
  parts: ReadonlyMap<string, string>;
  /** The first day that the rule gives. */
  first: string;
  /** No later day is one of its days. */
  until: string | undefined;
}

/** The valid values of each part, and the frequency with which the part makes sense (RFC 5545, 3.3.10). */
const parts: Record<string, { value: RegExp; beside?: string }> = {
  FREQ: { value: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/ },
  INTERVAL: { value: /^[1-9]\d?$/ },
  COUNT: { value: /^[1-9]\d{0,2}$/ },
  WKST: { value: /^(MO|TU|WE|TH|FR|SA|SU)$/ },
  BYMONTH: { value: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/ },
  BYDAY: { value: /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU))*$/ },
  BYMONTHDAY: { value: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/, beside: "MONTHLY YEARLY" },
  BYSETPOS: { value: /^-?[1-9]\d?(,-?[1-9]\d?)*$/, beside: "MONTHLY YEARLY" },
};
/** A rule of 29 February on a certain weekday comes once in 28 years, once in 40 around 2100. */
const LONGEST_WAIT = 41 * 366;
const FOUR_YEARS = 4 * 365;

/** The parts of a rule: of a phrase, or of RFC 5545 written out. Undefined where the text is neither. */
export function partsOfRule(text: string): ReadonlyMap<string, string> | undefined {
  const written = /^(RRULE:)?FREQ=/i.test(text.trim())
    ? text
        .trim()
        .toUpperCase()
        .replace(/^RRULE:|;$/g, "")
    : ruleOfPhrase(text);
  if (written === undefined) return undefined;
  const found = written.split(";").map((part) => part.split("=") as [string, string?]);
  const map = new Map(found.map(([name, value]) => [name, value ?? ""]));
  const freq = map.get("FREQ") ?? "";
  const areFine = found.every(
    ([name, value = ""]) => parts[name]?.value.test(value) === true && (parts[name]?.beside ?? freq).includes(freq),
  );
  // "The fourth Saturday" is one of a month or of a year.
  const isNumbered = /\d/.test(map.get("BYDAY") ?? "") && !/MONTHLY|YEARLY/.test(freq);
  const hasSet = !map.has("BYSETPOS") || map.has("BYDAY") || map.has("BYMONTHDAY");
  return areFine && !isNumbered && hasSet && map.size === found.length ? map : undefined;
}

/** The rule that begins on a day or after it; undefined where it gives no day at all, such as a 30 February. */
export function ruleFrom(
  from: string,
  ruleParts: ReadonlyMap<string, string>,
  until: string | undefined,
): Rule | undefined {
  const text = [...ruleParts].map(([name, value]) => `${name}=${value}`).join(";");
  const first = daysOf(text, from, from, dayAfter(from, LONGEST_WAIT), true)[0];
  if (first === undefined || (until !== undefined && first > until)) return undefined;
  return { text, parts: ruleParts, first, until };
}

/** The days that a rule gives from one day to another, both included. */
export function daysByRule({ text, first, until }: Rule, from: string, to: string): string[] {
  return daysOf(text, first, from, until !== undefined && until < to ? until : to);
}

/**
 * The first three dates of a rule whose day some months or years lack (the 31st, 29 February); empty if none lacks it.
 */
export function rareDates(rule: Rule): string[] {
  const { parts, first } = rule;
  const freq = parts.get("FREQ") ?? "";
  if (!/^(MONTHLY|YEARLY)$/.test(freq) || parts.has("BYDAY") || parts.has("COUNT")) return [];
  const days = daysByRule({ ...rule, until: undefined }, first, dayAfter(first, FOUR_YEARS));
  const months = new Set(days.map((day) => day.slice(0, 7))).size;
  const each =
    freq === "MONTHLY"
      ? (parts.get("BYMONTH")?.split(",").length ?? 12)
      : (parts.get("BYMONTH")?.split(",").length ?? 1);
  return months < Math.floor((each * 4) / Number(parts.get("INTERVAL") ?? 1)) ? days.slice(0, 3) : [];
}

/**
 * A start in step with the rule's own, shortly before the requested days: otherwise a daily rule since 1900 would be
 * expanded day by day each time. Rules with a count keep their start; monthly and yearly ones take few steps.
 */
function nearStart(text: string, start: string, from: string): string {
  const unit = /\bFREQ=DAILY\b/.test(text) ? 1 : /\bFREQ=WEEKLY\b/.test(text) ? 7 : 0;
  if (unit === 0 || /\bCOUNT=/.test(text)) return start;
  const step = unit * Number(/\bINTERVAL=(\d+)/.exec(text)?.[1] ?? 1);
  const days = Math.floor((dateOf(from).getTime() - dateOf(start).getTime()) / 86_400_000);
  // One step is left before: a week may begin before the day that is asked for.
  return days <= 2 * step ? start : dayAfter(start, (Math.floor(days / step) - 1) * step);
}

/** Days are reckoned in UTC, so that no clock is ever put forward: hours and zones come in later. */
function daysOf(text: string, start: string, from: string, to: string, isFirst = false): string[] {
  const rule = new rrule.RRule({ ...rrule.RRule.parseString(text), dtstart: dateOf(nearStart(text, start, from)) });
  if (isFirst) {
    const first = rule.after(dateOf(from), true);
    return first === null || dayOf(first) > to ? [] : [dayOf(first)];
  }
  return rule.between(dateOf(from), dateOf(to), true).map(dayOf);
}
