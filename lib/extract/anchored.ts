import { addDays, addMonths, dayOf, type Days, monthsBetween, weekdayOf, weekOf } from "./calendar.ts";
import { resolveWhen, type Setting } from "./resolve.ts";
import type { TimeUnit, When } from "./when.ts";

/** How many months a unit has. */
export const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The weekday that is meant, seen from a day. */
export function weekday(when: Extract<When, { is: "weekday" }>, anchor: Date, setting: Setting): Days {
  const back = (weekdayOf(anchor) - when.weekday + 7) % 7;
  if (when.week !== undefined || when.pick === "this") {
    const { start } = weekOf(anchor, setting.week, when.week ?? 0);
    const day = addDays(start!, (when.weekday - setting.week + 7) % 7);
    return { start: day, end: day };
  }
  const days = when.pick === "next" ? 7 - back : when.pick === "last" && back === 0 ? -7 : -back;
  return { start: addDays(anchor, days), end: addDays(anchor, days) };
}

/** The calendar unit that holds a day, moved by so many of them. The present one of a month or longer ends on that day. */
export function unitAt(unit: TimeUnit, shift: number, anchor: Date, week: number): Days {
  if (unit === "day") return { start: addDays(anchor, shift), end: addDays(anchor, shift) };
  if (unit === "week") return weekOf(anchor, week, shift);
  if (unit === "weekend") {
    const { start } = weekOf(anchor, 1, weekdayOf(anchor) >= 6 && shift < 0 ? shift + 1 : shift);
    return { start: addDays(start!, 5), end: addDays(start!, 6) };
  }
  const months = MONTHS[unit]!;
  const index = anchor.getUTCFullYear() * 12 + anchor.getUTCMonth();
  const first = (Math.floor(index / months) + shift) * months;
  const days = { start: dayOf(0, first + 1, 1), end: dayOf(0, first + months + 1, 0) };
  return shift === 0 ? { start: days.start, end: anchor } : days;
}

/** So many units before a day. */
export function ago(count: number, unit: TimeUnit, anchor: Date, week: number): Days {
  if (unit === "week") return { start: addDays(anchor, -7 * count), end: addDays(anchor, -7 * count) };
  return unitAt(unit, -count, anchor, week);
}

/** A length of time back from the document's day, ahead of it, or up to a time. */
export function window(when: Extract<When, { is: "window" }>, setting: Setting): Days | null {
  const { count, unit } = when;
  if (when.until !== null) {
    const until = resolveWhen(when.until, setting);
    if (!until?.end) return null;
    const whole = until.start !== null && monthsBetween(until.start, until.end) >= 1 && MONTHS[unit] !== undefined;
    return { start: addDays(back(count, unit, addDays(until.end, 1)), whole ? 0 : -1), end: until.end };
  }
  const { anchor } = setting;
  if (anchor === null) return null;
  return when.ahead
    ? { start: anchor, end: back(-count, unit, anchor) }
    : { start: back(count, unit, anchor), end: anchor };
}

function back(count: number, unit: TimeUnit, from: Date): Date {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(from, -Math.round(count * months));
  return addDays(from, -Math.round(count * (unit === "week" ? 7 : 1)));
}
