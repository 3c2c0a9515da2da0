import type { Findings } from "../base/errors.ts";
import { nearest } from "../base/files/nearest.ts";
import type { Catalogue } from "../site/editions/catalogue.ts";
import type { CalendarEvent } from "./event.ts";
import { EVENTS } from "./readEvents.ts";

/** Checks events against the pages of the site: missing pages, and texts that an edition lacks. */
export function checkEvents(
  events: readonly CalendarEvent[],
  { site, pages, later }: Catalogue,
  findings: Findings,
): void {
  if (events.length === 0) return;
  const all = [...pages.values()].flatMap((own) => [...own.values()]);
  const paths = [...new Set(all.map(({ path }) => path))].filter((path) => path !== "");
  for (const { id, page } of events) {
    if (page === undefined || paths.includes(page)) continue;
    const day = later?.get(page);
    if (day !== undefined)
      findings.errors.push({ file: EVENTS, code: "link/later", values: { href: `/${page}/`, day } });
    else
      findings.errors.push({
        file: EVENTS,
        code: "calendar/page",
        values: { id, page, near: nearest(page, paths) ?? "–" },
      });
  }
  for (const edition of site.editions) {
    const lacking = events.filter(({ title, place, who, when, cancelled, moved }) => {
      const notes = [...cancelled.values(), ...[...moved.values()].flatMap((date) => [date.place, date.note])];
      return [title, place, who, when, ...notes].some((textIn) => {
        const source = textIn(edition)?.edition;
        return source !== undefined && source !== edition;
      });
    });
    if (lacking.length > 0)
      findings.warnings.push({
        file: EVENTS,
        code: "calendar/no-text",
        values: { tag: edition.tag, ids: lacking.map(({ id }) => id).join(", ") },
      });
  }
  if (!all.some(({ data }) => data.kind === "calendar"))
    findings.warnings.push({ file: EVENTS, code: "calendar/no-list", values: {} });
}
