import { offsetAt } from "../base/zone.ts";
import { lastChanged, type Pages } from "../site/pages/page.ts";
import type { Site } from "../site/site.ts";
import { dayOf, endOfMonth } from "./day.ts";
import type { CalendarEvent } from "./event.ts";

/** The days that calendars list, both included. */
export interface Horizon {
  from: string;
  to: string;
  /** The newest day that a page names as its last change; used as "now" where a file has to say when it was made. */
  changed: string;
}

/** Months listed after the one in which a list begins. */
const MONTHS = 12;

/**
 * A year and what is left of the month, from the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where a deployer
 * gives it, else from today, by the clocks of the site's zone: the same input and the same day give the same bytes.
 */
export function horizonOf(site: Site, pages: Pages, events: readonly CalendarEvent[]): Horizon {
  const changes = [...pages.values()]
    .flatMap((own) => [...own.values()].map(lastChanged))
    .filter((day) => day !== undefined);
  const firsts = events.map(({ rule, days }) => rule?.first ?? days[0]).filter((day) => day !== undefined);
  const changed = changes.sort().at(-1) ?? firsts.sort()[0] ?? "1970-01-01";
  const zone = site.zone ?? "UTC";
  const now = site.epoch === undefined ? Date.now() : site.epoch * 1000;
  const from = dayOf(new Date(now + offsetAt(zone, now) * 60_000));
  return { from, to: endOfMonth(from, MONTHS), changed };
}
