import { type Moment, offsetAt } from "../base/zone.ts";

const HOUR = 3_600_000;
/** Two changes of a clock are never closer than this: Morocco's for Ramadan are a month apart. */
const STEP = 14 * 24 * HOUR;

/** A moment at which the clocks of a zone are set to another offset (minutes ahead of UTC). */
export interface Transition {
  moment: Moment;
  before: number;
  after: number;
}

/** Finds the clock changes of a time zone between two moments, from JavaScript's own time zone data. */
export function transitionsOf(zone: string, from: Moment, to: Moment): Transition[] {
  const found: Transition[] = [];
  let before = offsetAt(zone, from);
  for (let at = from; at < to; at += STEP) {
    const end = Math.min(at + STEP, to);
    const after = offsetAt(zone, end);
    if (after !== before) found.push({ moment: changeBetween(zone, at, end, before), before, after });
    before = after;
  }
  return found;
}

/** The first minute with another offset than `before`. */
function changeBetween(zone: string, from: Moment, to: Moment, before: number): Moment {
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
