import { z } from "zod";
import { compareNorth } from "../../base/korean/order.ts";

/**
 * Schema of `format` in an edition's i18n file: its way of writing numbers, dates and lists. Everything else comes from
 * CLDR.
 */
export const formatSchema = z.strictObject({
  /** The CLDR locale for dates and numbers, where it is not the tag's own: `en-GB`. */
  locale: z.string().refine(isKnown, { error: "site/tag" }).optional(),
  /** Quotation marks: outer opening and closing, inner opening and closing. */
  quotes: z.array(z.string().min(1).max(3)).length(4).optional(),
  /** The separator between groups of three digits. */
  group: z.string().max(1).optional(),
  /** The collation of lists: `north` as in North Korean dictionaries; CLDR's if absent. */
  order: z.enum(["north"]).optional(),
  /** The spelling norm of a Korean edition: `north` for North Korea; `npm run check` reports deviations. */
  spelling: z.enum(["north"]).optional(),
  /** Words for 10⁴, 10⁸, 10¹² …; round numbers are written with them: 2,200만. */
  myriads: z.array(z.string()).optional(),
});

function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 1;
  } catch {
    // en_GB is no tag at all.
    return false;
  }
}

export type FormatData = z.infer<typeof formatSchema>;

export interface Formats {
  /** The spelling of Korean that its pages are checked for. */
  spelling: "north" | undefined;
  quotes: readonly string[];
  /** A number in figures: 1,234; 2,200만 where the edition counts in myriads. */
  number(value: number): string;
  /** A day (YYYY-MM-DD) in words. */
  date(day: string): string;
  /** A day with its weekday. */
  longDay(day: string): string;
  /** The same without the year. */
  dayAndWeekday(day: string): string;
  /** Parts of a day (YYYY-MM-DD) in words: its month and year, its day and month, its weekday, its month alone. */
  monthAndYear(day: string): string;
  dayAndMonth(day: string): string;
  weekday(day: string): string;
  month(day: string): string;
  /** A time (HH:MM) by the clock of 24 hours, which leaves no doubt anywhere. */
  time(time: string): string;
  /** Returns the name of a time zone: 한국 표준시 for `Asia/Seoul`. */
  zone(name: string): string;
  /** A text in the edition's own quotation marks. */
  quoted(text: string): string;
  /** Sorts as the edition's dictionaries do. */
  compare(a: string, b: string): number;
}

/** Returns the functions that format numbers, dates and quotations of an edition, fixed at build time. */
export function formatsOf(tag: string, data: FormatData): Formats {
  const locale = data.locale ?? tag;
  const figures = new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 20 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const of = (options: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: string) => written.format(new Date(`${day}T00:00:00Z`));
  };
  const times = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "UTC",
  });
  const quotes = data.quotes ?? ["“", "”", "‘", "’"];
  const grouped = (value: number | bigint) =>
    figures
      .formatToParts(value)
      .map((part) => (part.type === "group" ? (data.group ?? part.value) : part.value))
      .join("");
  return {
    spelling: data.spelling,
    quotes,
    number: (value) => inMyriads(value, data.myriads ?? [], grouped) ?? grouped(value),
    date: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    longDay: of({ dateStyle: "full" }),
    dayAndWeekday: of({ month: "long", day: "numeric", weekday: "long" }),
    monthAndYear: of({ year: "numeric", month: "long" }),
    dayAndMonth: of({ month: "long", day: "numeric" }),
    weekday: of({ weekday: "long" }),
    month: of({ month: "long" }),
    time: (time) => times.format(new Date(`1970-01-01T${time}:00Z`)),
    zone: (name) =>
      new Intl.DateTimeFormat(locale, { timeZone: name, timeZoneName: "longGeneric" })
        .formatToParts(0)
        .find(({ type }) => type === "timeZoneName")?.value ?? name,
    compare: data.order === "north" ? compareNorth : new Intl.Collator(tag).compare,
    quoted: (text) => `${quotes[0]}${text}${quotes[1]}`,
  };
}

/** A number of whole ten thousands in parts of four digits, as Korean says it: 1억 7,500만; undefined for all others. */
function inMyriads(value: number, units: readonly string[], grouped: (value: bigint) => string): string | undefined {
  if (units.length === 0 || !Number.isSafeInteger(value) || value === 0 || value % 10_000 !== 0) return undefined;
  const parts: string[] = [];
  let rest = BigInt(Math.abs(value)) / 10_000n;
  for (const [at, unit] of units.entries()) {
    const isLast = at === units.length - 1;
    const part = isLast ? rest : rest % 10_000n;
    if (part > 0n) parts.unshift(grouped(part) + unit);
    rest /= 10_000n;
  }
  return (value < 0 ? "-" : "") + parts.join(" ");
}
