import { isDated } from "../event.ts";
import type { LoadedSite } from "../../assembly/loadSite.ts";
import { calendarFile } from "../datesView.ts";
import type { TextFile } from "../../assembly/documents.ts";
import { icalendar } from "./icalendar.ts";

/** The iCalendar files of every edition: one of all events, and one of each; none where no event has a date. */
export function calendarFiles(loaded: LoadedSite): TextFile[] {
  const dated = loaded.events.filter(isDated);
  if (dated.length === 0) return [];
  return loaded.catalogue.site.editions.flatMap((edition) => [dated, ...dated.map((event) => [event])].map((events, at): TextFile => {
    const file = calendarFile(edition, at === 0 ? undefined : events[0]);
    return { file, text: () => icalendar(loaded, edition, events, file) };
  }));
}
