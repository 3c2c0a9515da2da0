import { z } from "zod";
import { day, line, target } from "../base/files/fields.ts";
import { isZone } from "../base/zone.ts";
import { perEdition as text } from "../site/settings.ts";

const HOURS = /^(all day|종일|([01]\d|2[0-3]):[0-5]\d(\s*[-–~]\s*([01]\d|2[0-3]):[0-5]\d)?)$/;
const hours = z.string().trim().regex(HOURS, { error: "calendar/time" });
const zone = z.string().refine(isZone, { error: "calendar/zone" });

/** Single days of one event, and changes of it. */
const MOST_DAYS = 400;

const cancellation = z.union(
  [day.transform((on) => ({ on, note: undefined })), z.strictObject({ on: day, note: text.optional() })],
  { error: "calendar/cancelled" },
);

/** An event in content/events.yml. */
const event = z.strictObject({
  /** The title of the event; by default that of its page. */
  title: text.optional(),
  /** The page about the event: `/campaigns/street/`. */
  page: target.optional(),
  place: text.optional(),
  /** The people who may come. */
  who: text.optional(),
  /** Single days. */
  on: z.union([day.transform((one) => [one]), z.array(day).min(1).max(MOST_DAYS)], { error: "calendar/on" }).optional(),
  /** A rule in words or as RFC 5545 writes it; `from` says from when it holds, `until` how long. */
  every: line.optional(),
  from: day.optional(),
  until: day.optional(),
  /** In words, where the days are not known. */
  when: text.optional(),
  /** `14:00`, `14:00-16:00` or `all day`; absent where it is not known. */
  time: hours.optional(),
  /** Over how many days it runs; an event past midnight runs over two. */
  days: z.number().int().min(1).max(366).default(1),
  zone: zone.optional(),
  cancelled: z.array(cancellation).max(MOST_DAYS).default([]),
  moved: z
    .array(z.strictObject({ on: day, to: day, time: hours.optional(), place: text.optional(), note: text.optional() }))
    .max(MOST_DAYS)
    .default([]),
});

/** All events by a short name that never changes. */
export const eventsSchema = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "calendar/id" }), event);

export type WrittenEvent = z.infer<typeof event>;
export type WrittenText = z.infer<typeof text>;
