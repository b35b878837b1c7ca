import { addDays, addMonths, type Days, dayOf, isDate, lastDay, monthsOf, weekdayOf, weekOf } from "./calendar.ts";
import type { Part, Pick, Season, TimeUnit, When } from "./when.ts";

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };

/** What the days of a time depend on besides its words. */
export interface Setting {
  /** the document's day, null if it is not known */
  readonly anchor: Date | null;
  /** the weekday that a week begins with, 1 = Monday */
  readonly week: number;
}

/** The days of a time, or null if they depend on a day that is not known, or do not exist (31 June). */
export function resolveWhen(when: When, setting: Setting): Days | null {
  switch (when.is) {
    case "date":
      return date(when, setting);
    case "years":
      return { start: dayOf(when.from, 1, 1), end: dayOf(when.to, 12, 31) };
    case "range":
      return range(when.from, when.to, setting);
    case "since":
      return open(startOf(when.of, setting), true);
    case "until":
      return open(endOf(when.of, setting), false);
    case "before":
      return open(moved(startOf(when.of, setting), -1), false);
    case "after":
      return open(moved(endOf(when.of, setting), 1), true);
    case "part":
      return partOf(when.part, when.of, setting);
    case "nth":
      return nthOf(when, setting);
    case "nth_weekday":
      return nthWeekday(when.nth, when.weekday, when.of, setting);
    case "month_of":
      return monthOf(when, setting);
    case "season":
      return season(when, setting);
    case "window":
      return window(when, setting);
    default:
      return setting.anchor === null ? null : relative(when, setting.anchor, setting);
  }
}

type Relative = Extract<When, { is: "weekday" | "unit" | "ago" | "to_date" }>;

function relative(when: Relative, anchor: Date, setting: Setting): Days | null {
  switch (when.is) {
    case "weekday":
      return weekday(when, anchor, setting);
    case "unit":
      return unitAt(when.unit, when.shift, anchor, setting.week);
    case "ago":
      return ago(when.count, when.unit, anchor, setting.week);
    case "to_date": {
      if (when.of === null) return { start: null, end: anchor };
      const of = resolveWhen(when.of, setting);
      return of && { start: of.start, end: of.end === null || of.end > anchor ? anchor : of.end };
    }
  }
}

function open(day: Date | null, forward: boolean): Days | null {
  if (day === null) return null;
  return forward ? { start: day, end: null } : { start: null, end: day };
}

function moved(day: Date | null, days: number): Date | null {
  return day && addDays(day, days);
}

/** Where a time begins that something starts with: "since mid-2021" begins in its second half. */
function startOf(when: When, setting: Setting): Date | null {
  if (when.is === "part" && when.part === "mid") {
    const of = resolveWhen(when.of, setting);
    if (of?.start && of.end) return addDays(midOf(of.start, of.end), 1);
  }
  return resolveWhen(when, setting)?.start ?? null;
}

/** Where a time ends that something ends with: "mid-2021" is 30 June. */
function endOf(when: When, setting: Setting): Date | null {
  if (when.is === "part" && when.part === "mid") {
    const of = resolveWhen(when.of, setting);
    if (of?.start && of.end) return midOf(of.start, of.end);
  }
  return resolveWhen(when, setting)?.end ?? null;
}

function midOf(start: Date, end: Date): Date {
  const months = monthsBetween(start, end);
  return months >= 2 ? addDays(addMonths(start, months / 2), -1) : addDays(start, 14);
}

function monthsBetween(start: Date, end: Date): number {
  const after = addDays(end, 1);
  return (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
}

function range(from: When, to: When, setting: Setting): Days | null {
  const end = endOf(to, setting);
  const start = startOf(from, { ...setting, anchor: setting.anchor ?? null });
  if (start === null || end === null) return null;
  if (start <= end) return { start, end };
  // "From November to January": the first end is the latest before the second one.
  const earlier = startOf(from, { ...setting, anchor: end });
  return earlier !== null && earlier <= end ? { start: earlier, end } : null;
}

function date(when: Extract<When, { is: "date" }>, { anchor }: Setting): Days | null {
  const { year, month, day, pick } = when;
  if (year !== undefined) {
    if (month === undefined) return monthsOf(year, 1, 12);
    if (day === undefined) return monthsOf(year, month);
    return isDate(year, month, day) ? { start: dayOf(year, month, day), end: dayOf(year, month, day) } : null;
  }
  if (anchor === null) return null;
  return month === undefined ? dayAlone(day!, when.weekday, anchor) : picked(anchor, pick, (y) => {
    if (day === undefined) return monthsOf(y, month);
    return isDate(y, month, day) ? { start: dayOf(y, month, day), end: dayOf(y, month, day) } : null;
  });
}

/** Of the stretches that a function gives for each year, the one that is meant. */
function picked(anchor: Date, pick: Pick, ofYear: (year: number) => Days | null): Days | null {
  const now = anchor.getUTCFullYear();
  const fits = (days: Days | null) => {
    if (days === null) return false;
    if (pick === "next") return days.start! > anchor;
    return pick === "last" ? days.end! < anchor : days.start! <= anchor;
  };
  if (pick === "this") return ofYear(now);
  const years = pick === "next" ? [now, now + 1, now + 2, now + 3, now + 4] : [now, now - 1, now - 2, now - 3, now - 4];
  for (const year of years) {
    const days = ofYear(year);
    if (fits(days)) return days;
  }
  return null;
}

function dayAlone(day: number, weekday: number | undefined, anchor: Date): Days | null {
  for (let back = 0; back < 18; back++) {
    const month = dayOf(anchor.getUTCFullYear(), anchor.getUTCMonth() + 1 - back, 1);
    const [y, m] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    const date = dayOf(y, m, day);
    if (!isDate(y, m, day) || date > anchor || weekday !== undefined && weekdayOf(date) !== weekday) continue;
    return { start: date, end: date };
  }
  return null;
}

function weekday(when: Extract<When, { is: "weekday" }>, anchor: Date, setting: Setting): Days {
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
function unitAt(unit: TimeUnit, shift: number, anchor: Date, week: number): Days {
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

function ago(count: number, unit: TimeUnit, anchor: Date, week: number): Days {
  if (unit === "week") return { start: addDays(anchor, -7 * count), end: addDays(anchor, -7 * count) };
  return unitAt(unit, -count, anchor, week);
}

function partOf(part: Part, of: When, setting: Setting): Days | null {
  const whole = of.is === "unit" && of.shift === 0 ? wholeUnit(of.unit, setting) : resolveWhen(of, setting);
  if (!whole?.start || !whole.end) return whole;
  const { start, end } = whole;
  const months = monthsBetween(start, end);
  if (months >= 3) {
    const third = part === "early" ? 0 : part === "mid" ? 1 : 2;
    return { start: addMonths(start, third * months / 3), end: addDays(addMonths(start, (third + 1) * months / 3), -1) };
  }
  if (months < 1) return whole;
  const [y, m] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  const days = { early: [1, 10], mid: [11, 20], late: [21, lastDay(y, m)] }[part];
  return { start: dayOf(y, m, days[0]!), end: dayOf(y, m, days[1]!) };
}

/** The present unit to its own end. */
function wholeUnit(unit: TimeUnit, { anchor, week }: Setting): Days | null {
  if (anchor === null) return null;
  const { start } = unitAt(unit, 0, anchor, week);
  return MONTHS[unit] === undefined ? unitAt(unit, 0, anchor, week) : { start, end: addDays(addMonths(start!, MONTHS[unit]!), -1) };
}

function nthOf({ nth, unit, of, count = 1 }: Extract<When, { is: "nth" }>, setting: Setting): Days | null {
  if (of === null) {
    return setting.anchor && picked(setting.anchor, "latest", (year) => nthIn(nth, unit, monthsOf(year, 1, 12)));
  }
  const whole = of.is === "unit" && of.shift === 0 ? wholeUnit(of.unit, setting) : resolveWhen(of, setting);
  const first = whole && nthIn(nth, unit, whole);
  if (first === null || count === 1) return first;
  const last = nthIn(nth < 0 ? nth + count - 1 : nth + count - 1, unit, whole!);
  return last && { start: first.start, end: last.end };
}

/** The nth unit inside a stretch, from its end if nth is negative; null if it has not that many. */
function nthIn(nth: number, unit: TimeUnit, { start, end }: Days): Days | null {
  if (start === null || end === null) return null;
  if (unit === "day" || unit === "week") return nthDays(nth, unit, start, end);
  const size = MONTHS[unit];
  if (size === undefined) return null;
  const months = monthsBetween(start, end);
  const count = Math.floor(months / size);
  const index = nth < 0 ? count + nth : nth - 1;
  if (index < 0 || index >= count) return null;
  const from = addMonths(start, index * size);
  return { start: from, end: addDays(addMonths(from, size), -1) };
}

function nthDays(nth: number, unit: "day" | "week", start: Date, end: Date): Days {
  const edge = nth < 0 ? end : start;
  const count = nth < 0 ? nth + 1 : nth - 1;
  if (unit === "day") return { start: addDays(edge, count), end: addDays(edge, count) };
  // The week that holds the month's first Thursday is its first, as the first week of a year is counted.
  // The first week of a month is its first whole one.
  if (nth > 0 && monthsBetween(start, end) === 1) {
    const monday = addDays(start, (8 - weekdayOf(start)) % 7 + 7 * count);
    return { start: monday, end: addDays(monday, 6) };
  }
  const held = weekOf(edge, 1, 0);
  const thursday = addDays(held.start!, 3);
  const outside = nth < 0 ? thursday > end : thursday < start;
  const week = addDays(held.start!, 7 * (count + (outside ? nth < 0 ? -1 : 1 : 0)));
  return { start: week, end: addDays(week, 6) };
}

function nthWeekday(nth: number, weekday: number, of: When, setting: Setting): Days | null {
  const whole = of.is === "unit" && of.shift === 0 ? wholeUnit(of.unit, setting) : resolveWhen(of, setting);
  if (!whole?.start || !whole.end) return null;
  const first = addDays(whole.start, (weekday - weekdayOf(whole.start) + 7) % 7);
  const last = addDays(whole.end, -((weekdayOf(whole.end) - weekday + 7) % 7));
  const day = nth < 0 ? addDays(last, 7 * (nth + 1)) : addDays(first, 7 * (nth - 1));
  return { start: day, end: day };
}

function monthOf(when: Extract<When, { is: "month_of" }>, setting: Setting): Days | null {
  const year = resolveWhen(when.of, setting)?.start?.getUTCFullYear();
  if (year === undefined) return null;
  const { month, day } = when;
  return date({ is: "date", year, month, pick: "latest", ...(day !== undefined && { day }) }, setting);
}

function season(when: Extract<When, { is: "season" }>, setting: Setting): Days | null {
  const first = FIRST_MONTH[when.season];
  const ofYear = (year: number) => monthsOf(year, first, first + 2);
  const year = when.year ?? (when.of && resolveWhen(when.of, setting)?.start?.getUTCFullYear());
  if (year !== undefined) return ofYear(year);
  return when.of || setting.anchor === null ? null : picked(setting.anchor, when.pick, ofYear);
}

function window(when: Extract<When, { is: "window" }>, setting: Setting): Days | null {
  const { count, unit } = when;
  if (when.until !== null) {
    const until = resolveWhen(when.until, setting);
    if (!until?.end) return null;
    const whole = until.start !== null && monthsBetween(until.start, until.end) >= 1 && MONTHS[unit] !== undefined;
    return { start: addDays(back(count, unit, addDays(until.end, 1)), whole ? 0 : -1), end: until.end };
  }
  const { anchor } = setting;
  if (anchor === null) return null;
  return when.ahead ? { start: anchor, end: back(-count, unit, anchor) } : { start: back(count, unit, anchor), end: anchor };
}

function back(count: number, unit: TimeUnit, from: Date): Date {
  const months = MONTHS[unit];
  if (months !== undefined) return addMonths(from, -Math.round(count * months));
  return addDays(from, -Math.round(count * (unit === "week" ? 7 : 1)));
}
