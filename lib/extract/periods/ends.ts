import { addDays, addMonths, type Days, isUpTo, monthsBetween } from "./calendar.ts";
import { resolveWhen, type Setting } from "./resolve.ts";
import type { When } from "./when.ts";

/** The stretch that begins, or ends, with a day and is open on its other side. */
export function open(day: Date | null, forward: boolean): Days | null {
  if (day === null) return null;
  return forward ? { start: day, end: null } : { start: null, end: day };
}

/** The day so many days later; null for none. */
export function moved(day: Date | null, days: number): Date | null {
  return day && addDays(day, days);
}

/** Where a time begins that something starts with: "since mid-2021" begins in its second half. */
export function startOf(when: When, setting: Setting): Date | null {
  if (when.is === "part" && when.part === "mid") {
    const of = resolveWhen(when.of, setting);
    if (of?.start && of.end) return addDays(midOf(of.start, of.end), 1);
  }
  return resolveWhen(when, setting)?.start ?? null;
}

/** Where a time ends that something ends with: "mid-2021" is 30 June. */
export function endOf(when: When, setting: Setting): Date | null {
  if (when.is === "part" && when.part === "mid") {
    const of = resolveWhen(when.of, setting);
    if (of?.start && of.end) return midOf(of.start, of.end);
  }
  const days = resolveWhen(when, setting);
  return (setting.bias === "exact" ? days?.start : days?.end) ?? null;
}

function midOf(start: Date, end: Date): Date {
  const months = monthsBetween(start, end);
  return months >= 2 ? addDays(addMonths(start, months / 2), -1) : addDays(start, 14);
}

/** The stretch from the beginning of one time to the end of another, where only one of them may say the year. */
export function rangeOf(from: When, to: When, setting: Setting): Days | null {
  if (setting.bias !== "past" && setting.bias !== "exact" && setting.anchor !== null) return forward(from, to, setting);
  const end = endOf(to, setting);
  const start = startOf(from, setting);
  if (start === null || end === null) return null;
  if (isUpTo(start, end)) return { start, end };
  // "Last Thursday to Saturday": the second day is the first such day after the first.
  if (from.is === "weekday" && to.is === "weekday") return { start, end: addDays(end, 7) };
  // "From November to January": the first end is the latest before the second one.
  const earlier = startOf(from, { ...setting, anchor: end });
  return earlier !== null && isUpTo(earlier, end) ? { start: earlier, end } : null;
}

/** The first time as it is meant, and the second as the first such time after it. */
function forward(from: When, to: When, setting: Setting): Days | null {
  const start = startOf(from, setting);
  if (start === null) return null;
  const end = endOf(to, setting);
  if (end !== null && isUpTo(start, end) && from.is !== "date") return { start, end };
  const next = endOf(to, { ...setting, anchor: start, bias: "ahead" });
  return next !== null && isUpTo(start, next) ? { start, end: next } : null;
}
