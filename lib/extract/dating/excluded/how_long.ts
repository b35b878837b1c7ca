import { holdsIn, mark } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Period } from "../../periods/period.ts";

const JAIL = mark("clause", "jail");
/** How near a length of time the word may stand for what was served so long. */
const JAIL_REACH = 3;

/** Grains of times that are no shorter than a length of time told in them. */
const WIDE: readonly string[] = ["month", "season", "quarter", "half", "year"];

/** "In January it took off: nine missiles in a month": a length of time, where the month or year is named that it lies in. */
export function isHowLong({ passage, window, rule }: Draft, period: Period): boolean {
  // "Was sent to prison for eight years"
  if (period.kind === "window" && holdsIn(passage, JAIL, period.from - JAIL_REACH, period.next + JAIL_REACH)) {
    return true;
  }
  if (window !== null || rule.endsWith("ordinal") || period.when?.is !== "window" || !period.when.open) return false;
  return passage.periods.some(({ kind, grain, next }) => kind === "at" && WIDE.includes(grain) && next <= period.from);
}
