import type { Draft } from "../../passage/draft.ts";
import type { Period } from "../../periods/period.ts";

/** Grains of times that are no shorter than a length of time told in them. */
const WIDE: readonly string[] = ["month", "season", "quarter", "half", "year"];

/** "In January it took off: nine missiles in a month": a length of time, where the month or year is named that it lies in. */
export function isHowLong({ passage, window, rule }: Draft, period: Period): boolean {
  if (window !== null || rule.endsWith("ordinal") || period.when?.is !== "window" || !period.when.open) return false;
  return passage.periods.some(({ kind, grain, next }) => kind === "at" && WIDE.includes(grain) && next <= period.from);
}
