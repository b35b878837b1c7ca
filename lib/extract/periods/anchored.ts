import { addDays, addMonths, dayOf, type Days, monthsBetween, weekdayOf, weekOf } from "./calendar.ts";
import { resolveWhen, type Setting } from "./resolve.ts";
import type { Pick, TimeUnit, When } from "./when.ts";

/** Which week a weekday belongs to where weeks are told apart by the calendar. */
const WEEKS: Readonly<Record<Pick, number>> = { latest: 0, last: -1, this: 0, next: 1 };

/** How many months a unit has. */
export const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

function oneDay(day: Date): Days {
  return { start: day, end: day };
}

/** The weekday that is meant, seen from a day. */
export function weekday(when: Extract<When, { is: "weekday" }>, anchor: Date, setting: Setting): Days {
  const back = (weekdayOf(anchor) - when.weekday + 7) % 7;
  const ofWeek = setting.bias === "calendar" ? WEEKS[when.pick] : when.pick === "this" ? 0 : undefined;
  const week = when.week ?? ofWeek;
  if (week !== undefined) {
    const { start } = weekOf(anchor, setting.week, week);
    return oneDay(addDays(start!, (when.weekday - setting.week + 7) % 7));
  }
  // "Wednesday local time" in a text of Tuesday: where it happened that day had begun.
  if (when.local && setting.bias === "past" && back === 6) return oneDay(addDays(anchor, 1));
  const coming = when.pick === "next" || setting.bias === "ahead" && when.pick === "latest" && back > 0;
  const days = coming ? 7 - back : when.pick === "last" && back === 0 ? -7 : -back;
  return oneDay(addDays(anchor, days));
}

/** "Two Thursdays ago", "two Sundays from now": `count` is negative for those before the day. */
export function weekdays({ count, weekday }: Extract<When, { is: "weekdays" }>, anchor: Date): Days {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const days = count < 0 ? -(back || 7) + 7 * (count + 1) : 7 - back + 7 * (count - 1);
  return oneDay(addDays(anchor, days));
}

/** The calendar unit that holds a day, moved by so many of them. The present one of a month or longer ends on that day. */
export function unitAt(unit: TimeUnit, shift: number, anchor: Date, week: number): Days {
  if (unit === "day") return oneDay(addDays(anchor, shift));
  if (unit === "week") return weekOf(anchor, week, shift);
  if (unit === "workday") {
    return oneDay(back(-shift, unit, anchor));
  }
  if (unit === "workweek") {
    const { start } = weekOf(anchor, 1, shift);
    return { start, end: addDays(start!, 4) };
  }
  if (unit === "weekend") {
    const { start } = weekOf(anchor, 1, weekdayOf(anchor) >= 6 && shift < 0 ? shift + 1 : shift);
    return { start: addDays(start!, 5), end: addDays(start!, 6) };
  }
  const months = MONTHS[unit]!;
  const index = anchor.getUTCFullYear() * 12 + anchor.getUTCMonth();
  const first = (Math.floor(index / months) + shift) * months;
  return { start: dayOf(0, first + 1, 1), end: shift === 0 ? anchor : dayOf(0, first + months + 1, 0) };
}

/** The whole calendar unit that holds a day. */
export function wholeAround(unit: TimeUnit, day: Date, week: number): Days {
  const { start, end } = unitAt(unit, 0, day, week);
  const months = MONTHS[unit];
  return { start, end: months === undefined ? end : addDays(addMonths(start!, months), -1) };
}

/** How many days "about a week ago" may be off to either side; "about ten days ago" a day. */
const ROUGH_DAYS = 3;

/** So many units before a day. */
export function ago(when: Extract<When, { is: "ago" }>, anchor: Date, { week, bias }: Setting): Days {
  const { count, unit, and } = when;
  const day = back(and?.count ?? 0, and?.unit ?? "day", back(count, unit, anchor));
  if (when.rough && (unit === "week" || unit === "day")) {
    const off = unit === "week" ? ROUGH_DAYS : 1;
    const end = addDays(day, off);
    return { start: addDays(day, -off), end: end < anchor ? end : anchor };
  }
  const isDay = unit === "week" || and !== undefined || bias === "exact";
  return isDay ? { start: day, end: day } : unitAt(unit, -count, anchor, week);
}

/** "Three days after 12 January": the day so many units from another time's. */
export function shifted({ count, unit, of }: Extract<When, { is: "shifted" }>, setting: Setting): Days | null {
  const start = resolveWhen(of, setting)?.start;
  if (!start) return null;
  const day = back(-count, unit, start);
  return { start: day, end: day };
}

type Window = Extract<When, { is: "window" }>;

/** A length of time back from the document's day, ahead of it, or up to or from a time. */
export function window(when: Window, setting: Setting): Days | null {
  const { count, unit } = when;
  if (when.until !== null) {
    const until = resolveWhen(when.until, setting);
    if (!until?.end) return null;
    const whole = until.start !== null && monthsBetween(until.start, until.end) >= 1 && MONTHS[unit] !== undefined;
    return { start: addDays(back(count, unit, addDays(until.end, 1)), whole ? 0 : -1), end: until.end };
  }
  if (when.from !== undefined) {
    const start = resolveWhen(when.from, setting)?.start;
    return start ? { start, end: addDays(back(-count, unit, start), -1) } : null;
  }
  const { anchor } = setting;
  if (anchor === null) return null;
  const other = otherWindow(when, anchor, setting);
  if (other !== null) return other;
  return when.ahead
    ? { start: anchor, end: back(-count, unit, anchor) }
    : { start: back(count, unit, anchor), end: anchor };
}

/** What a length of time is where it is not simply counted from the document's day. */
function otherWindow({ count, unit, open, ahead, and }: Window, anchor: Date, { bias, week }: Setting): Days | null {
  if (open) {
    const day = back(-(and?.count ?? 0), and?.unit ?? "day", back(-count, unit, anchor));
    if (bias === "exact") return { start: day, end: day };
    return bias === "calendar" ? wholeAround(and?.unit ?? unit, day, week) : null;
  }
  if (bias !== "calendar") return null;
  if (ahead) return { start: back(-1, unit === "workday" ? unit : "day", anchor), end: back(-count, unit, anchor) };
  const [first, last] = [unitAt(unit, -Math.round(count), anchor, week), unitAt(unit, -1, anchor, week)];
  return { start: first.start, end: last.end };
}

function back(count: number, unit: TimeUnit, from: Date): Date {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(from, -Math.round(count * months));
  if (unit === "workday") return backWorkdays(Math.round(count), from);
  return addDays(from, -Math.round(count * (unit === "week" ? 7 : 1)));
}

/** The day so many working days, Monday to Friday, before another. */
function backWorkdays(count: number, from: Date): Date {
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, count > 0 ? -1 : 1);
    if (weekdayOf(day) <= 5) left--;
  }
  return day;
}
