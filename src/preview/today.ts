import { offsetAt } from "../base/zone.ts";
import type { Site } from "../site/site.ts";

/** The day it is where the site is at home, or the one for which it is built: YYYY-MM-DD. */
export function today({ zone = "UTC", epoch }: Pick<Site, "zone" | "epoch">): string {
  const now = epoch === undefined ? Date.now() : epoch * 1000;
  return new Date(now + offsetAt(zone, now) * 60_000).toISOString().slice(0, 10);
}
