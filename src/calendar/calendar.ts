import type { CalendarEvent } from "./event.ts";
import type { Horizon } from "./horizon.ts";

/** The calendar's addition to a site. */
export interface Calendar {
  events: readonly CalendarEvent[];
  /** The days that calendars list. */
  horizon: Horizon;
}
