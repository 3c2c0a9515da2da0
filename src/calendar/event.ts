import type { Edition } from "../site/editions/edition.ts";
import type { Rule } from "./rule.ts";

/**
 * An editor's text for several editions, in the words for a reader of one: those of the edition or of its nearest
 * fallback.
 */
export type TextIn = (edition: Edition) => { text: string; edition: Edition | undefined } | undefined;

/** Hours of a day, `14:00`; `undefined` if not known. */
export type Hours = { start: string; end: string | undefined } | "all day" | undefined;

/** A date on which an event takes place on another day, or at other hours. */
export interface Move {
  to: string;
  hours: Hours;
  place: TextIn;
  note: TextIn;
}

/** An event of content/events.yml, checked. Days are YYYY-MM-DD. */
export interface CalendarEvent {
  /** Its key in the file: the same in every edition, in addresses and in calendars of readers. */
  id: string;
  /** The event's own title; where there is none, that of its page. */
  title: TextIn;
  place: TextIn;
  /** The people who may come. */
  who: TextIn;
  /** The time in words, if the days are not known. */
  when: TextIn;
  /** Path of the page about it: `campaigns/street`. */
  page: string | undefined;
  zone: string;
  hours: Hours;
  /** Over how many days one date of it runs. */
  length: number;
  /** Single days, in their order. */
  days: readonly string[];
  rule: Rule | undefined;
  /** Days on which it does not take place after all, and what is said about that. */
  cancelled: ReadonlyMap<string, TextIn>;
  moved: ReadonlyMap<string, Move>;
}

/** Returns true if an event has dates; one that takes place "twice a month" has none that a calendar could show. */
export function isDated({ days, rule }: CalendarEvent): boolean {
  return days.length > 0 || rule !== undefined;
}
