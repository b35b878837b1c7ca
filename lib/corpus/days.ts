/** A day, month or year as its first and last day, UTC midnight. */
export interface Days {
  readonly start: Date;
  readonly end: Date;
}

const DAYS = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;
const MOMENT = /^\s*(?<day>\d{4}-\d{2}-\d{2})(?:$|[T\s])/u;

/** Reads `2024-03-21`, `2024-03` or `2024`; undefined for anything else, and for a day that no calendar has. */
export function parseDays(text: string): Days | undefined {
  const groups = text.trim().match(DAYS)?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [groups["year"], groups["month"], groups["day"]].map((part) => part && Number(part));
  if (!year || month === 0 || day === 0) return undefined;
  const start = utc(Number(year), Number(month ?? 1), Number(day ?? 1));
  const end = utc(Number(year), Number(month ?? 12) + (day ? 0 : 1), Number(day ?? 0));
  const stands = start.toISOString().startsWith(text.trim());
  return stands ? { start, end } : undefined;
}

/** The day of a moment as a page writes it, `2024-03-21T23:30:00+01:00`: the day where it was published. */
export function parseMoment(text: string): Days | undefined {
  const day = text.match(MOMENT)?.groups?.["day"];
  return day ? parseDays(day) : undefined;
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, so the year is set apart.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
