import { anyOf, clauseAround, has, holds, lastPlace, mark } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Period } from "../../periods/period.ts";

const DAYS = mark("unit", "day", "week");
const AFTER = anyOf(mark("time", "after"), mark("clause", "following"));

/**
 * "Was unsealed Thursday, just a few days following the launch of two missiles": the day of what came so much later, where nobody
 * says by how many days.
 */
export function isOfDaysAfter({ passage, range }: Draft, period: Period): boolean {
  const { grain, next } = period;
  if (!passage.periods.includes(period)) return false;
  if (grain !== "day" || next > range[0] || !holds(passage, DAYS)) return false;
  const after = lastPlace(passage, AFTER, next, range[0]);
  if (
    after < 0 || range[0] >= clauseAround(passage, after)[1] ||
    passage.periods.some((other) => other.from >= next && other.from < range[0])
  ) return false;
  return has(passage, after - 1, DAYS) || has(passage, after + 1, DAYS);
}
