const DAY = 86_400_000;

/** A stretch of days, both ends included; null where it is open. UTC midnights. */
export interface Days {
  readonly start: Date | null;
  readonly end: Date | null;
}

/** A day; months run from 1, and days past the end of a month run on into the next. */
export function dayOf(year: number, month: number, day: number): Date {
  // Reckoned here: Date.UTC() takes longer, and years of two digits for those of the last century.
  const months = Math.trunc(month - 1);
  const over = Math.floor(months / 12);
  const own = year + over;
  const index = months - 12 * over;
  const leap = index > 1 && isLeap(own) ? 1 : 0;
  return new Date((newYear(own) + BEFORE[index]! + leap + day - 1) * DAY);
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** How many days come before each month in a year that is no leap year. */
const BEFORE = LENGTHS.map((_, month) => LENGTHS.slice(0, month).reduce((sum, days) => sum + days, 0));
/** Leap days before the year that days are counted from. */
const LEAP_DAYS = 477;

/** The number of the first day of a year, counted from 1 January 1970. */
function newYear(year: number): number {
  const last = year - 1;
  const leaps = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  return 365 * (year - 1970) + leaps - LEAP_DAYS;
}

/** The day so many days later. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

/** The same day so many months later, or the last of that month if it is shorter. */
export function addMonths(date: Date, months: number): Date {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  return dayOf(year, month, Math.min(date.getUTCDate(), lastDay(year, month)));
}

/** How many days a month has. */
export function lastDay(year: number, month: number): number {
  if (month < 1 || month > 12) return dayOf(year, month + 1, 0).getUTCDate();
  return month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether a year, month and day make a date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** Months [from, to] of a year, in full. */
export function monthsOf(year: number, from: number, to: number = from): Days {
  return { start: dayOf(year, from, 1), end: dayOf(year, to + 1, 0) };
}

/** Whether a day comes after another one; dates that are compared as such are turned into numbers by way of text. */
export function isAfter(day: Date, other: Date): boolean {
  return day.getTime() > other.getTime();
}

/** Whether a day is another one or comes before it. */
export function isUpTo(day: Date, other: Date): boolean {
  return day.getTime() <= other.getTime();
}

/** Day of the week, 1 = Monday. */
export function weekdayOf(date: Date): number {
  return (date.getUTCDay() + 6) % 7 + 1;
}

/** The week that holds a day, moved by so many weeks. `first` is the weekday it begins with. */
export function weekOf(date: Date, first: number, shift: number): Days {
  const start = addDays(date, -((weekdayOf(date) - first + 7) % 7) + 7 * shift);
  return { start, end: addDays(start, 6) };
}

/** How many months lie between the first day of a stretch and the day after its last. */
export function monthsBetween(start: Date, end: Date): number {
  const after = addDays(end, 1);
  return (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
}
