import {
  addDays,
  addMonths,
  dayOf,
  type Days,
  isDate,
  lastDay,
  monthsBetween,
  monthsOf,
  weekdayOf,
} from "./calendar.ts";
import { ago, MONTHS, unitAt, weekday, window } from "./anchored.ts";
import { nthOf, nthWeekday } from "./nth.ts";
import { picked } from "./pick.ts";
import type { Part, Season, TimeUnit, When } from "./when.ts";

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

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
    case "year_span":
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

function partOf(part: Part, of: When, setting: Setting): Days | null {
  const whole = resolveWhole(of, setting);
  if (!whole?.start || !whole.end) return whole;
  const { start, end } = whole;
  const months = monthsBetween(start, end);
  if (months >= 3) {
    const third = part === "early" ? 0 : part === "mid" ? 1 : 2;
    return {
      start: addMonths(start, third * months / 3),
      end: addDays(addMonths(start, (third + 1) * months / 3), -1),
    };
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
  return MONTHS[unit] === undefined
    ? unitAt(unit, 0, anchor, week)
    : { start, end: addDays(addMonths(start!, MONTHS[unit]!), -1) };
}

/** The days of a time; the present unit to its own end, not only to the document's day. */
export function resolveWhole(of: When, setting: Setting): Days | null {
  return of.is === "unit" && of.shift === 0 ? wholeUnit(of.unit, setting) : resolveWhen(of, setting);
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
