import type { OutputFile } from "../../site/outputFile.ts";
import type { Shown } from "../../site/shown.ts";
import type { Calendar } from "../calendar.ts";
import { calendarFile } from "../datesView.ts";
import { isDated } from "../event.ts";
import { icalendar } from "./icalendar.ts";

/** The iCalendar files of every edition: one of all events, and one of each; none where no event has a date. */
export function calendarFiles(shown: Shown & Calendar): OutputFile[] {
  const dated = shown.events.filter(isDated);
  if (dated.length === 0) return [];
  return shown.catalogue.site.editions.flatMap((edition) =>
    [dated, ...dated.map((event) => [event])].map((events, at): OutputFile => {
      const file = calendarFile(edition, at === 0 ? undefined : events[0]);
      return { file, bytes: () => icalendar(shown, edition, events, file) };
    }),
  );
}
