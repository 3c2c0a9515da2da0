import type { Capability } from "../frame/capability.ts";
import type { Calendar } from "./calendar.ts";
import { calendarOf } from "./calendarOf.ts";
import { checkEvents } from "./checkEvents.ts";
import type { DatesView, DateView } from "./datesView.ts";
import { eventData } from "./eventData.ts";
import { calendarFiles } from "./files/calendarFiles.ts";
import { horizonOf } from "./horizon.ts";
import { calendarSchema } from "./kinds.ts";
import { EVENTS, readEvents } from "./readEvents.ts";

declare module "../frame/pageView.ts" {
  interface PageView {
    /** The dates of the event that the page is about; on the home and calendar pages, those of all events. */
    dates?: DatesView;
    /** The dates of a calendar's page by month, YYYY-MM. */
    months?: ReadonlyArray<{ month: string; name: string; dates: readonly DateView[] }>;
    /** All dates of the edition for calendars of readers. */
    subscription?: { file: string; webcal: string | undefined };
  }
}

/** Events of content/events.yml: dates on pages, and files for the calendars of readers. */
export const calendar: Capability<Calendar> = {
  name: "calendar",
  kinds: { calendar: calendarSchema },
  places: () => ({ isTaken: (path) => path.endsWith(".ics") }),
  read: ({ site, wordsOf, findings }) => ({ events: readEvents(site, (edition) => wordsOf(edition).quotes, findings) }),
  owns: (file) => file === EVENTS,
  complete: ({ catalogue, events }, { findings }) => {
    checkEvents(events, catalogue, findings);
    return { horizon: horizonOf(catalogue.site, catalogue.pages, events) };
  },
  page: (shown, { rendition }) => {
    const view = calendarOf(shown, rendition);
    // A list of which nothing can be over needs no script.
    const isDated = view.dates?.events.some((event) => event.isDated) === true;
    return { view, data: eventData(shown, rendition), ...(isDated ? { head: { scripts: ["calendar"] } } : {}) };
  },
  documents: calendarFiles,
};
