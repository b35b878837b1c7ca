import type { Draft } from "../../passage/draft.ts";
import type { Period } from "../../periods/period.ts";

/** How many days the times have at most in which a length of time may be told, and about how many its units have. */
const WIDE: Readonly<Record<string, number>> = { month: 31, season: 92, quarter: 92, half: 184, year: 366 };
const DAYS: Readonly<Record<string, number>> = { week: 7, month: 30, quarter: 91, half: 182, year: 365, decade: 3652 };

/** "In January it took off: nine missiles in a month": a length of time, where the month or year is named that it lies in. */
export function isHowLong({ passage, window, rule }: Draft, period: Period): boolean {
  if (window !== null || rule.endsWith("ordinal") || period.when?.is !== "window" || !period.when.open) return false;
  // "Said in December 2022 that it took a billion in five years": no month is so long.
  const days = period.when.count * (DAYS[period.when.unit] ?? 1);
  return passage.periods.some(({ kind, grain, next }) =>
    kind === "at" && days <= (WIDE[grain] ?? -1) && next <= period.from
  );
}
