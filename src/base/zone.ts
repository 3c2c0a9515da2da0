const MINUTE = 60_000;

/** A moment is in milliseconds since 1970 in UTC, as everywhere in JavaScript. */
export type Moment = number;

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns true for a time zone in the spelling of the IANA database: `Asia/Seoul`, not `asia/seoul`, `KST` or `+09:00`.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    // One that is known by another name is fine: Asia/Kolkata may be Asia/Calcutta here.
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** Every zone that the machine knows, for "did you mean". */
export function zones(): string[] {
  return [...Intl.supportedValuesOf("timeZone"), "UTC"];
}

/** Minutes that the clocks of a zone are ahead of UTC at a moment. */
export function offsetAt(zone: string, moment: Moment): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  return Math.round((shown - Math.floor(moment / 1000) * 1000) / MINUTE);
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  clocks.set(zone, known);
  return known;
}

/**
 * The moment at which the clocks of a zone show a day and a time. Where they show it twice, the first one, as RFC 5545
 * says (3.3.5); where they never do, since they are put forward over it, undefined.
 */
export function momentOf(day: string, time: string, zone: string): Moment | undefined {
  const shown = Date.parse(`${day}T${time}:00Z`);
  // No zone changes twice within two days: the offset is the one of the day before or of the day after.
  const offsets = [offsetAt(zone, shown - 86_400_000), offsetAt(zone, shown + 86_400_000)];
  const moments = offsets
    .map((offset) => shown - offset * MINUTE)
    .filter((moment) => moment + offsetAt(zone, moment) * MINUTE === shown);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** The moment at which a day begins in a zone; where midnight is skipped, the first moment after it. */
export function startOfDay(day: string, zone: string): Moment {
  const hours = ["00:00", "00:30", "01:00", "02:00"];
  return (
    hours.map((time) => momentOf(day, time, zone)).find((moment) => moment !== undefined) ??
    Date.parse(`${day}T00:00:00Z`)
  );
}
