import { offsetAt } from "../base/zone.ts";
import type { Site } from "./site.ts";

/** Today in the site's time zone (UTC by default), YYYY-MM-DD; the day of `SOURCE_DATE_EPOCH` if a deployer sets it. */
export function todayOf({ epoch, zone }: Pick<Site, "epoch" | "zone">): string {
  const now = epoch === undefined ? Date.now() : epoch * 1000;
  return new Date(now + (zone === undefined ? 0 : offsetAt(zone, now) * 60_000)).toISOString().slice(0, 10);
}
