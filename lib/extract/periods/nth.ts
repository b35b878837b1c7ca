import { addDays, addMonths, type Days, isAfter, monthsBetween, monthsOf, weekdayOf, weekOf } from "./calendar.ts";
import { picked } from "./pick.ts";
import { resolveWhole, type Setting } from "./resolve.ts";
import type { TimeUnit, When } from "./when.ts";
import { MONTHS } from "./anchored.ts";

const SATURDAY = 6;

/** The nth unit of a stretch, or of the year where none is named. */
export function nthOf({ nth, unit, of, count = 1 }: Extract<When, { is: "nth" }>, setting: Setting): Days | null {
  if (of === null) {
    // "In the first nine months": those that are over.
    const pick = count > 1 ? "last" : "latest";
    return setting.anchor &&
      picked(setting.anchor, { pick, bias: setting.bias }, (year) => nthsIn(nth, unit, count, monthsOf(year, 1, 12)));
  }
  const whole = resolveWhole(of, setting);
  const days = whole && nthsIn(nth, unit, count, whole);
  // "In the first nine months of the year", told in February: those of the one that is over.
  const ahead = count > 1 && nth > 0 && setting.bias === "past" && setting.anchor !== null && days?.end &&
    whole?.start &&
    of.is === "unit" && of.unit === "year" && of.shift === 0 && isAfter(days.end, setting.anchor);
  return ahead ? nthsIn(nth, unit, count, monthsOf(whole.start!.getUTCFullYear() - 1, 1, 12)) : days;
}

/** So many units of a stretch from the nth on. */
function nthsIn(nth: number, unit: TimeUnit, count: number, whole: Days): Days | null {
  const first = nthIn(nth, unit, whole);
  if (first === null || count === 1) return first;
  const last = nthIn(nth + count - 1, unit, whole);
  return last && { start: first.start, end: last.end };
}

/** The nth unit inside a stretch, from its end if nth is negative; null if it has not that many. */
function nthIn(nth: number, unit: TimeUnit, { start, end }: Days): Days | null {
  if (start === null || end === null) return null;
  if (unit === "day" || unit === "week") return nthDays(nth, unit, start, end);
  if (unit === "weekend") return nthWeekend(nth, start, end);
  const size = MONTHS[unit];
  if (size === undefined) return null;
  const months = monthsBetween(start, end);
  const count = Math.floor(months / size);
  const index = nth < 0 ? count + nth : nth - 1;
  if (index < 0 || index >= count) return null;
  const from = addMonths(start, index * size);
  return { start: from, end: addDays(addMonths(from, size), -1) };
}

/** "The second weekend of March": by its Saturday. */
function nthWeekend(nth: number, start: Date, end: Date): Days | null {
  const first = addDays(start, (SATURDAY - weekdayOf(start) + 7) % 7);
  const last = addDays(end, -((weekdayOf(end) - SATURDAY + 7) % 7));
  const day = nth < 0 ? addDays(last, 7 * (nth + 1)) : addDays(first, 7 * (nth - 1));
  return isAfter(start, day) || isAfter(day, end) ? null : { start: day, end: addDays(day, 1) };
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
  const outside = nth < 0 ? isAfter(thursday, end) : isAfter(start, thursday);
  const week = addDays(held.start!, 7 * (count + (outside ? nth < 0 ? -1 : 1 : 0)));
  return { start: week, end: addDays(week, 6) };
}

/** "First Monday of last month." */
export function nthWeekday(nth: number, weekday: number, of: When, setting: Setting): Days | null {
  const whole = resolveWhole(of, setting);
  if (!whole?.start || !whole.end) return null;
  const first = addDays(whole.start, (weekday - weekdayOf(whole.start) + 7) % 7);
  const last = addDays(whole.end, -((weekdayOf(whole.end) - weekday + 7) % 7));
  const day = nth < 0 ? addDays(last, 7 * (nth + 1)) : addDays(first, 7 * (nth - 1));
  return { start: day, end: day };
}
