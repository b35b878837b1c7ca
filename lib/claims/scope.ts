import comparisons from "../../data/comparisons.json" with { type: "json" };
import type { FoundClaim } from "./claim.ts";
import { daysBetween } from "./day.ts";
import type { Scope } from "./statement.ts";

const TOTALS: ReadonlySet<string> = new Set(comparisons.totals);

/** A year may be counted from a day to the same day, and be a leap year. */
const YEAR_DAYS = 367;

/** What tells how long a period a claim speaks of. */
type Scoped = Pick<FoundClaim, "measure" | "low" | "start" | "end" | "victim">;

/**
 * How long a period a claim speaks of: a year or shorter, several years, all time to date (a total without a beginning),
 * or none. An open end runs to the publication day; what one victim lost is no total.
 */
export function scopeOf(claim: Scoped, published: Date | null): Scope {
  const { measure, low, start, victim } = claim;
  if (start === null) {
    return claim.end !== null || (TOTALS.has(measure) && low !== null && victim === null) ? "to_date" : "none";
  }
  // "Since 2017" in an article whose day is not known may run for any time.
  const end = claim.end ?? (published !== null && published > start ? published : null);
  return end !== null && daysBetween(start, end) <= YEAR_DAYS ? "year" : "years";
}
