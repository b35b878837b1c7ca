/** A day of the calendar, with month and day left out where they are not known. */
const PARTIAL_DAY = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

const DAY_MS = 86_400_000;

/** First and last day, both included, UTC midnight. */
export interface Days {
  readonly start: Date;
  readonly end: Date;
}

/** The days that "2024-05-17", "2024-05" or "2024" stands for, or null if it is no such text or no such day. */
export function parseDays(text: string): Days | null {
  const groups = PARTIAL_DAY.exec(text)?.groups;
  if (!groups) return null;
  const year = Number(groups["year"]);
  const month = groups["month"] === undefined ? null : Number(groups["month"]);
  const day = groups["day"] === undefined ? null : Number(groups["day"]);
  const start = utc(year, month ?? 1, day ?? 1);
  if (month === null) return { start, end: utc(year, 12, 31) };
  if (start.getUTCMonth() !== month - 1 || (day !== null && start.getUTCDate() !== day)) return null;
  return { start, end: day === null ? utc(year, month + 1, 0) : start };
}

/** The day that "2024-05-17" stands for, or null if it is no full day. */
export function parseDay(text: string): Date | null {
  return text.length === 10 ? parseDays(text)?.start ?? null : null;
}

/** A day as "2024-05-17". */
export function formatDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** Midnight of a day; month and day count from 1 and may overflow, day 0 is the last day of the month before. */
export function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

/** Whole days from one day to another: 0 for the same day, negative backwards. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY_MS);
}

/** The day that lies so many days after. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}
