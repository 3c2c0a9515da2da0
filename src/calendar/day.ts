const DAY = 86_400_000;

/** The day that many days after one (before it, when negative); days are YYYY-MM-DD, of years 0 to 9999. */
export function dayAfter(day: string, count: number): string {
  return dayOf(new Date(dateOf(day).getTime() + count * DAY));
}

/** Midnight of a day in UTC: for reckoning with days, not with hours. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of a moment in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The last day of the month that is `count` months after that of a day. */
export function endOfMonth(day: string, count: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, month + count, 0)));
}
