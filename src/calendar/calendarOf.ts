import type { PageView } from "../frame/pageView.ts";
import { ANYWHERE, addressOf, urlOf } from "../site/editions/addresses.ts";
import type { Rendition } from "../site/editions/catalogue.ts";
import type { Shown } from "../site/shown.ts";
import type { Calendar } from "./calendar.ts";
import { calendarFile, datesOf } from "./datesView.ts";
import { isDated } from "./event.ts";

/** Dates in the HTML of home: a year of a monthly event. */
const ON_HOME = 12;

/**
 * Returns the calendar data of a page: upcoming dates on the home page, all dates on the calendar page, its own events
 * on any other.
 */
export function calendarOf(
  shown: Shown & Calendar,
  { edition, path, page: { data } }: Rendition,
): Pick<PageView, "dates" | "months" | "subscription"> {
  const {
    events,
    catalogue: { site },
  } = shown;
  const dated = events.filter(isDated);
  if (data.kind === "home") return dated.length === 0 ? {} : { dates: datesOf(shown, edition, dated, ON_HOME) };
  if (data.kind !== "calendar") {
    const own = events.filter(({ page }) => page === path);
    return own.length === 0 ? {} : { dates: datesOf(shown, edition, own) };
  }
  const dates = datesOf(shown, edition, events);
  const words = shown.wordsOf(edition);
  const months = [...new Set(dates.dates.map(({ day }) => day.slice(0, 7)))];
  const file = calendarFile(edition);
  return {
    dates,
    months: months.map((month) => ({
      month,
      name: words.monthAndYear(`${month}-01`),
      dates: dates.dates.filter(({ day }) => day.startsWith(month)),
    })),
    ...(dated.length === 0
      ? {}
      : {
          // A site on a disk is nothing that one could subscribe to.
          subscription: {
            file: addressOf(site, file),
            webcal: site.base === ANYWHERE ? undefined : urlOf(site, file).replace(/^https?:/, "webcal:"),
          },
        }),
  };
}
