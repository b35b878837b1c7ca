import {
  addDays,
  addMonths,
  dayOf,
  type Days,
  isAfter,
  isDate,
  lastDay,
  monthsBetween,
  monthsOf,
  weekdayOf,
} from "./calendar.ts";
import { ago, shifted, unitAt, weekday, weekdays, wholeAround, window } from "./anchored.ts";
import { endOf, moved, open, rangeOf, startOf } from "./ends.ts";
import { nthOf, nthWeekday } from "./nth.ts";
import { picked } from "./pick.ts";
import type { Bias, Part, Season, TimeUnit, When } from "./when.ts";

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** What the days of a time depend on besides its words. */
export interface Setting {
  /** the document's day, null if it is not known */
  readonly anchor: Date | null;
  /** the weekday that a week begins with, 1 = Monday */
  readonly week: number;
  readonly bias: Bias;
}

/** The days of a time, or null if they depend on a day that is not known, or do not exist (31 June). */
export function resolveWhen(when: When, setting: Setting): Days | null {
  switch (when.is) {
    case "date":
      return date(when, setting);
    case "year_span":
      return { start: dayOf(when.from, 1, 1), end: dayOf(when.to, 12, 31) };
    case "range":
      return rangeOf(when.from, when.to, setting);
    case "since":
      return thisYear(when.of, setting) ?? open(startOf(when.of, setting), true);
    case "until":
      return open(endOf(when.of, setting), false);
    case "before":
      return open(moved(startOf(when.of, setting), -1), false);
    case "after":
      return open(moved(endOf(when.of, setting), setting.bias === "exact" ? 0 : 1), true);
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
    case "held": {
      const day = resolveWhen(when.by, setting)?.start;
      return day ? wholeAround(when.unit, day, setting.week) : null;
    }
    case "shifted":
      return shifted(when, setting);
    default:
      return setting.anchor === null ? null : relative(when, setting.anchor, setting);
  }
}

/** "Since the start of the year" is all of this year up to the document's day. */
function thisYear(of: When, setting: Setting): Days | null {
  const { anchor, bias } = setting;
  if (anchor === null || bias !== "past" || of.is !== "part" || of.part !== "early") return null;
  const isUnit = of.of.is === "unit" && of.of.unit === "year" && of.of.shift === 0;
  const isYear = of.of.is === "date" && of.of.month === undefined && of.of.year === anchor.getUTCFullYear();
  return isUnit || isYear ? { start: dayOf(anchor.getUTCFullYear(), 1, 1), end: anchor } : null;
}

type Relative = Extract<When, { is: "weekday" | "weekdays" | "unit" | "rest" | "ago" | "to_date" }>;

function relative(when: Relative, anchor: Date, setting: Setting): Days | null {
  switch (when.is) {
    case "weekday":
      return weekday(when, anchor, setting);
    case "unit":
      return setting.bias === "calendar" && when.shift === 0
        ? wholeUnit(when.unit, setting)
        : unitAt(when.unit, when.shift, anchor, setting.week);
    case "rest":
      return { start: anchor, end: wholeAround(when.unit, anchor, setting.week).end };
    case "weekdays":
      return weekdays(when, anchor);
    case "ago":
      return ago(when, anchor, setting);
    case "to_date": {
      if (when.of === null) return { start: null, end: anchor };
      const of = resolveWhen(when.of, setting);
      return of && { start: of.start, end: of.end === null || isAfter(of.end, anchor) ? anchor : of.end };
    }
  }
}

function date(when: Extract<When, { is: "date" }>, { anchor, bias }: Setting): Days | null {
  const { year, month, day, pick } = when;
  if (year !== undefined) {
    if (month === undefined) return monthsOf(year, 1, 12);
    if (day === undefined) return monthsOf(year, month);
    return dateIn(year, month, day);
  }
  if (anchor === null) return null;
  return month === undefined ? dayAlone(day!, when.weekday, anchor, bias) : picked(
    anchor,
    { pick, bias },
    (own) => day === undefined ? monthsOf(own, month) : dateIn(own, month, day),
  );
}

/** One day of a year, if the year has it. */
function dateIn(year: number, month: number, day: number): Days | null {
  if (!isDate(year, month, day)) return null;
  const date = dayOf(year, month, day);
  return { start: date, end: date };
}

function dayAlone(day: number, weekday: number | undefined, anchor: Date, bias: Bias): Days | null {
  const step = bias === "ahead" ? 1 : -1;
  for (let months = 0; months < 18; months++) {
    const month = dayOf(anchor.getUTCFullYear(), anchor.getUTCMonth() + 1 + step * months, 1);
    const [y, m] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    const date = dayOf(y, m, day);
    if (!isDate(y, m, day) || weekday !== undefined && weekdayOf(date) !== weekday) continue;
    if (step < 0 ? isAfter(date, anchor) : isAfter(anchor, date)) continue;
    return { start: date, end: date };
  }
  return null;
}

function partOf(part: Part, of: When, setting: Setting): Days | null {
  const whole = resolveWhole(of, setting);
  if (!whole?.start || !whole.end) return whole;
  const { start, end } = whole;
  if (setting.bias === "exact" && part !== "mid") return part === "early" ? { start, end: start } : { start: end, end };
  const months = monthsBetween(start, end);
  if (months >= 3) {
    const third = part === "early" ? 0 : part === "mid" ? 1 : 2;
    return {
      start: addMonths(start, third * months / 3),
      end: addDays(addMonths(start, (third + 1) * months / 3), -1),
    };
  }
  // A day has no parts, not even the last of a month.
  if (months < 1 || start.getTime() === end.getTime()) return whole;
  const [y, m] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  const days = { early: [1, 10], mid: [11, 20], late: [21, lastDay(y, m)] }[part];
  return { start: dayOf(y, m, days[0]!), end: dayOf(y, m, days[1]!) };
}

/** The present unit to its own end. */
function wholeUnit(unit: TimeUnit, { anchor, week }: Setting): Days | null {
  return anchor && wholeAround(unit, anchor, week);
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
  return when.of || setting.anchor === null
    ? null
    : picked(setting.anchor, { pick: when.pick, bias: setting.bias }, ofYear);
}
