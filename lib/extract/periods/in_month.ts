import { dayOf, isDate, weekdayOf } from "./calendar.ts";
import { dateOf, type Read } from "./when.ts";

/** The month that was last named, and where. */
export interface Month {
  readonly month: number;
  readonly year: number | undefined;
  readonly at: number;
}

/** How many tokens further on a day may still be one of a month named before. */
const NEAR = 80;

/** The month that a time names, if it names one. */
export function monthOf(read: Read, at: number): Month | null {
  // "In the middle of September several, and on the 15th two more": the month of a part counts too.
  const when = read.when.is === "part" ? read.when.of : read.when;
  return when.is !== "date" || when.month === undefined ? null : { month: when.month, year: when.year, at };
}

/** "The 15th", "Saturday the 14th": a day of the month that was named last, if that has such a weekday. */
export function inMonth(read: Read, month: Month | null, at: number): Read {
  const { when } = read;
  if (when.is === "range") {
    const [from, to] = [when.from, when.to].map((end) => inMonth({ ...read, when: end }, month, at).when);
    return { ...read, when: { ...when, from: from!, to: to! } };
  }
  if (when.is !== "date" || when.day === undefined || when.month !== undefined) return read;
  if (month === null || at - month.at > NEAR) return read;
  if (when.weekday !== undefined && !isWeekday(when.weekday, when.day, month)) return read;
  return { ...read, when: { ...dateOf(month.year, month.month, when.day), pick: when.pick } };
}

/** "It was May 1998. By Saturday the 9th ...": whether a day of a month whose year is known falls on a weekday. */
function isWeekday(weekday: number, day: number, { month, year }: Month): boolean {
  return year !== undefined && isDate(year, month, day) && weekdayOf(dayOf(year, month, day)) === weekday;
}
