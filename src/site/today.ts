import { offsetAt } from "../base/zone.ts";
import type { Site } from "./site.ts";

/** The day it is by the clocks of the site's zone (UTC unless it names one), YYYY-MM-DD; that of `SOURCE_DATE_EPOCH` where a deployer gives it. */
export function todayOf({ epoch, zone }: Pick<Site, "epoch" | "zone">): string {
  const now = epoch === undefined ? Date.now() : epoch * 1000;
  return new Date(now + (zone === undefined ? 0 : offsetAt(zone, now) * 60_000)).toISOString().slice(0, 10);
}
