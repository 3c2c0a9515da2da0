import { lastChanged, type Pages } from "../content/page.ts";
import type { Site } from "../site/site.ts";
import { dayAfter, dayOf, endOfMonth } from "./day.ts";
import type { CalendarEvent } from "./event.ts";
import { offsetAt } from "./zone.ts";

/** The days that calendars list, both included. */
export interface Horizon {
  from: string;
  to: string;
  /** The newest day that a page names as its last change; stands for "now" wherever a file has to say when it was made. */
  changed: string;
}

/** Months listed after the one in which a list begins. */
const MONTHS = 12;

/**
 * A year and what is left of the month, from the day of `SOURCE_DATE_EPOCH` where a deployer gives it, else from the
 * newest day that a page names: the clock of the machine has no say, so the same content gives the same bytes.
 */
export function horizonOf(site: Site, pages: Pages, events: readonly CalendarEvent[]): Horizon {
  const changes = [...pages.values()].flatMap((own) => [...own.values()].map(lastChanged)).filter((day) => day !== undefined);
  const firsts = events.map(({ rule, days }) => rule?.first ?? days[0]).filter((day) => day !== undefined);
  const changed = changes.sort().at(-1) ?? firsts.sort()[0] ?? "1970-01-01";
  const zone = site.zone ?? "UTC";
  const from = site.epoch === undefined ? changed : dayOf(new Date((site.epoch + offsetAt(zone, site.epoch * 1000) * 60) * 1000));
  return { from, to: endOfMonth(from, MONTHS), changed };
}

/** A page may say a day that is a little ahead. */
const AHEAD = 31;
/** So long before the last listed date a build begins to say that the list runs out. */
const NOTICE = 92;

/** What a build has to say of a list, on the day on which it runs: its code and the days it is about; undefined where all is well. */
export function horizonProblem({ from, to }: Horizon, today: string): { code: string; values: Record<string, string> } | undefined {
  const values = { from, to, today };
  if (from > dayAfter(today, AHEAD)) return { code: "calendar/ahead", values };
  if (to < today) return { code: "calendar/ended", values };
  return to < dayAfter(today, NOTICE) ? { code: "calendar/ends", values } : undefined;
}
