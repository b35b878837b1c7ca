import type { Claim } from "../claims/claim.ts";
import { addDays, utc } from "../claims/day.ts";

/** Where a row stands on a time axis. */
export type Placed = Pick<Claim, "at_start" | "at_end" | "at_basis">;

/**
 * Whether a claim's place reaches into a range, both ends included: years as numbers, or Dates; null, as a brush is to
 * start with, is all of time. A claim without a place may lie anywhere: it is kept, and counted beneath the chart.
 *
 * @example
 * where(claims, (d) => d.measure === "stolen" && overlaps(d, years.value))
 */
export function overlaps(
  { at_start, at_end }: Pick<Placed, "at_start" | "at_end">,
  range: Range | null,
): boolean {
  if (range === null || at_start === null || at_end === null) return true;
  if (!Array.isArray(range)) {
    throw new TypeError(`overlaps: not a range: ${range} (two ends: [2019, 2024], or an interval)`);
  }
  if (range[0] !== edges.from || range[1] !== edges.to) edges = edgesOf(range);
  // Numbers, since Dates that are compared are made into numbers by way of their methods each time.
  return at_start.getTime() <= edges.last && at_end.getTime() >= edges.first;
}

type Range = readonly [from: number | Date, to: number | Date];

/** The edges of the range that was asked last: all rows of a table are asked about one range, which is read once. */
let edges = edgesOf([0, 0]);

function edgesOf([from, to]: Range) {
  const first = from instanceof Date ? from : utc(from, 1, 1), last = to instanceof Date ? to : utc(to, 12, 31);
  return { from, to, first: first.getTime(), last: last.getTime() };
}

/** The moment at which a day is over: where a line that includes it ends. */
export function endOf(day: Date): Date {
  return addDays(day, 1);
}

/** The middle of a claim's place, or null where it has none. */
export function middleOf({ at_start, at_end }: Pick<Placed, "at_start" | "at_end">): Date | null {
  return at_start && at_end && new Date((at_start.getTime() + endOf(at_end).getTime()) / 2);
}

/** The year of a day, UTC; null for none. */
export function yearOf(day: Date | null): number | null {
  return day && day.getUTCFullYear();
}
